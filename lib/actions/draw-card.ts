import { findPhoto } from '../db/cards';
import type { Db } from '../db/db';
import { type Card, type CardSide, type Side, sideOf } from '../domain/card';
import { decodePhoto } from '../image/decode-photo';
import { flattenCard } from '../image/flatten-card';
import { toPicture } from '../image/to-picture';

/**
 * The picture of one side of a card, flat and upright, or the photo itself while nobody has looked
 * for the card on it. `longSide` makes it smaller, in pixels. Undefined where there is no such side.
 */
export async function drawCard(
  db: Db,
  card: Pick<Card, 'id' | keyof CardSide | 'back'>,
  side: Side,
  { signal, longSide }: { signal: AbortSignal; longSide?: number | undefined },
): Promise<Blob | undefined> {
  const known = sideOf(card, side);
  const photo = known && (await findPhoto(db, known.photoId));
  if (!photo || (!known?.corners && longSide === undefined)) return photo;
  // One after the other in all pages: a list of many cards would decode as many photos at once.
  return navigator.locks.request('draw-card', { signal }, async () => {
    // A small picture of the whole photo is drawn too: to show the photo itself small, browsers keep all of its pixels.
    const picture = known?.corners
      ? (await flattenCard(photo, known.corners, signal, longSide)).picture
      : await decodePhoto(photo, longSide);
    return toPicture(picture, longSide);
  });
}
