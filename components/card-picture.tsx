import type { Card } from '@/lib/domain/card';
import styles from './card-picture.module.css';
import { formatDate } from './dates';
import { i18n } from './i18n';
import { useCardPicture } from './use-card-picture';

/** The picture of a card, with the day it came in; a press shows it at full size. */
export function CardPicture({ card }: { card: Card }) {
  const { url, isFailed } = useCardPicture(card);
  return (
    <figure class={styles.picture}>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          <img src={url} alt={i18n.t('review.photo')} />
        </a>
      ) : (
        <div class={styles.empty}>{isFailed && i18n.t('contact.cardNotDrawn')}</div>
      )}
      <figcaption>{i18n.t('contact.card', [formatDate(card.exchangedAt ?? card.createdAt)])}</figcaption>
    </figure>
  );
}
