import type { Component } from './components';
import { boxOf, type Row } from './group-rows';

/** Slopes at which lines may lie in one row, against the page's: perspective turns each of them a little differently. */
const [steepest, step] = [0.12, 0.01];
/** A single line is at most so many of its characters high. */
const tallestLine = 1.35;
/** Of the ink on both sides so much may stand between two lines. */
const deepestInk = 0.12;
/** Of a row's ink the smaller of two lines has so much at least; less is accents, or the dots of an i. */
const leastShare = 0.12;
const leastMembers = 3;

/**
 * Takes rows apart in which two or more lines came together: small print stands so close that a tail of one line reaches
 * the next. Between lines there is a straight way without ink, in a line of text there is none.
 */
export function splitRows(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const parts = splitRow(row);
    return parts ? splitRows(parts) : [row];
  });
}

function splitRow(row: Row): [Row, Row] | undefined {
  const { members } = row;
  if (members.length < 2 * leastMembers || row.bottom - row.top < tallestLine * characterSize(members)) return undefined;
  let best: Cut | undefined;
  for (let slope = -steepest; slope <= steepest; slope += step) {
    const found = widestCut(members, slope);
    if (found && (!best || found.width > best.width)) best = found;
  }
  return best && [toRow(best.upper), toRow(best.lower)];
}

/** A way through a row, as wide as there is next to no ink in it, and what stands on both of its sides. */
interface Cut {
  width: number;
  upper: Component[];
  lower: Component[];
}

const toRow = (members: Component[]): Row => ({ ...boxOf(members), members });

/** Most of the larger members are whole characters, or nearly. */
function characterSize(members: readonly Component[]): number {
  const sizes = members.map(({ left, top, right, bottom }) => Math.max(right - left, bottom - top)).sort((a, b) => a - b);
  return sizes[Math.floor(0.7 * sizes.length)] ?? 0;
}

/** The widest way through the members at this slope that leaves enough on both sides. */
function widestCut(members: readonly Component[], slope: number): Cut | undefined {
  const level = members.map((member) => {
    const shift = slope * ((member.left + member.right) / 2);
    return { member, top: member.top - shift, bottom: member.bottom - shift, width: member.right - member.left };
  });
  const [top, bottom] = [Math.min(...level.map((one) => one.top)), Math.max(...level.map((one) => one.bottom))];
  const size = Math.ceil(bottom - top);
  const profile = new Float32Array(size + 1);
  for (const one of level) {
    for (let y = Math.max(0, Math.round(one.top - top)); y < Math.round(one.bottom - top); y += 1)
      profile[y] = (profile[y] ?? 0) + one.width;
  }
  // The most ink of all ways above each, and below each.
  const above = new Float32Array(size + 1);
  const below = new Float32Array(size + 1);
  for (let y = 1; y <= size; y += 1) above[y] = Math.max(above[y - 1] ?? 0, profile[y - 1] ?? 0);
  for (let y = size - 1; y >= 0; y -= 1) below[y] = Math.max(below[y + 1] ?? 0, profile[y + 1] ?? 0);
  const isEmpty = (y: number) => (profile[y] ?? 0) <= deepestInk * Math.min(above[y] ?? 0, below[y] ?? 0);
  let best: { from: number; to: number } | undefined;
  for (let from = Math.round(0.2 * size); from <= 0.8 * size; from += 1) {
    if (!isEmpty(from)) continue;
    let to = from;
    while (to < size && isEmpty(to)) to += 1;
    if (!best || to - from > best.to - best.from) best = { from, to };
    from = to;
  }
  if (!best) return undefined;
  const at = top + (best.from + best.to) / 2;
  const isAbove = ({ top: from, bottom: to }: (typeof level)[number]) => (from + to) / 2 < at;
  const [upper, lower] = [level.filter(isAbove), level.filter((one) => !isAbove(one))].map((half) => half.map(({ member }) => member));
  return upper && lower && isLine(upper, members) && isLine(lower, members) ? { width: best.to - best.from, upper, lower } : undefined;
}

const areaOf = (members: readonly Component[]): number => members.reduce((sum, { area }) => sum + area, 0);

function isLine(members: readonly Component[], all: readonly Component[]): boolean {
  return members.length >= leastMembers && areaOf(members) >= leastShare * areaOf(all);
}
