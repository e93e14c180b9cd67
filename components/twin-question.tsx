import { useLayoutEffect, useRef } from 'preact/hooks';
import { findTwins, type Twin } from '@/lib/actions/find-twins';
import { i18n } from './i18n';
import { resemblanceText } from './resemblance-text';
import type { FieldInReview } from './review';
import styles from './twin-question.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

interface Twins {
  /** As far as they are found by now. */
  twins: readonly Twin[];
  /** Whether there is one who is not among `twins` yet: nothing is saved before the user has seen them all. */
  hasUnseen(): Promise<boolean>;
}

/** Contacts that may be the person of these fields, live while they are typed. */
export function useTwins(fields: readonly Pick<FieldInReview, 'field' | 'value'>[]): Twins {
  const { db } = useWorkspace().context;
  const all = (...kinds: string[]) => fields.flatMap(({ field, value }) => (kinds.includes(field) && value.trim() ? [value.trim()] : []));
  const person = {
    name: all('name')[0] ?? '',
    kana: all('nameKana')[0],
    emails: all('email'),
    phones: all('phone', 'mobile'),
    companyName: all('company')[0],
  };
  const twins = useLiveQuery(() => findTwins(db, person), [JSON.stringify(person)]) ?? [];
  const seen = new Set(twins.map(({ contact }) => contact.id));
  return { twins, hasUnseen: async () => (await findTwins(db, person)).some(({ contact }) => !seen.has(contact.id)) };
}

interface Props {
  twins: readonly Twin[];
  /** The contact to attach to, `''` for somebody new, undefined while nothing is chosen. */
  choice: string | undefined;
  /** How often the user tried to go on without an answer: each time it takes the focus. */
  asked: number;
  onChoose(choice: string): void;
}

/** Asks whether the card belongs to somebody known already; shown only where that may be. */
export function TwinQuestion({ twins, choice, asked, onChoose }: Props) {
  const question = useRef<HTMLFieldSetElement>(null);
  const isShown = twins.length > 0;
  useLayoutEffect(() => {
    if (asked > 0) question.current?.querySelector('input')?.focus();
  }, [asked, isShown]);
  if (!isShown) return null;
  const choices = [
    ...twins.map(({ contact, reasons }) => ({
      value: contact.id,
      words: `${contact.formattedName}: ${i18n.t('review.attach')}`,
      why: resemblanceText(reasons),
    })),
    { value: '', words: i18n.t('review.asNew'), why: '' },
  ];
  return (
    <fieldset class={styles.question} ref={question} data-urgent={asked > 0}>
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
