import type { Corners, Point } from '../domain/card';
import type { Edges } from './edges';
import { areaOf, flatAspect, hasAnglesBetween, project, squareToQuad } from './quad';
import { findStraightLines, type Line, supportBetween } from './straight-lines';

/** Bounds on what is tried: all lines of a wood's grain would be millions of quads. */
const mostLines = 70;
const mostPairs = 320;
/** The shapes of cards are between credit cards (85.6 × 54 mm) and American ones (3.5 × 2 inches). */
const [squarest, longest] = [1.52, 1.78];

/** A quad that may be a card, with a score from 0 to 1 of how much it looks like one. */
export interface FoundQuad {
  quad: Corners;
  score: number;
}

/** A part of a picture, in its pixels; right and bottom exclusive. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The quad that looks most like a card, on the edges of a picture. */
export function findBestQuad(edges: Edges): FoundQuad | undefined {
  return [...quadsOf(edges)].reduce<FoundQuad | undefined>((best, each) => (best && best.score >= each.score ? best : each), undefined);
}

/** The quads of at least this score on a part of a picture. */
export function findQuads(edges: Edges, part: Part, leastScore: number): FoundQuad[] {
  const frame = { ...part, width: edges.width, height: edges.height };
  return [...quadsOf(cropped(edges, part), frame, leastScore)];
}

/** Of quads that share ground, the one that looks most like a card. */
export function apart(quads: readonly FoundQuad[]): FoundQuad[] {
  const kept: FoundQuad[] = [];
  for (const each of quads.toSorted((a, b) => b.score - a.score)) {
    if (kept.every(({ quad }) => !overlaps(quad, each.quad))) kept.push(each);
  }
  return kept;
}

/** Where the part that is searched stands on a picture of this size. */
type Frame = Pick<Part, 'left' | 'top'> & Pick<Edges, 'width' | 'height'>;

/** Every quad that four straight edges make, with its score; corners are in pixels of the picture that the edges are a part of. */
function* quadsOf(edges: Edges, frame: Frame = { left: 0, top: 0, ...edges }, leastScore = 0): Generator<FoundQuad> {
  const { width, height } = edges;
  const lines = findStraightLines(edges, mostLines);
  const [strongest] = lines;
  if (!strongest) return;
  // Lines of text are long and many: the short sides of a card must not have to compete with them.
  const isAlong = ({ angle }: Line) => angleBetween(angle, strongest.angle) < 45;
  const least = Math.min(width, height) * 0.15;
  const across = oppositePairs(
    lines.filter((line) => !isAlong(line)),
    least,
  );
  for (const a of oppositePairs(lines.filter(isAlong), least)) {
    for (const b of across) {
      if (angleBetween(a[0].angle, b[0].angle) < 45) continue;
      const card = quadOf(a, b, edges, frame);
      if (card && card.score > leastScore) yield card;
    }
  }
}

function cropped({ width, gx, gy }: Edges, { left, top, right, bottom }: Part): Edges {
  const [w, h] = [right - left, bottom - top];
  const crop = (values: Float32Array) => {
    const part = new Float32Array(w * h);
    for (let y = 0; y < h; y += 1) part.set(values.subarray((top + y) * width + left, (top + y) * width + right), y * w);
    return part;
  };
  return { width: w, height: h, gx: crop(gx), gy: crop(gy) };
}

/** Whether a tenth of one lies in the other: cards lie side by side, or one on top of the other by a little. */
const overlaps = (one: Corners, other: Corners): boolean => shareInside(one, other) > 0.1 || shareInside(other, one) > 0.1;

function shareInside(quad: Corners, other: Corners): number {
  const homography = squareToQuad(quad);
  const steps = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
  const points = steps.flatMap((x) => steps.map((y) => project(homography, x, y)));
  return points.filter((point) => isInside(point, other)).length / points.length;
}

const isInside = ({ x, y }: Point, quad: Corners): boolean =>
  quad.every((from, index) => {
    const to = quad[(index + 1) % 4] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0;
  });

type Pair = readonly [Line, Line];

