import type { Corners, Point } from '../domain/card';

/** The area inside a quad, in square pixels; negative where its corners run anticlockwise. */
export function areaOf(quad: Corners): number {
  const [a, b, c, d] = quad;
  return ((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2;
}

/** Whether the corners run clockwise, with every angle between these two, in degrees. */
export function hasAnglesBetween(quad: Corners, least: number, most: number): boolean {
  return quad.every((corner, index) => {
    const before = quad[(index + 3) % 4] ?? corner;
    const after = quad[(index + 1) % 4] ?? corner;
    const [ux, uy, vx, vy] = [after.x - corner.x, after.y - corner.y, before.x - corner.x, before.y - corner.y];
    const angle = (Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy) * 180) / Math.PI;
    return angle > least && angle < most;
  });
}

/** The homography (row by row) that takes the corners (0,0) (1,0) (1,1) (0,1) of a unit square to a quad (Heckbert 1989). */
export function squareToQuad([a, b, c, d]: Corners): readonly number[] {
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
  const [dx1, dy1, dx2, dy2] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / determinant;
  const h = (dx1 * sy - sx * dy1) / determinant;
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1];
}

/** A point taken through a homography. */
export function project(homography: readonly number[], x: number, y: number): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = homography;
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/**
 * The width of the flat rectangle that a quad is the picture of, in its heights, for a camera as phones have
 * (about 26 mm in 35 mm terms) that looks at the picture's middle. After Zhang & He, "Whiteboard scanning" (2007).
 */
export function flatAspect(quad: Corners, width: number, height: number): number {
  const focal = 0.8 * Math.max(width, height);
  const [a = 0, b = 0, , d = 0, e = 0, , g = 0, h = 0] = squareToQuad(quad);
  const norm = (x: number, y: number, w: number) => Math.hypot((x - (w * width) / 2) / focal, (y - (w * height) / 2) / focal, w);
  return norm(a, d, g) / norm(b, e, h);
}
