import type { PhotoFault } from '../domain/card';
import { edgeWidths } from './edge-widths';
import { enlarged, findTextLines } from './find-text-lines';
import type { GrayPicture } from './gray-picture';
import { hasGlare } from './has-glare';
import { quantile } from './histogram';

/** Edges this wide against the height of the text cannot be read. Measured; see docs/decisions.md. */
const mostBlur = 0.23;
/** Edges this wide on the photo are no lack of pixels. */
const leastBlur = 4;
/** In pixels of the photo: the card's longer side, and the height of its smaller text. */
const [leastSide, leastText] = [300, 8.5];

/** A flat card, and how many pixels of the photo it has for one of its own. */
export interface FlatPicture {
  gray: GrayPicture;
  /** The same, about 720 pixels long, on which lines are found four times as fast. */
  small: GrayPicture;
  fineness: number;
}

/** What makes a flat card hard to read, as far as its pixels tell. */
export function photoFaults({ gray, small, fineness }: FlatPicture): PhotoFault[] {
  const zoom = gray.width / small.width;
  const lines = findTextLines(small)
    .filter(({ parts, length, thickness }) => parts.length >= 2 && length > 1.5 * thickness)
    .map((line) => enlarged(line, zoom));
  const side = Math.max(gray.width, gray.height);
  const pieces = lines
    .filter(({ thickness }) => thickness > side / 120)
    .flatMap((line) => edgeWidths(gray, line).map((edge) => ({ edge, height: line.thickness })));
  const blur =
    quantile(
      pieces.map(({ edge, height }) => edge / height),
      0.5,
    ) ?? 0;
  const edge =
    quantile(
      pieces.map((piece) => piece.edge),
      0.5,
    ) ?? 0;
  const text =
    quantile(
      pieces.map(({ height }) => height),
      0.25,
    ) ?? Number.POSITIVE_INFINITY;

  const faults: PhotoFault[] = [];
  if (blur > mostBlur && edge * fineness > leastBlur) faults.push('blurred');
  if (hasGlare(gray, lines)) faults.push('glare');
  if (side * fineness < leastSide || text * fineness < leastText) faults.push('small');
  return faults;
}
