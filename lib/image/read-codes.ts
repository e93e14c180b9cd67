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
  signal.throwIfAborted();
  const copy = await createImageBitmap(picture);
  const worker = new Worker(new URL('./read-codes.worker.ts', import.meta.url), { type: 'module' });
  const stop = new AbortController();
  try {
    signal.throwIfAborted();
    return await new Promise<FoundCode[]>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<CodesAnswer>) => ('codes' in data ? resolve(data.codes) : reject(new Error(data.error)));
      worker.postMessage(copy, [copy]);
    });
  } finally {
    stop.abort();
    worker.terminate();
  }
}
