import { type Background, findBackground } from './background';
import { type Component, findComponents } from './components';
import type { GrayPicture } from './gray-picture';
import { groupRows, type Row } from './group-rows';
import { quantile } from './histogram';
import { findSkew } from './skew';
import { splitRows } from './split-rows';

/** A line of text on a picture: its middle, its extent along and across its direction, and that direction. */
export interface TextLine {
  x: number;
  y: number;
  length: number;
  thickness: number;
  /** In degrees clockwise. */
  angle: number;
  /** A column read from top to bottom. */
  isVertical: boolean;
  /** Light text on a dark ground. */
  isLight: boolean;
  /** The boxes of its characters' parts along the line, from its start; both in pixels of the picture. */
  parts: { from: number; to: number; across: [number, number] }[];
}

const mostLines = 80;

type SlopedLine = Omit<TextLine, 'isLight'> & { slope: number };

/** Finds the lines of text on a picture, dark and light ones, horizontal and vertical ones. Sizes are in its pixels. */
export function findTextLines(picture: GrayPicture): TextLine[] {
  const side = Math.max(picture.width, picture.height);
  const cell = Math.max(8, Math.round(side / 64));
  const mask = inkMask(picture, findBackground(picture, cell, 3));
  const inks = [false, true].map((isLight) => ({ isLight, components: inkComponents(picture, mask, isLight) }));
  const skew = refined(findSkew(inks.flatMap(({ components }) => components)), inks);
  return inks
    .flatMap(({ isLight, components }) => linesOf(components, skew).map(({ slope: _, ...line }) => ({ ...line, isLight })))
    .sort((a, b) => b.length * b.thickness - a.length * a.thickness)
    .filter((line, index, all) => !all.slice(0, index).some((bigger) => isInside(line, bigger)))
    .slice(0, mostLines)
    .sort(inReadingOrder);
}

/** The slope of the long lines, which is more exact than that of the page as a whole. */
function refined(skew: number, inks: readonly { components: Component[] }[]): number {
  const lines = inks
    .flatMap(({ components }) => linesOf(components, skew))
    .filter(({ parts, length, thickness }) => parts.length >= 8 && length > 6 * thickness);
  const angles = lines
    .map(({ slope, length }) => ({ slope, length }))
    .filter(({ slope }) => Math.abs(slope - skew) < 2)
    .sort((a, b) => a.slope - b.slope);
  const half = angles.reduce((sum, { length }) => sum + length, 0) / 2;
  let seen = 0;
  for (const { slope, length } of angles) {
    seen += length;
    if (seen >= half) return slope;
  }
  return skew;
}

/** What ink is called in a mask. */
const [dark, light] = [1, 2];

/** Which pixels stand out from the paper around them. */
function inkMask({ width, height, data }: GrayPicture, background: Background): Uint8Array {
  const mask = new Uint8Array(width * height);
  const [paper, contrast] = [new Uint8Array(width), new Uint8Array(width)];
  for (let y = 0, pixel = 0; y < height; y += 1) {
    background.readRow(y, paper, contrast);
    for (let x = 0; x < width; x += 1, pixel += 1) {
      const depth = (paper[x] as number) - (data[pixel] as number);
      const least = Math.max(24, 0.4 * (contrast[x] as number));
      if (depth > least) mask[pixel] = dark;
      else if (-depth > least) mask[pixel] = light;
    }
  }
  return mask;
}

function inkComponents({ width, height }: GrayPicture, mask: Uint8Array, isLight: boolean): Component[] {
  const tallest = Math.min(width, height) * 0.28;
  return findComponents(mask, width, height, isLight ? light : dark).filter(({ left, top, right, bottom, area }) => {
    const [w, h] = [right - left, bottom - top];
    if (area < 4 || w > tallest || h > tallest) return false;
    return Math.max(w, h) < 14 * Math.min(w, h) || Math.max(w, h) < 0.05 * width; // Rules and frames are no text.
  });
}

