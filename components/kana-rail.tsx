import { useRef, useState } from 'preact/hooks';
import { i18n } from './i18n';
import styles from './kana-rail.module.css';

interface Props {
  groups: readonly { name: string; start: number | undefined }[];
  onJump(index: number): void;
}

/** A narrow rail of あかさたな beside a list sorted by kana: each goes to the first of its row. One tab stop; arrows move in it. */
export function KanaRail({ groups, onJump }: Props) {
  const rail = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState('');
  const present = groups.filter(({ start }) => start !== undefined).map(({ name }) => name);
  const stop = present.includes(current) ? current : present[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const place = present.indexOf(stop ?? '');
    const moves: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: present.length - 1 };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const name = present[Math.max(0, Math.min(target, present.length - 1))];
    rail.current?.querySelector<HTMLButtonElement>(`[data-group="${name}"]`)?.focus();
  };

  return (
    <div
      ref={rail}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={i18n.t('customers.rail')}
      class={styles.rail}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ name, start }) => (
        <button
          key={name}
          type="button"
          data-kind="quiet"
          data-group={name}
          tabIndex={name === stop ? 0 : -1}
          disabled={start === undefined}
          aria-label={i18n.t('customers.jump', [name])}
          onFocus={() => setCurrent(name)}
          onClick={() => start !== undefined && onJump(start)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
