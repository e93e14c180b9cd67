import type { Component } from './components';

/** Components that stand in one row, with the box around them. */
export interface Row extends Component {
  members: Component[];
}

/** The widest gap inside a row, in heights of the taller neighbour. */
const widestGap = 1;
/** How far apart the characters of a name may be set: `山　田　太　郎`. */
const widestNameGap = 2.3;
/** And two names of one character each: `辻　　誠`. */
const widestOfAll = 4;
/** How far apart the words of a line may stand: a full-width space and the room around it. */
const widestWordGap = 1.5;

/**
 * Groups components into rows, the nearest first, so that the parts of a character come together before its line does.
 * Columns are found by the same function with the axes exchanged.
 */
export function groupRows(components: readonly Component[]): Row[] {
  let rows = components.map((component): Row => ({ ...component, members: [component] }));
  rows = mergeRows(rows, partsOfCharacters(rows), isCharacter);
  // Letters of one size first: the first letter of a small line may stand nearer to a big sign than to its neighbour.
  rows = mergeRows(rows, linksBetween(rows, widestGap).filter(isOfOneSize(rows)), canJoin);
  rows = mergeRows(rows, linksBetween(rows, widestGap), canJoin);
  rows = mergeRows(rows, stackedParts(rows), () => true);
  return mergeRows(rows, linksBetween(rows, widestOfAll), isSpaced);
}

/** Parts one above the other with hardly a gap: 昌 is three of them, and each alone would look like a smaller line. */
function partsOfCharacters(rows: readonly Row[]): Link[] {
  const order = rows.map((_, index) => index).sort((a, b) => at(rows, a).left - at(rows, b).left);
  const links: Link[] = [];
  order.forEach((one, position) => {
    const left = at(rows, one);
    for (let next = position + 1; next < order.length; next += 1) {
      const other = order[next] ?? 0;
      const right = at(rows, other);
      if (right.left >= left.right) break;
      const shared = Math.min(left.right, right.right) - right.left;
      const cost = Math.max(0, -overlap(left, right)) / Math.max(sizeOf(left), sizeOf(right));
      if (cost <= 0.13 && shared >= 0.5 * Math.min(widthOf(left), widthOf(right))) links.push({ one, other, cost });
    }
  });
  return links.sort((a, b) => a.cost - b.cost);
}

/** A character is about as high as it is wide; two of them in a column are not one. */
function isCharacter(one: Row, other: Row): boolean {
  const whole = join(one, other);
  return heightOf(whole) <= 1.15 * Math.max(widthOf(whole), heightOf(one), heightOf(other));
}

interface Link {
  one: number;
  other: number;
  cost: number;
}

const isOfOneSize =
  (rows: readonly Row[]) =>
  ({ one, other }: Link): boolean => {
    const [a, b] = [heightOf(at(rows, one)), heightOf(at(rows, other))];
    return Math.max(a, b) <= 2.5 * Math.min(a, b);
  };

/** Pairs side by side on the same height, with the gap between them in heights as their cost. */
function linksBetween(rows: readonly Row[], widest: number): Link[] {
  const order = rows.map((_, index) => index).sort((a, b) => at(rows, a).left - at(rows, b).left);
  const tallest = Math.max(0, ...rows.map(heightOf));
  const links: Link[] = [];
  order.forEach((one, position) => {
    const left = at(rows, one);
    for (let next = position + 1; next < order.length; next += 1) {
      const other = order[next] ?? 0;
      const right = at(rows, other);
      const gap = Math.max(0, right.left - left.right);
      if (gap > widest * tallest) break;
      const cost = gap / Math.max(heightOf(left), heightOf(right));
      if (cost <= widest && overlap(left, right) >= 0.45 * Math.min(heightOf(left), heightOf(right))) links.push({ one, other, cost });
    }
  });
  return links.sort((a, b) => a.cost - b.cost);
}