/** Rows and columns compete for the components; where a column wins, what is left is grouped anew. */
function linesOf(components: readonly Component[], skew: number): SlopedLine[] {
  const sources = new Map(components.map((component) => [turned(component, -skew), component]));
  const columns: Row[] = [];
  let rows: Row[] = [];
  for (let left = [...sources.keys()]; ; ) {
    rows = groupRows(left);
    const whole = strongColumns(left, rows, false);
    const found = whole.length > 0 ? whole : strongColumns(left, rows, true);
    columns.push(...found);
    const taken = new Set(found.flatMap(({ members }) => members));
    if (taken.size === 0) break;
    left = left.filter((component) => !taken.has(component));
  }
  const toLine = (row: Row, isVertical: boolean) =>
    toTextLine(
      row.members.flatMap((member) => sources.get(member) ?? []),
      isVertical,
      skew,
    );
  return [
    ...splitRows(rows)
      .filter(isPlausible)
      .map((row) => toLine(row, false)),
    ...columns.filter((column) => isPlausible(transposed(column))).map((column) => toLine(column, true)),
  ];
}

/**
 * The columns that are more of a line than any row that shares a component with them; where such a row may run through them,
 * also what they are without it. Members are as they were given.
 */
function strongColumns(components: readonly Component[], rows: readonly Row[], mayBeCut: boolean): Row[] {
  const rowOf = new Map(rows.flatMap((row) => row.members.map((member) => [member, row] as const)));
  const columnsOf = (parts: readonly Component[]): Row[] => {
    const flipped = new Map(parts.map((component) => [transposed(component), component]));
    return groupRows([...flipped.keys()]).flatMap((column) => {
      const members = column.members.flatMap((member) => flipped.get(member) ?? []);
      const own = strength(column);
      const free = members.filter((member) => own > 1.1 * strengthOf(rowOf.get(member)));
      if (free.length < members.length) return mayBeCut && free.length > 1 ? columnsOf(free) : [];
      return isColumn(column) && !isMadeOfRows(members, rowOf) ? [{ ...transposed(column), members }] : [];
    });
  };
  return columnsOf(components);
}

/** In widths of a column: smaller gaps are those between the strokes of one letter. */
const withinLetter = 0.12;
/** What is lower than this beside a column is furigana, or a stroke. */
const leastBeside = 0.35;
/** So many of a column's members have to stand in a row with others, and of those so many nearer to these than to what is below. */
const [leastInRows, mostlyRows] = [0.4, 0.6];

/**
 * Whether a column is the first letters of rows, or other letters that stand below each other by chance: text is set closer
 * along its lines than across.
 */
function isMadeOfRows(members: readonly Component[], rowOf: ReadonlyMap<Component, Row>): boolean {
  const own = new Set(members);
  const [left, right] = [Math.min(...members.map((member) => member.left)), Math.max(...members.map((member) => member.right))];
  const below = gapsBetween(members.map(({ top, bottom }) => [top, bottom])).filter((gap) => gap > withinLetter * (right - left));
  const isLetter = (other: Component) => !own.has(other) && other.bottom - other.top > leastBeside * (right - left);
  const beside = members.flatMap((member) => {
    const gaps =
      rowOf
        .get(member)
        ?.members.filter(isLetter)
        .map((other) => Math.max(0, other.left - right, left - other.right)) ?? [];
    return gaps.length > 0 ? [Math.min(...gaps)] : [];
  });
  const usual = quantile(below, 0.5) ?? 0;
  const nearer = beside.filter((gap) => gap < usual);
  return beside.length > leastInRows * members.length && nearer.length > mostlyRows * beside.length;
}

/** The gaps between stretches along a line, of which some overlap: the parts of one letter. */
function gapsBetween(stretches: [from: number, to: number][]): number[] {
  const gaps: number[] = [];
  let end: number | undefined;
  for (const [from, to] of stretches.sort(([a], [b]) => a - b)) {
    if (end !== undefined && from > end) gaps.push(from - end);
    end = Math.max(end ?? to, to);
  }
  return gaps;
}

const strengthOf = (row: Row | undefined): number => Math.max(0, row ? strength(row) : 0);

/** How far it runs beyond one character, less what is gap: big characters count for more than the strokes of one. */
function strength(row: Row): number {
  const [length, height] = [row.right - row.left, row.bottom - row.top];
  return (length - height) * (1 - gapShare(row));
}

function gapShare(row: Row): number {
  const parts = row.members.toSorted((a, b) => a.left - b.left);
  let [filled, end] = [0, row.left];
  for (const { left, right } of parts) {
    filled += Math.max(0, right - Math.max(end, left));
    end = Math.max(end, right);
  }
  return 1 - filled / (row.right - row.left);
}

const isColumn = (row: Row): boolean => row.right - row.left > 1.6 * (row.bottom - row.top) && gapShare(row) < 0.62;

