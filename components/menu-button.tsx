import type { IconNode } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon';
import styles from './menu-button.module.css';

export interface MenuItem {
  name: string;
  label: string;
  icon?: IconNode;
  /** The key that does the same. */
  shortcut?: string;
}

interface Props {
  label: string;
  icon: IconNode;
  items: readonly MenuItem[];
  /** Whether the button shows the icon alone; the label is its name all the same. */
  isIconOnly?: boolean;
  /** Tells this menu from others on the page. */
  action?: string;
  onPick(name: string): void;
}

/** A button that opens a menu of what can be done. */
export function MenuButton({ label, icon, items, isIconOnly = false, action = 'menu', onPick }: Props) {
  const id = useId();
  // Its items are made once somebody opens it: most customers are only looked at.
  const [wasOpened, setOpened] = useState(false);
  const anchor = `--menu-${id}`;
  return (
    <>
      <button
        type="button"
        data-action={action}
        data-kind={isIconOnly ? 'quiet' : undefined}
        class={isIconOnly ? styles.icon : undefined}
        title={label}
        popovertarget={id}
        style={{ anchorName: anchor }}
      >
        <Icon node={icon} {...(isIconOnly ? { label } : {})} />
        {!isIconOnly && <span>{label}</span>}
      </button>
      <div
        id={id}
        popover="auto"
        class={isIconOnly ? styles.wide : styles.menu}
        style={{ positionAnchor: anchor }}
        onBeforeToggle={() => setOpened(true)}
      >
        {(wasOpened ? items : []).map(({ name, label: text, icon: node, shortcut }) => (
          <button
            key={name}
            type="button"
            data-kind="quiet"
            data-item={name}
            popovertarget={id}
            popovertargetaction="hide"
            onClick={() => onPick(name)}
          >
            {node && <Icon node={node} />}
            <span>{text}</span>
            {shortcut && <kbd>{shortcut}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
