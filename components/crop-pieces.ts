import type { Box, OcrLine, OcrPage } from '@/lib/domain/ocr-page';
import { letterEdges } from './card-text';

/** Pieces of a card that together show one field: each line of it, cut where it is longer than there is room. */
export interface CropPiece {
  box: Box;
  /** From pixels of the flat card to CSS pixels. */
  scale: number;
  isVertical: boolean;
}

/** How high a row, or how wide a column, is shown: its letters a little larger than those of an input. */
const [shown, leastShown] = [24, 19];
/** How many letters of a column stand one below the other. */
const tallest = 5;
/** Paper left around a line, in its own thickness. */
const margin = 0.12;

/** The pieces that show a place on a flat card at reading size, within `room` CSS pixels of width. */
export function cropPieces(page: OcrPage, place: Box, room: number): CropPiece[] {
  const lines = page.lines.filter((line) => isIn(line, place));
  if (lines.length === 0) return [{ box: place, scale: Math.min(shown / place.height, room / place.width), isVertical: false }];
  return lines.flatMap((line) => piecesOf(line, place, room));
}

function piecesOf(line: OcrLine, place: Box, room: number): CropPiece[] {
  const { isVertical } = line;
  const [start, end, thickness] = stretchIn(line, place);
  const edge = margin * thickness;
  const length = end - start + 2 * edge;
  const wide = thickness + 2 * edge;
  // One row, a little smaller if that spares a second one.
  const scale = isVertical ? shown / wide : Math.max(Math.min(shown / wide, room / length), leastShown / wide);
  const longest = isVertical ? tallest * thickness : room / scale;

  const pieces: CropPiece[] = [];
  const [betweenWords, betweenLetters] = [cutsOf(line), letterEdges(line).map((edge) => edge.start)];
  let from = start - edge;
  while (end + edge - from > longest + 1) {
    const fitting = (cuts: readonly number[]) => cuts.filter((cut) => cut - from > 0.4 * longest && cut - from <= longest).at(-1);
    const cut = fitting(betweenWords) ?? fitting(betweenLetters) ?? from + longest;
    pieces.push({ box: stretch(line, from, cut, edge), scale, isVertical });
    from = cut;
  }
  return [...pieces, { box: stretch(line, from, end + edge, edge), scale, isVertical }];
}

/** Where a line may be cut: between its words. */
function cutsOf({ words, isVertical }: OcrLine): number[] {
  const ends = words.map(({ box }) => (isVertical ? [box.top, box.top + box.height] : [box.left, box.left + box.width]));
  return ends.slice(1).map(([next = 0], index) => ((ends[index]?.[1] ?? next) + next) / 2);
}

/** The part of a line that belongs to a place, in whole words: from where to where along it; and how thick it is. */
function stretchIn(line: OcrLine, place: Box): [start: number, end: number, thickness: number] {
  const along = ({ left, top, width, height }: Box) => (line.isVertical ? [top, height] : [left, width]) as [number, number];
  const [start, length] = along(line.box);
  const [from, size] = along(place);
  const words = line.words.map(({ box }) => along(box)).filter(([at, long]) => shared(at, long, from, size) > 0.4 * long);
  const ends = words.length > 0 ? words.map(([at, long]) => [at, at + long] as const) : [[from, from + size] as const];
  return [
    Math.max(start, Math.min(...ends.map(([at]) => at))),
    Math.min(start + length, Math.max(...ends.map(([, end]) => end))),
    line.isVertical ? line.box.width : line.box.height,
  ];
}

function stretch({ box, isVertical }: OcrLine, from: number, to: number, edge: number): Box {
  return isVertical
    ? { left: box.left - edge, width: box.width + 2 * edge, top: from, height: to - from }
    : { top: box.top - edge, height: box.height + 2 * edge, left: from, width: to - from };
}

/** Whether a line is one of those that a place was drawn around: it shares most of its thickness, and some of its length. */
function isIn({ box, isVertical }: OcrLine, place: Box): boolean {
  const [x, y] = [shared(box.left, box.width, place.left, place.width), shared(box.top, box.height, place.top, place.height)];
  return isVertical ? x > 0.5 * box.width && y > 0.3 * box.width : y > 0.5 * box.height && x > 0.3 * box.height;
}

const shared = (start: number, length: number, from: number, size: number): number =>
  Math.min(start + length, from + size) - Math.max(start, from);