function isPlausible(row: Row): boolean {
  const [length, height] = [row.right - row.left, row.bottom - row.top];
  const fill = row.area / (length * height);
  return height >= 6 && fill < 0.8 && fill > 0.04 && (row.members.length > 1 || length < 3 * height);
}

function toTextLine(members: readonly Component[], isVertical: boolean, skew: number): SlopedLine {
  const { angle, slope } = lineAngle(members, isVertical, skew);
  const boxes = members.map((member) => turned(member, -angle));
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
  const middle = turnedPoint((left + right) / 2, (top + bottom) / 2, angle);
  const parts = boxes
    .map((box): TextLine['parts'][number] =>
      isVertical
        ? { from: box.top - top, to: box.bottom - top, across: [box.left - left, box.right - left] }
        : { from: box.left - left, to: box.right - left, across: [box.top - top, box.bottom - top] },
    )
    .sort((a, b) => a.from - b.from);
  const [length, thickness] = isVertical ? [bottom - top, right - left] : [right - left, bottom - top];
  return { ...middle, length, thickness, angle, slope, isVertical, parts };
}

/** So many parts are text of its own, also where it stands in the room that a big sign beside it takes up. */
const textParts = 6;

/** What lies within a bigger line is a part of its characters: a hole in them, a dot. */
function isInside(line: TextLine, bigger: TextLine): boolean {
  if (line.thickness > 0.8 * bigger.thickness || line.parts.length >= textParts) return false;
  const middle = turnedPoint(line.x - bigger.x, line.y - bigger.y, -bigger.angle);
  const [along, across] = bigger.isVertical ? [middle.y, middle.x] : [middle.x, middle.y];
  return Math.abs(along) < bigger.length / 2 && Math.abs(across) < bigger.thickness * 0.45;
}

/** `slope` through the middles of a line's parts, in degrees; and `angle`, the page's where that slope says little. */
function lineAngle(members: readonly Component[], isVertical: boolean, skew: number): { angle: number; slope: number } {
  if (members.length < 8) return { angle: skew, slope: skew };
  const points = members.map(({ left, top, right, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return isVertical ? { along: y, across: -x } : { along: x, across: y };
  });
  const mean = (pick: (point: (typeof points)[number]) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [along, across] = [mean((point) => point.along), mean((point) => point.across)];
  const spread = mean((point) => (point.along - along) ** 2);
  const slope = degrees(mean((point) => (point.along - along) * (point.across - across)) / (spread || 1));
  // A letter's middle lies up to a quarter of its height off the line's; over a short line that makes a large angle.
  const [from, to] = [Math.min(...points.map((point) => point.along)), Math.max(...points.map((point) => point.along))];
  const tallest = Math.max(...members.map(({ left, top, right, bottom }) => (isVertical ? right - left : bottom - top)));
  const least = degrees((0.25 * tallest) / (to - from));
  const isTelling = Math.abs(slope - skew) < 3 && Math.abs(slope - skew) > least;
  return { angle: isTelling ? slope : skew, slope };
}

const degrees = (tangent: number): number => (Math.atan(tangent) * 180) / Math.PI;

/** The box of the same size around the middle turned by an angle: small angles hardly change a character's extent. */
function turned(component: Component, degrees: number): Component {
  const [w, h] = [component.right - component.left, component.bottom - component.top];
  const { x, y } = turnedPoint(component.left + w / 2, component.top + h / 2, degrees);
  return { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2, area: component.area };
}

function turnedPoint(x: number, y: number, degrees: number): { x: number; y: number } {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function transposed<T extends Component>(component: T): T {
  const { left, top, right, bottom } = component;
  return { ...component, left: top, top: left, right: bottom, bottom: right };
}

/** Columns from right to left, then rows from top to bottom. */
function inReadingOrder(one: TextLine, other: TextLine): number {
  if (one.isVertical !== other.isVertical) return one.isVertical ? -1 : 1;
  if (one.isVertical) return other.x - one.x;
  const isBeside = Math.abs(one.y - other.y) < 0.4 * Math.min(one.thickness, other.thickness);
  return isBeside ? one.x - other.x : one.y - other.y;
}

/** The line on a picture so many times as large. */
export function enlarged(line: TextLine, by: number): TextLine {
  return {
    ...line,
    x: line.x * by,
    y: line.y * by,
    length: line.length * by,
    thickness: line.thickness * by,
    parts: line.parts.map(({ from, to, across: [a, b] }) => ({ from: from * by, to: to * by, across: [a * by, b * by] })),
  };
}
