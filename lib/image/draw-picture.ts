import type { Corners } from '../domain/card';
import type { DrawQuestion, EncodeQuestion, PictureAnswer } from './picture.worker';
import { askPictureWorker } from './picture-worker';

/** In milliseconds; a second is usual, and a worker that has stopped must not keep other photos from being decoded for ever. */
const timeout = 30_000;
const never = new AbortController().signal;

/**
 * Draws the card at these corners of a photo flat and upright as a JPEG, at most `longSide` pixels long, in a worker. Throws `photo/no-memory`; rejects with the signal's reason when cancelled, and when it takes too long.
 */
export const drawPicture = (photo: Blob, corners: Corners, cancelled: AbortSignal, longSide?: number): Promise<Blob> =>
  ask({ drawn: photo, corners, longSide } satisfies DrawQuestion, cancelled);

/** The same of a picture that is decoded already; it is handed over, and closed. */
export const encodePicture = (picture: ImageBitmap, cancelled = never): Promise<Blob> =>
  // Where it was not asked for, because it was cancelled before, it is still here.
  ask({ encoded: picture } satisfies EncodeQuestion, cancelled, [picture]).finally(() => picture.close());

async function ask(question: DrawQuestion | EncodeQuestion, cancelled: AbortSignal, transfer?: Transferable[]): Promise<Blob> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeout)]);
  return (await askPictureWorker<PictureAnswer>(question, signal, transfer)).image;
}
