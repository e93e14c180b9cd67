import type { OpenPhoto } from '@/lib/actions/add-photos';
import { findReading } from '@/lib/db/cards';
import { findRecord } from '@/lib/db/records';
import styles from './card-review.module.css';
import { i18n } from './i18n';
import { ReviewForm } from './review-form';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** Looking over what was read from a card, photo and fields side by side, until it is saved. */
export function CardReview({ cardId, openPhoto }: { cardId: string; openPhoto: OpenPhoto }) {
  const { db } = useWorkspace().context;
  const found = useLiveQuery(async () => {
    const card = await findRecord(db, 'cards', cardId);
    const [front, back] = [await findReading(db, card?.readingId), await findReading(db, card?.back?.readingId)];
    return { card, pages: { front: front?.page, back: back?.page } };
  }, [cardId]);

  if (!found) return null;
  const { card, pages } = found;
  if (!card || card.deletedAt) return <p class={styles.alone}>{i18n.t('problem.recordMissing')}</p>;
  if (card.state === 'waiting' || card.state === 'reading') {
    return (
      <p class={styles.alone} role="status">
        {i18n.t('review.notRead')}
        {card.progress && <progress value={card.progress.ratio} max={1} aria-label={i18n.t('cards.reading')} />}
      </p>
    );
  }
  if (card.state === 'saved') {
    return (
      <p class={styles.alone}>
        {i18n.t('review.alreadySaved')} {card.contactId && <a href={`#/customers/${card.contactId}`}>{i18n.t('customers.title')}</a>}
      </p>
    );
  }
  // Another reading of the card is another form.
  return <ReviewForm key={`${card.id} ${JSON.stringify(card.fields)}`} card={card} pages={pages} openPhoto={openPhoto} />;
}