function oppositePairs(lines: readonly Line[], leastDistance: number): Pair[] {
  const pairs = lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other): Pair[] => {
      const isFar = Math.abs(one.rho - Math.sign(Math.cos(one.angle - other.angle)) * other.rho) > leastDistance;
      return angleBetween(one.angle, other.angle) < 32 && isFar ? [[one, other]] : [];
    }),
  );
  return pairs.sort(([a, b], [c, d]) => c.run + d.run - a.run - b.run).slice(0, mostPairs);
}

/** The angle between two lines, in degrees, 0 to 90. */
function angleBetween(one: number, other: number): number {
  const turn = Math.abs(((one - other) * 180) / Math.PI) % 180;
  return Math.min(turn, 180 - turn);
}

function crossing(one: Line, other: Line): Point {
  const determinant = one.cos * other.sin - other.cos * one.sin;
  return {
    x: (one.rho * other.sin - other.rho * one.sin) / determinant,
    y: (one.cos * other.rho - other.cos * one.rho) / determinant,
  };
}

function quadOf([a, b]: Pair, [c, d]: Pair, edges: Edges, frame: Frame) {
  const { width, height } = edges;
  const corners: Corners = [crossing(a, c), crossing(a, d), crossing(b, d), crossing(b, c)];
  const margin = 2;
  if (corners.some(({ x, y }) => !(x >= -margin && y >= -margin && x < width + margin && y < height + margin))) return undefined;
  const [p, q, r, s] = corners;
  const area = Math.abs(areaOf(corners)) / (width * height);
  if (area < 0.08 || area > 0.97) return undefined;
  const sides = [side(a, p, q), side(b, s, r), side(c, p, s), side(d, q, r)];
  const inside = sides.map(({ within }) => within);
  const weakest = Math.min(...inside);
  if (weakest < 0.35) return undefined;
  const quad = uprightQuad(corners);
  if (!hasAnglesBetween(quad, 50, 130)) return undefined;
  const beyond = sides.reduce((sum, { outside }) => sum + outside, 0) / 4;
  const support = 0.5 * weakest + 0.125 * inside.reduce((sum, each) => sum + each, 0);
  const placed = quad.map(({ x, y }) => ({ x: x + frame.left, y: y + frame.top })) as Corners;
  const score = (support - 0.2 * beyond) * shapeScore(flatAspect(placed, frame.width, frame.height)) * area ** 0.08;
  return { quad: placed, score };
}

/** How much of the side is edge, and how much the line goes on beyond the corners. */
function side(line: Line, from: Point, to: Point): { within: number; outside: number } {
  const along = ({ x, y }: Point) => y * line.cos - x * line.sin;
  const [start, end] = [Math.min(along(from), along(to)), Math.max(along(from), along(to))];
  const [inset, reach] = [(end - start) * 0.04, (end - start) * 0.1];
  return {
    within: supportBetween(line, start + inset, end - inset),
    outside: (supportBetween(line, start - reach, start - 4) + supportBetween(line, end + 4, end + reach)) / 2,
  };
}

function shapeScore(aspect: number): number {
  const ratio = Math.max(aspect, 1 / aspect);
  const off = Math.log(ratio < squarest ? squarest / ratio : Math.max(1, ratio / longest));
  return 0.5 + 0.5 * Math.exp(-((off / 0.13) ** 2));
}

/** The corners clockwise, from the one that is top left: the side that points most to the right is the top. */
function uprightQuad(corners: readonly Point[]): Corners {
  const middle = { x: corners.reduce((sum, { x }) => sum + x, 0) / 4, y: corners.reduce((sum, { y }) => sum + y, 0) / 4 };
  const around = corners.toSorted((a, b) => Math.atan2(a.y - middle.y, a.x - middle.x) - Math.atan2(b.y - middle.y, b.x - middle.x));
  const turns = [0, 1, 2, 3].map((first) => {
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => around[(first + index) % 4] ?? middle) as [Point, Point, Point, Point];
    const along = b.x - a.x + c.x - d.x;
    return { quad: [a, b, c, d] satisfies Corners, tilt: along / (Math.hypot(b.x - a.x + c.x - d.x, b.y - a.y + c.y - d.y) || 1) };
  });
  return turns.reduce((best, each) => (each.tilt > best.tilt ? each : best)).quad;
}
