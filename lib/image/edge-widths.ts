import type { TextLine } from './find-text-lines';
import type { GrayPicture } from './gray-picture';
import { quantileOf } from './histogram';
import { linePieces, type Piece } from './line-pieces';

/** Paler print tells little about its edges: the noise of a camera is as strong. Of 255. */
const leastContrast = 40;

/** The directions in which slopes are measured: a shaken photo is blurred in one of them alone. */
const angles = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 8);
const [cosines, sines] = [Float64Array.from(angles, Math.cos), Float64Array.from(angles, Math.sin)];

/**
 * How many pixels the edges of a line's strokes are wide, from ink to paper, in the direction in which they are widest; one
 * value for each piece of the line. As it compares the steepest slopes with the contrast of the piece, it does not depend
 * on how much is printed, in which colour, or in which light. The sharpest edge has 2; a blur of sigma s has 2.5 s.
 */
export const edgeWidths = (picture: GrayPicture, line: TextLine): number[] =>
  linePieces(picture, line, { step: 3, run: 1 }).flatMap((piece) => edgeWidth(picture, piece) ?? []);

function edgeWidth({ data, width }: GrayPicture, { left, top, right, bottom }: Piece): number | undefined {
  const levels = new Uint32Array(256);
  const slopes = angles.map(() => new Uint32Array(512));
  // Every other row is as good, and half of the work.
  for (let y = top; y < bottom; y += 2) {
    for (let at = y * width + left, end = y * width + right; at < end; at += 1) {
      const level = data[at] as number;
      levels[level] = (levels[level] as number) + 1;
      const across = (data[at + 1] as number) - (data[at - 1] as number);
      const down = (data[at + width] as number) - (data[at - width] as number);
      for (let index = 0; index < angles.length; index += 1) {
        const slope = Math.abs(across * (cosines[index] as number) + down * (sines[index] as number)) | 0;
        const counts = slopes[index] as Uint32Array;
        counts[slope] = (counts[slope] as number) + 1;
      }
    }
  }
  const contrast = quantileOf(levels, 0.98) - quantileOf(levels, 0.02);
  if (contrast < leastContrast) return undefined;
  const flattest = Math.min(...slopes.map((counts) => quantileOf(counts, 0.98))) / 2;
  return contrast / Math.max(0.25, flattest);
}
