import type { Named } from '@/lib/domain/open-message';
import { i18n } from './i18n';
import styles from './named-list.module.css';

interface Props {
  named: readonly Named[];
  onPick(person: Named): void;
}

/** Those whom a page names, to pick the sender from. */
export function NamedList({ named, onPick }: Props) {
  if (named.length === 0) return <p>{i18n.t('guess.noneNamed')}</p>;
  return (
    <ul class={styles.list}>
      {named.map((person) => (
        <li key={person.email}>
          <button type="button" data-action="is-sender" data-email={person.email} onClick={() => onPick(person)}>
            {person.name && <span>{person.name}</span>}
            <span>{person.email}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
