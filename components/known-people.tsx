import { useId } from 'preact/hooks';
import type { Twin } from '@/lib/actions/find-twins';
import { i18n } from './i18n';
import styles from './known-people.module.css';
import { resemblanceText } from './resemblance-text';

interface Props {
  twins: readonly Twin[];
  /** What can be done with one of them. */
  action: string;
  onPick(contactId: string): void;
}

/** Those who are known already and may be the person who is being typed in; nothing where there is none. */
export function KnownPeople({ twins, action, onPick }: Props) {
  const titleId = useId();
  if (twins.length === 0) return null;
  return (
    <section class={styles.twins} aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('review.twin')}</h2>
      {twins.map(({ contact, reasons }) => (
        <p key={contact.id}>
          <span>
            {contact.formattedName} <span class="quiet">{resemblanceText(reasons)}</span>
          </span>
          <button type="button" data-action="attach-twin" onClick={() => onPick(contact.id)}>
            {action}
          </button>
        </p>
      ))}
    </section>
  );
}
