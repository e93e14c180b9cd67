import { findPhoto, findReading } from '../db/cards';
import type { Db } from '../db/db';
import { type Card, type CardSide, type Side, sideOf } from '../domain/card';
import { decodePhoto } from '../image/decode-photo';
import { thumbSide } from '../image/draw-thumb';
import { flattenCard } from '../image/flatten-card';
import { toPicture } from '../image/to-picture';

type Drawn = Pick<Card, 'id' | keyof CardSide | 'back'>;

/**
 * The picture of one side of a card, flat and upright, or the photo itself while nobody has looked for the card on it.
 * Undefined where there is no such side.
 */
export async function drawCard(db: Db, card: Drawn, side: Side, signal: AbortSignal): Promise<Blob | undefined> {
  const known = sideOf(card, side);
  const photo = known && (await findPhoto(db, known.photoId));
  if (!photo || !known?.corners) return photo;
  return drawAlone(() => flattenCard(photo, known.corners, signal).then(({ picture }) => picture), signal);
}

/** The same for lists: small, and of a side that was read the picture that was kept then. */
export async function drawThumb(db: Db, card: Drawn, signal: AbortSignal): Promise<Blob | undefined> {
  const known = sideOf(card, 'front');
  const { thumb } = (await findReading(db, known?.readingId)) ?? {};
  if (thumb) return thumb;
  const photo = known && (await findPhoto(db, known.photoId));
  if (!photo) return undefined;
  if (!known.corners) return drawAlone(() => decodePhoto(photo, thumbSide), signal, thumbSide);
  return drawAlone(() => flattenCard(photo, known.corners, signal).then(({ picture }) => picture), signal, thumbSide);
}

/** One after the other in all pages, and with what is being read: a list of many cards would decode as many photos at once. */
const drawAlone = (draw: () => Promise<ImageBitmap>, signal: AbortSignal, longSide?: number): Promise<Blob> =>
  navigator.locks.request('decode-photo', { signal }, async () => toPicture(await draw(), longSide));
