import type { Corners } from '../domain/card';
import type { Pixels } from './edges';
import { flatAspect, project, squareToQuad } from './quad';

/** Long side in pixels of a flat card: 91 mm at 400 dpi. */
const longSide = 1433;

/** The size in pixels of the flat card that a quad on a picture of this size shows, at about 400 dpi. */
export function flatSize(quad: Corners, width: number, height: number): { width: number; height: number } {
  const aspect = Math.min(3, Math.max(1 / 3, flatAspect(quad, width, height)));
  return aspect > 1
    ? { width: longSide, height: Math.round(longSide / aspect) }
    : { width: Math.round(longSide * aspect), height: longSide };
}

/** Takes the inside of a quad out of a picture as an upright rectangle, each pixel mixed out of the four nearest. */
export function warp(picture: Pixels, quad: Corners, width: number, height: number): Pixels {
  const homography = squareToQuad(quad);
  const { data } = picture;
  const flat = new Uint8ClampedArray(width * height * 4);
  const [right, bottom] = [picture.width - 1.001, picture.height - 1.001];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const { x, y } = project(homography, (column + 0.5) / width, (row + 0.5) / height);
      const [u, v] = [Math.min(right, Math.max(0, x - 0.5)), Math.min(bottom, Math.max(0, y - 0.5))];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [a, b] = [u - left, v - top];
      const at = (top * picture.width + left) * 4;
      const under = at + picture.width * 4;
      const to = (row * width + column) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const above = (data[at + channel] ?? 0) * (1 - a) + (data[at + 4 + channel] ?? 0) * a;
        const below = (data[under + channel] ?? 0) * (1 - a) + (data[under + 4 + channel] ?? 0) * a;
        flat[to + channel] = above * (1 - b) + below * b;
      }
      flat[to + 3] = 255;
    }
  }
  return { width, height, data: flat };
}
