import type { Box } from '../domain/ocr-page';
import type { Answer } from './flatten-card.worker';
import { project, squareToQuad } from './quad';

/** The picture to read a card from, and where a box on it stands on the photo. */
export interface FlatCard {
  picture: ImageBitmap;
  toPhoto: (box: Box) => Box;
}

/**
 * Finds the card on an upright photo and makes it flat, in a worker that ends with the call. Where the photo is nothing
 * but the card, or no card is sure, the picture is the photo itself. Rejects with the signal's reason when cancelled.
 */
export async function flattenCard(photo: ImageBitmap, signal: AbortSignal): Promise<FlatCard> {
  signal.throwIfAborted();
  const copy = await createImageBitmap(photo);
  const worker = new Worker(new URL('./flatten-card.worker.ts', import.meta.url), { type: 'module' });
  const stop = new AbortController();
  try {
    signal.throwIfAborted();
    const answer = await new Promise<Answer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.postMessage(copy, [copy]);
    });
    if ('error' in answer) throw new Error(answer.error);
    if (!answer.flat) return { picture: photo, toPhoto: (box) => box };
    const { flat, quad } = answer;
    const homography = squareToQuad(quad);
    const size = { width: flat.width, height: flat.height }; // A closed bitmap has none, and boxes are asked for after that.
    return { picture: flat, toPhoto: (box) => boxThrough(homography, box, size) };
  } finally {
    stop.abort();
    worker.terminate();
  }
}

/** The upright box around a box of the flat card as it stands on the photo. */
function boxThrough(homography: readonly number[], { left, top, width, height }: Box, flat: { width: number; height: number }): Box {
  const corners = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ].map(([x = 0, y = 0]) => project(homography, x / flat.width, y / flat.height));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [l, t] = [Math.min(...xs), Math.min(...ys)];
  return { left: l, top: t, width: Math.max(...xs) - l, height: Math.max(...ys) - t };
}
