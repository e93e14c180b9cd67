import type { Corners, Point } from '../domain/card';
import type { Pixels } from './edges';

const samples = 60;

/**
 * Moves the sides of a quad onto the edges near them, at most `reach` pixels away, each as the line through most of the
 * edge's points. Where too few points agree, or a corner would run away, the quad stays as it is.
 */
export function refitSides(picture: Pixels, quad: Corners, reach: number): Corners {
  const sides = quad.map((from, index) => {
    const to = quad[(index + 1) % 4] ?? from;
    return fitted(picture, from, to, reach) ?? lineThrough(from, to);
  });
  const moved = quad.map((corner, index) => {
    const [before, after] = [sides[(index + 3) % 4], sides[index]];
    const point = before && after ? meet(before, after) : corner;
    return Math.hypot(point.x - corner.x, point.y - corner.y) < 3 * reach ? point : corner;
  });
  return moved as unknown as Corners;
}

/** A line as the points with a·x + b·y = c, (a, b) of length 1. */
interface Side {
  a: number;
  b: number;
  c: number;
}

function lineThrough(from: Point, to: Point): Side {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [a, b] = [(from.y - to.y) / length, (to.x - from.x) / length];
  return { a, b, c: a * from.x + b * from.y };
}

function meet(one: Side, other: Side): Point {
  const determinant = one.a * other.b - other.a * one.b;
  return { x: (one.c * other.b - other.c * one.b) / determinant, y: (one.a * other.c - other.a * one.c) / determinant };
}

function fitted(picture: Pixels, from: Point, to: Point, reach: number): Side | undefined {
  const { a, b } = lineThrough(from, to);
  const points = Array.from({ length: samples }, (_, index) => {
    const share = 0.06 + (0.88 * index) / (samples - 1);
    return steepest(picture, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }, a, b, reach);
  });
  const strong = median(points.map(({ step }) => step)) * 0.4;
  let kept = points.filter(({ step }) => step >= strong);
  for (let limit = reach; limit >= 1; limit /= 2) {
    const line = regression(kept, a, b);
    if (!line) return undefined;
    kept = points.filter(({ x, y, step }) => step >= strong && Math.abs(line.a * x + line.b * y - line.c) <= limit);
    if (kept.length < samples * 0.35) return undefined;
  }
  return regression(kept, a, b);
}

/** The point on the normal (a, b) through another where the colours change most, to a fraction of a pixel. */
function steepest(picture: Pixels, at: Point, a: number, b: number, reach: number): Point & { step: number } {
  const half = Math.ceil(reach);
  const steps = Array.from({ length: 2 * half + 1 }, (_, index) => {
    const off = index - half;
    const [one, other] = [
      colourAt(picture, at.x + (off - 1) * a, at.y + (off - 1) * b),
      colourAt(picture, at.x + (off + 1) * a, at.y + (off + 1) * b),
    ];
    return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
  });
  let best = half;
  steps.forEach((step, index) => {
    if (step > (steps[best] ?? 0)) best = index;
  });
  const [before, peak, after] = [steps[best - 1] ?? 0, steps[best] ?? 0, steps[best + 1] ?? 0];
  const bend = before - 2 * peak + after;
  const off = best - half + (bend < 0 && best > 0 && best < 2 * half ? (before - after) / (2 * bend) : 0);
  return { x: at.x + off * a, y: at.y + off * b, step: peak };
}

function colourAt({ width, height, data }: Pixels, x: number, y: number): readonly [number, number, number] {
  const [u, v] = [Math.min(width - 1.001, Math.max(0, x - 0.5)), Math.min(height - 1.001, Math.max(0, y - 0.5))];
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [right, down] = [u - left, v - top];
  const at = (top * width + left) * 4;
  const channel = (c: number) =>
    ((data[at + c] ?? 0) * (1 - right) + (data[at + 4 + c] ?? 0) * right) * (1 - down) +
    ((data[at + 4 * width + c] ?? 0) * (1 - right) + (data[at + 4 * width + 4 + c] ?? 0) * right) * down;
  return [channel(0), channel(1), channel(2)];
}

/** The line through points that are spread along a direction with this normal, by least squares across it. */
function regression(points: readonly Point[], a: number, b: number): Side | undefined {
  if (points.length < 2) return undefined;
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const along = (point: Point) => b * (point.x - x) - a * (point.y - y);
  const across = (point: Point) => a * (point.x - x) + b * (point.y - y);
  const slope = mean((point) => along(point) * across(point)) / (mean((point) => along(point) ** 2) || 1);
  const length = Math.hypot(1, slope);
  const [na, nb] = [(a - slope * b) / length, (b + slope * a) / length];
  return { a: na, b: nb, c: na * x + nb * y };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
