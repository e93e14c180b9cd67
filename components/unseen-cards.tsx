import { markSeen, takeBack } from '@/lib/actions/confirm-cards';
import { listUnseenCards } from '@/lib/db/cards';
import type { Card } from '@/lib/domain/card';
import { CardThumb } from './card-thumb';
import styles from './cards-page.module.css';
import { i18n } from './i18n';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** The cards that were saved without a look, each with the way back, until somebody says that they are well. */
export function UnseenCards() {
  const { context, attempt, done } = useWorkspace();
  const cards = useLiveQuery(() => listUnseenCards(context.db), []) ?? [];
  if (cards.length === 0) return null;
  const ids = cards.map(({ id }) => id);
  const back = (taken: readonly string[]) =>
    void attempt(async () => {
      await takeBack(context, taken);
      done('undo');
    });

  return (
    <section data-unseen>
      <h2>{i18n.t('cards.unseen', cards.length, [cards.length])}</h2>
      <p class={styles.hint}>{i18n.t('cards.unseenHint')}</p>
      <div class={styles.actions}>
        <button type="button" data-action="seen" onClick={() => void attempt(async () => done('seeCards', await markSeen(context, ids)))}>
          {i18n.t('cards.seen')}
        </button>
        <button type="button" data-kind="quiet" data-action="take-all-back" onClick={() => back(ids)}>
          {i18n.t('cards.takeAllBack')}
        </button>
      </div>
      <ul>
        {cards.map((card) => (
          <UnseenCard key={card.id} card={card} onTakeBack={() => back([card.id])} />
        ))}
      </ul>
    </section>
  );
}

function UnseenCard({ card, onTakeBack }: { card: Card; onTakeBack(): void }) {
  const read = (name: string) => card.fields.find(({ field }) => field === name)?.value;
  return (
    <li class={styles.card} data-state="saved">
      <CardThumb card={card} />
      <a class={styles.words} href={`#/customers/${card.contactId}`}>
        <strong>{read('name')}</strong>
        <span class={styles.hint}>{[read('company'), read('title'), read('email')].filter(Boolean).join(' · ')}</span>
      </a>
      <button
        type="button"
        data-kind="quiet"
        data-action="take-back"
        aria-label={`${i18n.t('action.undo')}: ${read('name')}`}
        onClick={onTakeBack}
      >
        {i18n.t('action.undo')}
      </button>
    </li>
  );
}
