import type { Card } from '@/lib/domain/card';
import styles from './card-thumb.module.css';
import { useThumb } from './use-card-picture';
import { useSeen } from './use-seen';

/** A small picture of a card, to tell it from others at a glance. It is drawn when it comes into sight. */
export function CardThumb({ card }: { card: Card }) {
  const [place, isSeen] = useSeen();
  const url = useThumb(isSeen ? card : undefined);
  return <span ref={place}>{url ? <img class={styles.thumb} src={url} alt="" /> : <span class={styles.thumb} />}</span>;
}
