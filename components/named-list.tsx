import type { Named } from '@/lib/domain/open-message';
import styles from './named-list.module.css';

interface Props {
  named: readonly Named[];
  /** With the place where the one who was picked stands. */
  onPick(place: string): void;
}

/** Those whom a page names, to pick the sender from. */
export function NamedList({ named, onPick }: Props) {
  return (
    <ul class={styles.list}>
      {named.map(({ email, name, place }) => (
        <li key={place}>
          <button type="button" data-action="is-sender" data-email={email} onClick={() => onPick(place)}>
            {name && <span>{name}</span>}
            <span>{email}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
