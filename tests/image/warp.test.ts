import { expect, test } from 'vitest';
import type { Corners } from '@/lib/domain/card';
import { flatAspect } from '@/lib/image/quad';
import { flatSize, warp } from '@/lib/image/warp';
import { drawnPhoto, quadOf, turnedCard } from '../support/cards/drawn-photo';

test('a card seen at a slant comes out flat, its corners in place', () => {
  const quad = quadOf([210, 190], [985, 240], [1010, 720], [180, 690]);
  // Each quarter has its own brightness.
  const photo = drawnPhoto({ cards: [{ quad, paint: (x, y) => [x < 0.5 ? 40 : 200, y < 0.5 ? 40 : 200, 100] }] });
  const { width, height, data } = warp(photo, quad, 400, 240);
  expect([width, height]).toEqual([400, 240]);
  const at = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 2)].map((value) => (value > 120 ? 1 : 0));
  expect([at(20, 20), at(380, 20), at(380, 220), at(20, 220)]).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
  expect([at(190, 110), at(210, 130)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test('a card of 91 × 55 mm becomes about 400 dpi, lying or standing', () => {
  expect(flatSize(turnedCard([600, 450], 700, 10), 1200, 900)).toEqual({ width: 1433, height: 866 });
  expect(flatSize(turnedCard([600, 450], 423, 10, 700), 1200, 900)).toEqual({ width: 866, height: 1433 });
});

test.each([-25, 10, 30])('the shape of a card is told through a slant of %d°', (degrees) => {
  expect(flatAspect(slanted(degrees), 1200, 900)).toBeCloseTo(91 / 55, 1);
});

/** A card turned around its upright axis, before a camera with a focal length of 0.8 of the long side. */
function slanted(degrees: number): Corners {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const corner = (x: number, y: number) => {
    const depth = 150 + x * sin;
    return [600 + (960 * x * cos) / depth, 450 + (960 * y) / depth] as const;
  };
  return quadOf(corner(-45.5, -27.5), corner(45.5, -27.5), corner(45.5, 27.5), corner(-45.5, 27.5));
}
