import { findPhoto, findReading } from '../db/cards';
import type { Db } from '../db/db';
import { type Card, type CardSide, type Corners, type Side, sideOf } from '../domain/card';
import { decodePhoto } from '../image/decode-photo';
import { drawPicture } from '../image/draw-picture';
import { thumbSide } from '../image/draw-thumb';
import { toPicture } from '../image/to-picture';

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

/** A photo takes four bytes for each of its pixels: one is decoded at a time in all pages, and with what is being read. */
const alone = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => navigator.locks.request('decode-photo', { signal }, work);

async function draw(photo: Blob, corners: Corners | undefined, signal: AbortSignal, longSide?: number): Promise<Blob> {
  if (corners) return alone(signal, () => drawPicture(photo, corners, signal, longSide));
  // A photo that waits to be read is only made small; for that a worker would take 20 MB from the reader beside it.
  return toPicture(await alone(signal, () => decodePhoto(photo, longSide)), longSide);
}
