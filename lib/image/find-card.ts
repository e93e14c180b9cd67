import type { Corners, Point } from '../domain/card';
import { type Edges, findEdges, type Pixels, toPlanes, withoutTexture } from './edges';
import { areaOf, flatAspect, hasAnglesBetween } from './quad';
import { refitSides } from './refit-sides';
import { findStraightLines, type Line, supportBetween } from './straight-lines';

/** Long side in pixels of the picture on which sides are looked for. */
const searchSide = 600;
/** Bounds on what is tried: all lines of a wood's grain would be millions of quads. */
const mostLines = 70;
const mostPairs = 450;
/** Below this a table, a tile or a band of colour looks as much like a card; measured on drawn photos. */
const leastScore = 0.74;
/** The shapes of cards are between credit cards (85.6 × 54 mm) and American ones (3.5 × 2 inches). */
const [squarest, longest] = [1.52, 1.78];

interface FoundCard {
  quad: Corners;
  score: number;
}

/**
 * Finds the one card on a photo, about 1200 pixels long; corners are in its pixels, from the one that is top left as the
 * photo is held. Undefined where the picture is nothing but the card, where there is none, and when in doubt.
 */
export function findCard(picture: Pixels): Corners | undefined {
  const best = findBestQuad(picture);
  return best && best.score > leastScore && !isWhole(best.quad, picture) ? best.quad : undefined;
}

/** The quad that looks most like a card, with a score from 0 to 1. */
function findBestQuad(picture: Pixels): FoundCard | undefined {
  const shrink = Math.max(1, Math.round(Math.max(picture.width, picture.height) / searchSide));
  const edges = findEdges(toPlanes(picture, shrink));
  const clear = bestOf(withoutTexture(edges));
  const best = clear && clear.score > leastScore ? clear : bestOf(edges);
  if (!best) return undefined;
  const [a, b, c, d] = best.quad;
  const enlarged = ({ x, y }: Point): Point => ({ x: (x + 0.5) * shrink, y: (y + 0.5) * shrink });
  return { ...best, quad: refitSides(picture, [enlarged(a), enlarged(b), enlarged(c), enlarged(d)], 2.5 * shrink) };
}

function bestOf(edges: Edges): FoundCard | undefined {
  const { width, height } = edges;
  const pairs = oppositePairs(findStraightLines(edges, mostLines), Math.min(width, height) * 0.15);
  let best: FoundCard | undefined;
  pairs.forEach((a, index) => {
    for (const b of pairs.slice(index + 1)) {
      if (angleBetween(a[0].angle, b[0].angle) < 45) continue;
      const card = quadOf(a, b, width, height);
      if (card && (!best || card.score > best.score)) best = card;
    }
  });
  return best;
}

/** Whether all corners are those of the picture, nearly: a scan, or a card that fills the frame. */
function isWhole(quad: Corners, { width, height }: Pixels): boolean {
  const margin = 0.04 * Math.max(width, height);
  return quad.every(({ x, y }) => Math.min(x, width - x) < margin && Math.min(y, height - y) < margin);
}

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

function quadOf([a, b]: Pair, [c, d]: Pair, width: number, height: number): FoundCard | undefined {
  const corners = [crossing(a, c), crossing(a, d), crossing(b, d), crossing(b, c)];
  const margin = 2;
  if (corners.some(({ x, y }) => !(x >= -margin && y >= -margin && x < width + margin && y < height + margin))) return undefined;
  const quad = uprightQuad(corners);
  const area = areaOf(quad) / (width * height);
  if (area < 0.08 || area > 0.97 || !hasAnglesBetween(quad, 50, 130)) return undefined;
  const [p, q, r, s] = corners;
  if (!p || !q || !r || !s) return undefined;
  const sides = [side(a, p, q), side(b, s, r), side(c, p, s), side(d, q, r)];
  const inside = sides.map(({ within }) => within);
  const beyond = sides.reduce((sum, { outside }) => sum + outside, 0) / 4;
  const weakest = Math.min(...inside);
  if (weakest < 0.35) return undefined;
  const support = 0.5 * weakest + 0.125 * inside.reduce((sum, each) => sum + each, 0);
  const score = (support - 0.2 * beyond) * shapeScore(flatAspect(quad, width, height)) * area ** 0.08;
  return { quad, score };
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
