import { drawPixels } from './draw-pixels';
import type { Pixels } from './edges';
import { findCard } from './find-card';
import type { Quad } from './quad';
import { flatSize, warp } from './warp';

/** Long side in pixels at which the card is looked for. */
const searchSide = 1200;

/** The card of a photo made flat, with its corners on the photo; no corners where the picture is to be read as it is. */
export type Answer = { flat: ImageBitmap; quad: Quad } | { flat?: undefined } | { error: string };

self.onmessage = async ({ data: photo }: MessageEvent<ImageBitmap>) => {
  const answer = await flatten(photo).catch((error: unknown): Answer => ({ error: String(error) }));
  photo.close();
  self.postMessage(answer, { transfer: 'flat' in answer && answer.flat ? [answer.flat] : [] });
};

async function flatten(photo: ImageBitmap): Promise<Answer> {
  const { width, height } = photo;
  const scale = Math.min(1, searchSide / Math.max(width, height));
  const found = findCard(pixelsOf(photo, { left: 0, top: 0, width, height }, scale));
  if (!found) return {};
  const quad = moved(found, 1 / scale, 0, 0);

  const size = flatSize(quad, width, height);
  const part = boxAround(quad, width, height);
  // A photo much finer than needed is made smaller first, or every other pixel would be passed over.
  const finest = Math.max(...quad.map((corner, index) => distance(corner, quad[(index + 1) % 4] ?? corner)));
  const shrink = Math.min(1, (1.3 * Math.max(size.width, size.height)) / finest);
  const flat = warp(pixelsOf(photo, part, shrink), moved(quad, shrink, -part.left * shrink, -part.top * shrink), size.width, size.height);
  const pixels = new ImageData(size.width, size.height);
  pixels.data.set(flat.data);
  return { flat: await createImageBitmap(pixels), quad };
}

interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

const pixelsOf = (photo: ImageBitmap, part: Part, scale: number): Pixels =>
  drawPixels(photo, Math.max(1, Math.round(part.width * scale)), Math.max(1, Math.round(part.height * scale)), part);

function boxAround(quad: Quad, width: number, height: number): Part {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs)) - 2), Math.max(0, Math.floor(Math.min(...ys)) - 2)];
  const [right, bottom] = [Math.min(width, Math.ceil(Math.max(...xs)) + 2), Math.min(height, Math.ceil(Math.max(...ys)) + 2)];
  return { left, top, width: right - left, height: bottom - top };
}

const moved = ([a, b, c, d]: Quad, scale: number, x: number, y: number): Quad => {
  const move = (point: { x: number; y: number }) => ({ x: point.x * scale + x, y: point.y * scale + y });
  return [move(a), move(b), move(c), move(d)];
};

const distance = (one: { x: number; y: number }, other: { x: number; y: number }): number => Math.hypot(one.x - other.x, one.y - other.y);
