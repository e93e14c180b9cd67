import styles from './card-thumb.module.css';
import { usePhoto } from './use-photo';

/** A small picture of a card, to tell it from others at a glance. */
export function CardThumb({ cardId }: { cardId: string }) {
  const url = usePhoto(cardId);
  return url ? <img class={styles.thumb} src={url} alt="" loading="lazy" /> : <span class={styles.thumb} />;
}
