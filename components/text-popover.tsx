import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from './i18n';
import { isComposing } from './keys';
import styles from './text-popover.module.css';

interface Props {
  name: string;
  label: string;
  /** What can be done with the text; Enter does the first. */
  actions: readonly { name: 'addTag' | 'removeTag' | 'setOwner' | 'saveThisView'; mayBeEmpty?: boolean; act(text: string): void }[];
}

/** A button that asks for one text beside itself, and what to do with it. */
export function TextPopover({ name, label, actions }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const menu = useRef<HTMLDivElement>(null);
  const anchor = `--${name}-popover`;
  const run = ({ act, mayBeEmpty }: Props['actions'][number]) => {
    if (!text.trim() && !mayBeEmpty) return;
    act(text.trim());
    setText('');
    menu.current?.hidePopover();
  };

  return (
    <>
      <button type="button" data-kind="quiet" data-action={name} popovertarget={id} style={{ anchorName: anchor }}>
        {label}
      </button>
      <div ref={menu} id={id} popover="auto" class={styles.menu} style={{ positionAnchor: anchor }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (actions[0]) run(actions[0]);
          }}
        >
          <label>
            {label}
            <input
              name={name}
              autocomplete="off"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && isComposing(event) && event.preventDefault()}
            />
          </label>
          <div class={styles.actions}>
            {actions.map((action, index) => (
              <button
                key={action.name}
                type={index === 0 ? 'submit' : 'button'}
                {...(index === 0 ? { 'data-kind': 'primary' } : {})}
                data-action={action.name}
                onClick={index === 0 ? undefined : () => run(action)}
              >
                {i18n.t(`customers.${action.name}`)}
              </button>
            ))}
          </div>
        </form>
      </div>
    </>
  );
}
