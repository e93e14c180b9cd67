import type { Box, OcrPage } from '@/lib/domain/ocr-page';
import { boxOfStretch, letterAt, type Stretch, wordAround, wordsOf } from './card-text';

/** What one step of the pointer is. */
type Grain = 'line' | 'word' | 'letter';

/** The text on a card that is pointed at: everything from one stretch to another, in reading order. */
export interface Pointing {
  grain: Grain;
  /** Where it began, and the end that moves. */
  anchor: Stretch;
  end: Stretch;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Points at the line where a field stands, or else at the first line; undefined on a card without text. */
export function startPointing(page: OcrPage, place: Box | undefined): Pointing | undefined {
  const at = place && letterAt(page, place.left + place.width / 2, place.top + place.height / 2);
  const [line] = at ? unitsOf(page, 'line').filter((unit) => unit.line === at.line) : unitsOf(page, 'line');
  return line && { grain: 'line', anchor: line, end: line };
}

const finer: Record<Grain, Grain> = { line: 'word', word: 'letter', letter: 'line' };
const coarser: Record<Grain, Grain> = { line: 'letter', word: 'line', letter: 'word' };

/** From the line to its first word, from the word to its first letter, and from there to the line again; or the other way. */
export function changeGrain(page: OcrPage, { grain, anchor }: Pointing, isFiner = true): Pointing {
  const next = isFiner ? finer[grain] : coarser[grain];
  const unit = unitsOf(page, next).find(({ line, from, to }) => line === anchor.line && from <= anchor.from && anchor.from < to) ?? anchor;
  return { grain: next, anchor: unit, end: unit };
}

/** Points at the nearest unit in a direction; where there is none, nothing changes. */
export function movePointing(page: OcrPage, pointing: Pointing, direction: Direction): Pointing {
  const here = unitBox(page, pointing.end);
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const [found] = unitsOf(page, pointing.grain)
    .map((unit) => {
      const box = unitBox(page, unit);
      const [x, y] = [apart(here.left, here.width, box.left, box.width), apart(here.top, here.height, box.top, box.height)];
      const [ahead, aside] = isAcross ? [x, y] : [y, x];
      // Of two that are as near, the one that stands more in the middle.
      return {
        unit,
        ahead: sign * ahead.middles,
        isBeyond: ahead.isBeyond,
        cost: sign * ahead.middles + 3 * aside.gap + 0.1 * Math.abs(aside.middles),
      };
    })
    // What lies more beside than ahead is reached by another key.
    .filter(({ ahead, isBeyond, cost }) => isBeyond && ahead > 0.5 && cost < 9 * ahead)
    .sort((a, b) => a.cost - b.cost);
  return found ? { ...pointing, anchor: found.unit, end: found.unit } : pointing;
}

/** Takes the next unit in reading order in, or gives the last one up. */
export function extendPointing(page: OcrPage, pointing: Pointing, direction: Direction): Pointing {
  const units = unitsOf(page, pointing.grain);
  const at = units.findIndex(({ line, from }) => line === pointing.end.line && from === pointing.end.from);
  const end = units[at + (direction === 'right' || direction === 'down' ? 1 : -1)];
  return end ? { ...pointing, end } : pointing;
}

/** Points from the word at one point to the word at another, as a mouse drags; by letters where `isFine`. */
export function dragPointing(page: OcrPage, from: Point, to: Point, isFine: boolean): Pointing | undefined {
  const [first, last] = [letterAt(page, from.x, from.y), letterAt(page, to.x, to.y)];
  if (!first) return undefined;
  const unit = (letter: Stretch) => (isFine ? letter : wordAround(page, letter));
  return { grain: isFine ? 'letter' : 'word', anchor: unit(first), end: unit(last ?? first) };
}

/** What is pointed at, line by line. */
export function stretchesOf(page: OcrPage, { anchor, end }: Pointing): Stretch[] {
  const [first, last] = isBefore(anchor, end) ? [anchor, end] : [end, anchor];
  return page.lines.flatMap(({ text }, line) => {
    if (line < first.line || line > last.line) return [];
    return [{ line, from: line === first.line ? first.from : 0, to: line === last.line ? last.to : text.length }];
  });
}

/** Where the text that is pointed at stands, line by line. */
export const boxesOf = (page: OcrPage, pointing: Pointing): Box[] =>
  stretchesOf(page, pointing).flatMap(({ line, from, to }) => {
    const read = page.lines[line];
    return read ? [boxOfStretch(read, from, to)] : [];
  });

/** The text that is pointed at, its lines one after the other. */
export const textOf = (page: OcrPage, pointing: Pointing): string =>
  stretchesOf(page, pointing)
    .map(({ line, from, to }) => page.lines[line]?.text.slice(from, to).trim() ?? '')
    .filter(Boolean)
    .join(' ');

interface Point {
  x: number;
  y: number;
}

function unitsOf(page: OcrPage, grain: Grain): Stretch[] {
  return page.lines.flatMap((read, line): Stretch[] => {
    if (grain === 'line') return [{ line, from: 0, to: read.text.length }];
    const words = wordsOf(page, line);
    if (grain === 'word') return words;
    return words.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => ({ line, from: from + at, to: from + at + 1 })));
  });
}

function unitBox(page: OcrPage, { line, from, to }: Stretch): Box {
  const read = page.lines[line];
  return read ? boxOfStretch(read, from, to) : { left: 0, top: 0, width: 0, height: 0 };
}

interface Apart {
  /** How far the middle of one stretch is behind that of another. */
  middles: number;
  /** How wide the gap between the two is. */
  gap: number;
  /** Whether they lie one after the other, rather than beside each other. */
  isBeyond: boolean;
}

function apart(from: number, length: number, start: number, size: number): Apart {
  const gap = Math.max(start - from - length, from - start - size);
  return {
    middles: start + size / 2 - from - length / 2,
    gap: Math.max(0, gap),
    isBeyond: -gap < 0.5 * Math.min(length, size),
  };
}

const isBefore = (one: Stretch, other: Stretch): boolean => one.line < other.line || (one.line === other.line && one.from <= other.from);
