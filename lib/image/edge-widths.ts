import type { TextLine } from './find-text-lines';
import type { GrayPicture } from './gray-picture';
import { quantileOf } from './histogram';
import { linePieces, type Piece } from './line-pieces';

/** Paler print tells little about its edges: the noise of a camera is as strong. Of 255. */
const leastContrast = 40;

/** Neighbours on both sides of a pixel, along and across and on the slant: a shaken photo is blurred in one direction. */
const steps = [
  { dx: 1, dy: 0, length: 2 },
  { dx: 0, dy: 1, length: 2 },
  { dx: 1, dy: 1, length: 2 * Math.SQRT2 },
  { dx: 1, dy: -1, length: 2 * Math.SQRT2 },
];

/**
 * How many pixels the edges of a line's strokes are wide, from ink to paper, in the direction in which they are widest; one
 * value for each piece of the line. As it compares the steepest slopes with the contrast of the piece, it does not depend
 * on how much is printed, in which colour, or in which light. The sharpest edge has 2; a blur of sigma s has 2.5 s.
 */
export const edgeWidths = (picture: GrayPicture, line: TextLine): number[] =>
  linePieces(picture, line, { step: 3, run: 1 }).flatMap((piece) => edgeWidth(picture, piece) ?? []);

function edgeWidth({ data, width }: GrayPicture, { left, top, right, bottom }: Piece): number | undefined {
  const levels = new Uint32Array(256);
  const slopes = steps.map(() => new Uint32Array(256));
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * width + left; at < y * width + right; at += 1) {
      const level = data[at] ?? 0;
      levels[level] = (levels[level] ?? 0) + 1;
      for (const [index, { dx, dy }] of steps.entries()) {
        const slope = Math.abs((data[at + dy * width + dx] ?? 0) - (data[at - dy * width - dx] ?? 0));
        const counts = slopes[index] as Uint32Array;
        counts[slope] = (counts[slope] ?? 0) + 1;
      }
    }
  }
  const contrast = quantileOf(levels, 0.98) - quantileOf(levels, 0.02);
  if (contrast < leastContrast) return undefined;
  const flattest = Math.min(...steps.map(({ length }, index) => quantileOf(slopes[index] as Uint32Array, 0.98) / length));
  return contrast / Math.max(0.25, flattest);
}
