import type { Answer, FoundLine } from './find-lines.worker';

/**
 * Finds the lines of text on an upright picture and cuts them out, in a worker of its own, which ends with the call.
 * The picture stays the caller's. Rejects with the signal's reason when cancelled.
 */
export async function findLines(picture: ImageBitmap, signal: AbortSignal): Promise<FoundLine[]> {
  signal.throwIfAborted();
  const copy = await createImageBitmap(picture);
  const worker = new Worker(new URL('./find-lines.worker.ts', import.meta.url), { type: 'module' });
  const stop = new AbortController();
  try {
    return await new Promise<FoundLine[]>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => ('lines' in data ? resolve(data.lines) : reject(new Error(data.error)));
      worker.postMessage(copy, [copy]);
    });
  } finally {
    stop.abort();
    worker.terminate();
  }
}
