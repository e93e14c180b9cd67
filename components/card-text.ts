import type { Box, OcrLine, OcrPage } from '@/lib/domain/ocr-page';

/** A stretch of one line: letters `from` up to `to` of its text. */
export interface Stretch {
  line: number;
  from: number;
  to: number;
}

/** The box around a stretch of a line. Letters of one word are taken as equally wide. */
export function boxOfStretch(line: OcrLine, from: number, to: number): Box {
  const edges = letterEdges(line);
  const letters = edges.slice(from, to);
  const [start, end] = [Math.min(...letters.map((edge) => edge.start)), Math.max(...letters.map((edge) => edge.end))];
  if (letters.length === 0) return line.box;
  return line.isVertical ? { ...line.box, top: start, height: end - start } : { ...line.box, left: start, width: end - start };
}

/** The words of a line as stretches of its text. */
export function wordsOf(page: OcrPage, line: number): Stretch[] {
  const text = page.lines[line]?.text ?? '';
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ line, from: index, to: index + word.length }));
}

/** The letter of a page that stands at a point, as a stretch; undefined beside all lines. */
export function letterAt(page: OcrPage, x: number, y: number): Stretch | undefined {
  const near = page.lines.flatMap((line, index) => {
    const { box, isVertical } = line;
    const room = 0.25 * (isVertical ? box.width : box.height); // A press beside a small letter is still meant for it.
    const [dx, dy] = [outside(x, box.left, box.width), outside(y, box.top, box.height)];
    return dx <= room && dy <= room ? [{ line, index, distance: dx + dy + 1e-6 * box.width * box.height }] : [];
  });
  const [best] = near.sort((a, b) => a.distance - b.distance);
  if (!best) return undefined;
  const along = best.line.isVertical ? y : x;
  const edges = letterEdges(best.line);
  const inside = edges.findIndex(({ start, end }) => along >= start && along < end);
  const from = inside >= 0 ? inside : nearest(edges, along);
  return edges.length > 0 ? { line: best.index, from, to: from + 1 } : undefined;
}

/** The word of its line that a letter stands in; the letter itself between two words. */
export function wordAround(page: OcrPage, letter: Stretch): Stretch {
  return wordsOf(page, letter.line).find(({ from, to }) => from <= letter.from && letter.from < to) ?? letter;
}

interface Edge {
  start: number;
  end: number;
}

/** Where each letter of a line begins and ends along it, in pixels of its page. */
export function letterEdges({ text, box, words, isVertical }: OcrLine): Edge[] {
  const [start, length] = isVertical ? [box.top, box.height] : [box.left, box.width];
  const edges = spread(text, start, start + length);
  let next = 0;
  for (const word of words) {
    const at = text.indexOf(word.text, next);
    if (at < 0) continue; // The text was mended after the words were read: what is near enough stays.
    const [from, size] = isVertical ? [word.box.top, word.box.height] : [word.box.left, word.box.width];
    edges.splice(at, word.text.length, ...spread(word.text, from, from + size));
    next = at + word.text.length;
  }
  return edges;
}

/** Lays letters out between two points; Latin ones are about half as wide as Japanese ones. */
function spread(text: string, start: number, end: number): Edge[] {
  const widths = text.split('').map((letter) => (/[\x20-\x7e]/.test(letter) ? 0.55 : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  let at = start;
  return widths.map((width) => {
    const edge = { start: at, end: at + (width / whole) * (end - start) };
    at = edge.end;
    return edge;
  });
}

const outside = (at: number, start: number, length: number): number => Math.max(start - at, at - start - length, 0);

function nearest(edges: readonly Edge[], along: number): number {
  const distances = edges.map(({ start, end }) => outside(along, start, end - start));
  return distances.indexOf(Math.min(...distances));
}
