import { askAboutPicture } from './ask-worker';
import type { CodesAnswer, FoundCode } from './read-codes.worker';

/** In milliseconds; a tenth of a second is usual, and no card should wait for its code for ever. */
const timeout = 10_000;

/**
 * Reads the QR codes on an upright picture, in a worker of its own, which ends with the call. The picture stays the
 * caller's. Nothing that a code says is followed or fetched. Rejects with the signal's reason when cancelled,
 * and when it takes too long.
 */
export async function readCodes(picture: ImageBitmap, cancelled: AbortSignal): Promise<FoundCode[]> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeout)]);
  const start = () => new Worker(new URL('./read-codes.worker.ts', import.meta.url), { type: 'module' });
  return (await askAboutPicture<CodesAnswer>(start, picture, signal)).codes;
}
