import { findPhoto } from '../db/cards';
import type { Db } from '../db/db';
import { type Card, type CardSide, type Side, sideOf } from '../domain/card';
import { decodePhoto } from '../image/decode-photo';
import { drawSmall } from '../image/draw-small';
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
  if (!photo || !known || (!known.corners && longSide === undefined)) return photo;
  // One after the other in all pages, and with what is being read: a list of many cards would decode as many photos at once.
  return navigator.locks.request('decode-photo', { signal }, async () => {
    const picture = await draw(photo, known, signal, longSide);
    return toPicture(picture, longSide);
  });
}

/** Small pictures come out of a photo decoded small: to show photos themselves small, browsers keep all of their pixels. */
async function draw(photo: Blob, { corners, page }: CardSide, signal: AbortSignal, longSide: number | undefined): Promise<ImageBitmap> {
  if (!corners) return decodePhoto(photo, longSide);
  if (longSide && page) return drawSmall(photo, corners, page.height, longSide);
  return (await flattenCard(photo, corners, signal)).picture;
}
