import type { Corners, Point } from '../domain/card';
import type { Box } from '../domain/ocr-page';
import { project, squareToQuad } from './quad';
import type { Quarters } from './turn-picture';

interface Size {
  width: number;
  height: number;
}

/** The corners of a photo that is nothing but its card, upright. */
export const photoCorners = ({ width, height }: Size): Corners => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];

/** The same corners for a card that must be turned clockwise by so many quarters to be upright. */
export function turnCorners(corners: Corners, quarters: Quarters): Corners {
  const [a, b, c, d] = corners;
  const turned = [
    [a, b, c, d],
    [d, a, b, c],
    [c, d, a, b],
    [b, c, d, a],
  ] satisfies Corners[];
  return turned[quarters] ?? corners;
}

/** By how many quarters clockwise the whole photo must be turned to be its card upright; undefined for a part of the photo. */
export function wholeTurn(corners: Corners, photo: Size): Quarters | undefined {
  const whole = photoCorners(photo);
  return ([0, 1, 2, 3] as const).find((quarters) =>
    turnCorners(whole, quarters).every(({ x, y }, index) => {
      const corner = corners[index];
      return corner !== undefined && Math.abs(corner.x - x) < 1 && Math.abs(corner.y - y) < 1;
    }),
  );
}

/** Gives the upright box around a box of the flat card of this size, as it stands on the photo. */
export function onPhoto(corners: Corners, flat: Size): (box: Box) => Box {
  const homography = squareToQuad(corners);
  return ({ left, top, width, height }) => {
    const points = [
      [left, top],
      [left + width, top],
      [left + width, top + height],
      [left, top + height],
    ].map(([x = 0, y = 0]) => project(homography, x / flat.width, y / flat.height));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [l, t] = [Math.min(...xs), Math.min(...ys)];
    return { left: l, top: t, width: Math.max(...xs) - l, height: Math.max(...ys) - t };
  };
}

/** The corners on a picture that shows a part of the photo, from its top left on, at another scale. */
export const scaledCorners = ([a, b, c, d]: Corners, scale: number, { left, top } = { left: 0, top: 0 }): Corners => {
  const move = ({ x, y }: Point): Point => ({ x: (x - left) * scale, y: (y - top) * scale });
  return [move(a), move(b), move(c), move(d)];
};

/** In pixels. */
export const longestSide = (corners: Corners): number =>
  Math.max(
    ...corners.map((corner, index) => {
      const next = corners[(index + 1) % 4] ?? corner;
      return Math.hypot(corner.x - next.x, corner.y - next.y);
    }),
  );
