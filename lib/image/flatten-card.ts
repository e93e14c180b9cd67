import type { Box } from '../domain/ocr-page';
import { askWorker } from './ask-worker';
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
  const start = () => new Worker(new URL('./flatten-card.worker.ts', import.meta.url), { type: 'module' });
  const answer = await askWorker<Answer>(start, photo, signal);
  if (!answer.flat) return { picture: photo, toPhoto: (box) => box };
  const { flat, quad } = answer;
  const homography = squareToQuad(quad);
  const size = { width: flat.width, height: flat.height }; // A closed bitmap has none, and boxes are asked for after that.
  return { picture: flat, toPhoto: (box) => boxThrough(homography, box, size) };
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
