import { i18n } from '#i18n';
import { findTwins, type Twin } from '@/lib/actions/find-twins';
import { resemblanceText } from './resemblance-text';
import type { FieldInReview } from './review';
import styles from './twin-question.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** Contacts that may be the person of these fields, live while they are typed. */
export function useTwins(fields: readonly Pick<FieldInReview, 'field' | 'value'>[]): Twin[] {
  const { db } = useWorkspace().context;
  const all = (...kinds: string[]) => fields.flatMap(({ field, value }) => (kinds.includes(field) && value.trim() ? [value.trim()] : []));
  const person = {
    name: all('name')[0] ?? '',
    kana: all('nameKana')[0],
    emails: all('email'),
    phones: all('phone', 'mobile'),
    companyName: all('company')[0],
  };
  return useLiveQuery(() => findTwins(db, person), [JSON.stringify(person)]) ?? [];
}

interface Props {
  twins: readonly Twin[];
  /** The contact to attach to, `''` for somebody new, undefined while nothing is chosen. */
  choice: string | undefined;
  isUrgent: boolean;
  onChoose(choice: string): void;
}

/** Asks whether the card belongs to somebody known already; shown only where that may be. */
export function TwinQuestion({ twins, choice, isUrgent, onChoose }: Props) {
  if (twins.length === 0) return null;
  const choices = [
    ...twins.map(({ contact, reasons }) => ({
      value: contact.id,
      words: `${contact.formattedName}: ${i18n.t('review.attach')}`,
      why: resemblanceText(reasons),
    })),
    { value: '', words: i18n.t('review.asNew'), why: '' },
  ];
  return (
    <fieldset class={styles.question} data-urgent={isUrgent}>
      <legend>{i18n.t('review.twin')}</legend>
      {choices.map(({ value, words, why }) => (
        <label key={value}>
          <input type="radio" name="twin" value={value} checked={choice === value} onChange={() => onChoose(value)} />
          <span>{words}</span>
          <span class="quiet">{why}</span>
        </label>
      ))}
    </fieldset>
  );
}
