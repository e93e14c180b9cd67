import type { Corners } from '../domain/card';
import type { FlattenQuestion } from './flatten';
import { askPictureWorker } from './picture-worker';

/** The flat picture of a card, whose top left is the first of its corners on the photo. */
export interface FlatCard {
  picture: ImageBitmap;
  corners: Corners;
  /** Where the other cards of the photo stand; none where the corners were known. */
  others: Corners[];
  /** The size of the photo, in pixels. */
  photo: { width: number; height: number };
}

/**
 * Makes the card at these corners of a photo flat, or the first of those that are found on it, in a worker.
 * Where the photo is nothing but the card, or no card is sure, that is the whole photo. Close the picture after use.
 * Throws `photo/no-memory`; rejects with the signal's reason when cancelled.
 */
export function flattenCard(photo: Blob, corners: Corners | undefined, signal: AbortSignal): Promise<FlatCard> {
  return askPictureWorker<FlatCard>({ photo, corners } satisfies FlattenQuestion, signal);
}
