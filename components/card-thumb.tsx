import type { Card } from '@/lib/domain/card';
import styles from './card-thumb.module.css';
import { useCardPicture } from './use-card-picture';
import { useSeen } from './use-seen';

/** Wide enough for screens with two pixels a point. */
const longSide = 160;

/** A small picture of a card, to tell it from others at a glance. It is drawn when it comes into sight. */
export function CardThumb({ card }: { card: Card }) {
  const [place, isSeen] = useSeen();
  const url = useCardPicture(isSeen ? card : undefined, 'front', longSide);
  return <span ref={place}>{url ? <img class={styles.thumb} src={url} alt="" /> : <span class={styles.thumb} />}</span>;
}