/** Dots, accents and strokes that stand above or below the row they belong to. */
function stackedParts(rows: readonly Row[]): Link[] {
  const links: Link[] = [];
  rows.forEach((part, one) => {
    let best: Link | undefined;
    rows.forEach((row, other) => {
      const height = heightOf(row);
      if (one === other || isText(part) || heightOf(part) > 0.6 * height || widthOf(part) > Math.max(widthOf(row), 1.2 * height)) return;
      const [middle, margin] = [(part.left + part.right) / 2, 0.3 * height];
      if (middle < row.left - margin || middle > row.right + margin) return;
      const distance = Math.max(row.top - part.bottom, part.top - row.bottom, 0) / height;
      if (distance <= 0.3 && (!best || distance < best.cost)) best = { one, other, cost: distance };
    });
    if (best) links.push(best);
  });
  return links.sort((a, b) => a.cost - b.cost);
}

function mergeRows(rows: readonly Row[], links: readonly Link[], mayMerge: (one: Row, other: Row) => boolean): Row[] {
  const owner = rows.map((_, index) => index);
  const merged = rows.map((row): Row | undefined => row);
  const find = (index: number): number => {
    let at = index;
    while (owner[at] !== at) at = owner[at] ?? at;
    owner[index] = at;
    return at;
  };
  for (const link of links) {
    const [a, b] = [find(link.one), find(link.other)];
    const [one, other] = [merged[a], merged[b]];
    if (a === b || !one || !other || !mayMerge(one, other)) continue;
    merged[a] = join(one, other);
    merged[b] = undefined;
    owner[b] = a;
  }
  return merged.filter((row) => row !== undefined);
}

/** Two rows are one where they meet on one height; a big sign beside small text is no part of it. */
function canJoin(one: Row, other: Row): boolean {
  const [left, right] = one.left + one.right < other.left + other.right ? [one, other] : [other, one];
  // Only the ends that meet are compared: a long row on a slightly turned picture is far higher than its letters.
  const reach = 3 * Math.min(heightOf(one), heightOf(other)) + 2;
  const before = boxOf(left.members.filter((member) => member.right >= left.right - reach));
  const after = boxOf(right.members.filter((member) => member.left <= right.left + reach));
  const [small, big] = [heightOf(before), heightOf(after)].sort((a, b) => a - b);
  if (small === undefined || big === undefined || heightOf(join(before, after)) > 1.5 * big) return false;
  // Between `summit.` and `exa` only the letters' kind differs; a gap says that it is their size.
  const [lower, higher] = heightOf(one) < heightOf(other) ? [one, other] : [other, one];
  const ratio = Math.min(big / small, heightOf(higher) / heightOf(lower));
  if (isText(lower) && ratio > (right.left - left.right < 0.5 * small ? 2.6 : 1.9)) return false;
  return overlap(before, after) >= 0.45 * small;
}

/** The box around them, without members of its own. */
export function boxOf(members: readonly Component[]): Row {
  const [first, ...rest] = members.map((member): Row => ({ ...member, members: [] }));
  if (!first) throw new RangeError('no members');
  return rest.reduce(join, first);
}

/** Words of one size on one height, a space apart; or the characters of a name, which are set wider. */
function isSpaced(one: Row, other: Row): boolean {
  const [low, high] = [Math.min(heightOf(one), heightOf(other)), Math.max(heightOf(one), heightOf(other))];
  const middle = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
  const isLevel = high <= 1.35 * low && middle <= 0.2 * high;
  // `Summit Ledger`: one word reaches below the line, one does not.
  const hangsDown = high <= 1.6 * low && Math.abs(one.top - other.top) <= 0.12 * high;
  if (!isLevel && !hangsDown) return false;
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const longest = Math.max(widthOf(one), widthOf(other));
  if (gap <= widestWordGap * low) return high <= 1.25 * low || hangsDown || longest <= 4.5 * high;
  if (gap <= widestNameGap * high) return longest <= 4.5 * high;
  return longest <= 1.3 * high && isLone(one) && isLone(other);
}

const isLone = (row: Row): boolean => row.members.length > 1 && heightOf(row) > 20;

const isText = (row: Row): boolean => row.members.length >= 3 && widthOf(row) >= 1.5 * heightOf(row);

function join(one: Row, other: Row): Row {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    area: one.area + other.area,
    members: [...one.members, ...other.members],
  };
}

function at(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (!row) throw new RangeError(`no row ${index}`);
  return row;
}

const sizeOf = (component: Component): number => Math.max(heightOf(component), widthOf(component));
const heightOf = ({ top, bottom }: Component): number => bottom - top;
const widthOf = ({ left, right }: Component): number => right - left;
const overlap = (one: Component, other: Component): number => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
