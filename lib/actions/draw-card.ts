import { findPhoto, findReading } from '../db/cards';
import type { Db } from '../db/db';
import { type Card, type CardSide, type Corners, type Side, sideOf } from '../domain/card';
import { drawPicture } from '../image/draw-picture';
import { thumbSide } from '../image/draw-thumb';

type Drawn = Pick<Card, 'id' | keyof CardSide | 'back'>;

/**
 * The picture of one side of a card, flat and upright, or the photo itself while nobody has looked for the card on it.
 * Undefined where there is no such side.
 */
export async function drawCard(db: Db, card: Drawn, side: Side, signal: AbortSignal): Promise<Blob | undefined> {
  const known = sideOf(card, side);
  const photo = known && (await findPhoto(db, known.photoId));
  return photo && known?.corners ? draw(photo, known.corners, signal) : photo;
}

/** The same of the front for lists: small, and the picture that was kept when it was read. */
export async function findThumb(db: Db, card: Drawn, signal: AbortSignal): Promise<Blob | undefined> {
  const known = sideOf(card, 'front');
  const { thumb } = (await findReading(db, known?.readingId)) ?? {};
  if (thumb) return thumb;
  const photo = known && (await findPhoto(db, known.photoId));
  return photo && draw(photo, known.corners, signal, thumbSide);
}

/** One after the other in all pages, and with what is being read: a list of many cards would decode as many photos at once. */
const draw = (photo: Blob, corners: Corners | undefined, signal: AbortSignal, longSide?: number): Promise<Blob> =>
  navigator.locks.request('decode-photo', { signal }, () => drawPicture(photo, corners, signal, longSide));
