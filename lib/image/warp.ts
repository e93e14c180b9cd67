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
    for (let column = 0; column < width; column += 1, to += 4) {
      // As `project` has it, without an object for each of a million pixels.
      const s = (column + 0.5) / width;
      const depth = g * s + h * t + 1;
      const u = Math.min(right, Math.max(0, (a * s + b * t + c) / depth - 0.5));
      const v = Math.min(bottom, Math.max(0, (d * s + e * t + f) / depth - 0.5));
      const left = u | 0;
      const top = v | 0;
      const x = u - left;
      const y = v - top;
      const above = top * rowBytes + left * 4;
      const under = above + rowBytes;
      for (let channel = 0; channel < 3; channel += 1) {
        const first = above + channel;
        const second = under + channel;
        const over = (data[first] as number) * (1 - x) + (data[first + 4] as number) * x;
        const below = (data[second] as number) * (1 - x) + (data[second + 4] as number) * x;
        flat[to + channel] = over * (1 - y) + below * y;
      }
    }
  }
  return { width, height, data: flat };
}
