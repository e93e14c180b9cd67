import type { Corners } from '../domain/card';
import type { Pixels } from './edges';
import { flatAspect, squareToQuad } from './quad';

/** Long side in pixels of a flat card that is to be read: 91 mm at 400 dpi. */
const readSide = 1433;

/** The size in pixels of the flat card that a quad on a picture of this size shows, at about 400 dpi or `most` pixels long. */
export function flatSize(quad: Corners, width: number, height: number, most = readSide): { width: number; height: number } {
  const longSide = Math.min(readSide, most);
  const aspect = Math.min(3, Math.max(1 / 3, flatAspect(quad, width, height)));
  return aspect > 1
    ? { width: longSide, height: Math.round(longSide / aspect) }
    : { width: Math.round(longSide * aspect), height: longSide };
}

/** Takes the inside of a quad out of a picture as an upright rectangle, each pixel mixed out of the four nearest. */
export function warp(picture: Pixels, quad: Corners, width: number, height: number): Pixels {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = squareToQuad(quad);
  const { data } = picture;
  const rowBytes = picture.width * 4;
  const flat = new Uint8ClampedArray(width * height * 4).fill(255);
  const [right, bottom] = [picture.width - 1.001, picture.height - 1.001];
  for (let row = 0, to = 0; row < height; row += 1) {
    const t = (row + 0.5) / height;
    const [across, down, deep] = [b * t + c, e * t + f, h * t + 1];
    for (let column = 0; column < width; column += 1, to += 4) {
      // As `project` has it, without an object for each of a million pixels.
      const s = (column + 0.5) / width;
      const depth = 1 / (g * s + deep);
      const u = Math.min(right, Math.max(0, (a * s + across) * depth - 0.5));
      const v = Math.min(bottom, Math.max(0, (d * s + down) * depth - 0.5));
      const left = u | 0;
      const top = v | 0;
      const x = u - left;
      const y = v - top;
      // How much of each of the four, which is the same for all colours.
      const lower = x * y;
      const upper = x - lower;
      const under = y - lower;
      const first = 1 - x - under;
      const at = top * rowBytes + left * 4;
      const below = at + rowBytes;
      flat[to] =
        (data[at] as number) * first +
        (data[at + 4] as number) * upper +
        (data[below] as number) * under +
        (data[below + 4] as number) * lower;
      flat[to + 1] =
        (data[at + 1] as number) * first +
        (data[at + 5] as number) * upper +
        (data[below + 1] as number) * under +
        (data[below + 5] as number) * lower;
      flat[to + 2] =
        (data[at + 2] as number) * first +
        (data[at + 6] as number) * upper +
        (data[below + 2] as number) * under +
        (data[below + 6] as number) * lower;
    }
  }
  return { width, height, data: flat };
}
