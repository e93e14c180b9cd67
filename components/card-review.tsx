import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { findReadings } from '@/lib/actions/find-readings';
import { type ReviewedField, saveCard } from '@/lib/actions/save-card';
import { listCards } from '@/lib/db/cards';
import { findRecord } from '@/lib/db/records';
import type { Card } from '@/lib/domain/card';
import { isSame } from '@/lib/domain/change';
import { CardPhoto } from './card-photo';
import styles from './card-review.module.css';
import { isComposing, keyName } from './keys';
import { addField, isDoubtful, repeatable, startReview } from './review';
import { ReviewField } from './review-field';
import { TwinQuestion, useTwins } from './twin-question';
import { useDraft } from './use-draft';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { usePhoto } from './use-photo';
import { goTo } from './use-route';
import { useWorkspace } from './workspace';

/** Looking over what was read from a card, photo and fields side by side, until it is saved. */
export function CardReview({ cardId }: { cardId: string }) {
  const { db } = useWorkspace().context;
  const card = useLiveQuery(() => findRecord(db, 'cards', cardId).then((found) => found ?? null), [cardId]);

  if (card === undefined) return null;
  if (card === null || card.deletedAt) return <p class={styles.alone}>{i18n.t('problem.recordMissing')}</p>;
  if (card.state === 'waiting' || card.state === 'reading') return <p class={styles.alone}>{i18n.t('review.notRead')}</p>;
  if (card.state === 'saved') {
    return (
      <p class={styles.alone}>
        {i18n.t('review.alreadySaved')} {card.contactId && <a href={`#/customers/${card.contactId}`}>{i18n.t('customers.title')}</a>}
      </p>
    );
  }
  return <ReviewForm key={card.id} card={card} />;
}

function ReviewForm({ card }: { card: Card }) {
  const { context, attempt, done } = useWorkspace();
  const photo = usePhoto(card.id);
  const [fields, setFields, forget] = useDraft(`review ${card.id}`, () => startReview(card.fields));
  const [focused, setFocused] = useState(0);
  const [attachTo, setAttachTo] = useState<string>();
  const [hasAsked, setAsked] = useState(false);
  const queue = useLiveQuery(() => listCards(context.db, ['read']), []) ?? [];
  const position = queue.findIndex(({ id }) => id === card.id);
  const next = queue[position + 1] ?? queue.find(({ id }) => id !== card.id);
  const twins = useTwins(fields);
  const isNamed = fields.some(({ field, value }) => field === 'name' && value.trim());
  const focusField = (index: number) => document.querySelector<HTMLInputElement>(`#field-${index}`)?.focus();

  useEffect(() => {
    const first = fields.findIndex(isDoubtful);
    focusField(Math.max(first, 0));
  }, []);

  const change = (index: number, value: string) =>
    setFields(fields.map((field, at) => (at === index ? { ...field, value, isChecked: true } : field)));
  const active = fields[focused];
  // Asked once for what was read: a choice that was taken leaves the list as it is, so that another can be taken.
  const original = active && card.fields.find(({ field, box }) => field === active.field && isSame(box, active.box));
  const choices = useMemo(
    () => (active ? [...new Set([...(original ? [original.value] : []), ...findReadings(card.page, original ?? active)])] : []),
    [card.page, original, active?.key],
  ).filter((choice) => choice !== active?.value);
  const check = (index: number) =>
    setFields(fields.map((field, at) => (at === index && field.value.trim() ? { ...field, isChecked: true } : field)));

  const goToDoubt = () => {
    check(focused);
    const order = [...fields.keys()].map((offset) => (focused + 1 + offset) % fields.length);
    const doubt = order.find((index) => index !== focused && isDoubtful(fields[index]));
    if (doubt !== undefined) focusField(doubt);
    else document.querySelector<HTMLButtonElement>('#save-card')?.focus();
  };

  const save = () => {
    if (!isNamed) {
      focusField(fields.findIndex(({ field }) => field === 'name'));
      return;
    }
    // Somebody like this is known: whether it is the same person is for the user to say.
    if (twins.length > 0 && attachTo === undefined) {
      setAsked(true);
      document.querySelector<HTMLInputElement>('[name=twin]')?.focus();
      return;
    }
    void attempt(async () => {
      const reviewed: ReviewedField[] = fields.map(({ isChecked, confidence, ...field }) => ({
        ...field,
        ...(confidence && !isChecked ? { confidence } : {}),
      }));
      const { contactId, batchId } = await saveCard(context, card.id, reviewed, attachTo || undefined);
      forget();
      done('saveCard', batchId);
      goTo(next ? `/cards/${next.id}` : `/customers/${contactId}`);
    });
  };
  const later = () => goTo(next && queue.length > position + 1 ? `/cards/${next.id}` : '/cards');
  useKeys({ 'Ctrl+Enter': save, Escape: later });

  return (
    <form
      class={styles.review}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const choice = event.altKey && /^Digit[1-9]$/.test(event.code) ? choices[Number(event.code.slice(-1)) - 1] : undefined;
        if (choice !== undefined) {
          event.preventDefault();
          change(focused, choice);
        }
        if (keyName(event) !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault(); // Enter goes on to the next doubt; it does not submit.
        if (event.target.name !== 'twin') goToDoubt();
      }}
    >
      <header class={styles.header}>
        <h1>{i18n.t('review.title')}</h1>
        {position >= 0 && queue.length > 1 && <span class="quiet">{i18n.t('review.position', [position + 1, queue.length])}</span>}
      </header>
      <div class={styles.card}>
        <CardPhoto photo={photo} page={card.page} boxes={fields.map(({ box }) => box)} focused={active?.box} onPick={focusField} />
        <TwinQuestion twins={twins} choice={attachTo} isUrgent={hasAsked} onChoose={setAttachTo} />
      </div>
      <div class={styles.fields}>
        {fields.map((field, index) => (
          <ReviewField
            key={field.key}
            id={`field-${index}`}
            field={field}
            photo={photo}
            page={card.page}
            choices={index === focused ? choices : []}
            onFocus={() => setFocused(index)}
            onInput={(value) => change(index, value)}
          />
        ))}
        <select
          class={styles.more}
          aria-label={i18n.t('review.addField')}
          value=""
          onChange={(event) => setFields(addField(fields, event.currentTarget.value))}
        >
          <option value="">{i18n.t('review.addField')}</option>
          {repeatable.map((kind) => (
            <option key={kind} value={kind}>
              {i18n.t(`field.${kind}`)}
            </option>
          ))}
        </select>
        <footer class={styles.buttons}>
          <p class={styles.help}>{isNamed ? i18n.t('review.help') : i18n.t('review.nameNeeded')}</p>
          <button type="button" data-kind="quiet" data-action="later" title="Esc" onClick={later}>
            {i18n.t('action.later')}
          </button>
          <button type="submit" id="save-card" data-kind="primary" data-action="save" title="Ctrl+Enter">
            {next ? i18n.t('action.saveAndNext') : i18n.t('action.save')}
          </button>
        </footer>
      </div>
    </form>
  );
}
