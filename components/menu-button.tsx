import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
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
  onPick(name: string): void;
}

/** A button that opens a menu of what can be done. */
export function MenuButton({ label, icon, items, onPick }: Props) {
  const id = useId();
  const anchor = `--menu-${id}`;
  return (
    <>
      <button type="button" data-action="menu" popovertarget={id} style={{ anchorName: anchor }}>
        <Icon node={icon} />
        {label}
      </button>
      <div id={id} popover="auto" class={styles.menu} style={{ positionAnchor: anchor }}>
        {items.map(({ name, label: text, icon: node, shortcut }) => (
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
