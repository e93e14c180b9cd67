import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canBeCard, flatView } from '@/lib/actions/flat-view';
import type { Corners, Point } from '@/lib/domain/card';

const photo = { width: 4000, height: 3000 };

/** A card on the photo, seen at a slight angle, turned clockwise around its middle. */
function turned(degrees: number, tilt = 0): Corners {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const corner = (x: number, y: number): Point => {
    const depth = 1 + (tilt * y) / 1000;
    return { x: 2000 + (x * cos - y * sin) / depth, y: 1500 + (x * sin + y * cos) / depth };
  };
  return [corner(-910, -550), corner(910, -550), corner(910, 550), corner(-910, 550)];
}

test('without corners the photo is shown as it is', () => {
  const view = flatView(photo, undefined);
  expect(view).toMatchObject(photo);
  expect(view.transform(0.5)).toBe('scale(0.5)');
  expect(view.toFlat({ left: 1, top: 2, width: 3, height: 4 })).toEqual({ left: 1, top: 2, width: 3, height: 4 });
});

test.each([0, 90, 180, 270])('a card turned by %i degrees is shown upright, in its own proportions', (degrees) => {
  const view = flatView(photo, turned(degrees));
  expect(view.width / view.height).toBeCloseTo(91 / 55, 1);
  const [a, b, c, d] = turned(degrees);
  for (const [corner, left, top] of [
    [a, 0, 0],
    [b, view.width, 0],
    [c, view.width, view.height],
    [d, 0, view.height],
  ] as const) {
    const flat = view.toFlat({ left: corner.x, top: corner.y, width: 0.001, height: 0.001 });
    expect([flat.left, flat.top]).toEqual([expect.closeTo(left, 0), expect.closeTo(top, 0)]);
  }
});

test('a line on a leaning card comes back in its own height, not in that of the box around it', () => {
  const degrees = fc.oneof(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: 150, max: 210, noNaN: true }));
  const line = fc.record({
    left: fc.integer({ min: 50, max: 600 }),
    top: fc.integer({ min: 50, max: 900 }),
    width: fc.integer({ min: 200, max: 1000 }),
    height: fc.integer({ min: 25, max: 90 }),
  });
  fc.assert(
    fc.property(degrees, fc.double({ min: -0.06, max: 0.06, noNaN: true }), line, (angle, tilt, box) => {
      const view = flatView(photo, turned(angle, tilt));
      const back = view.toFlat(view.toPhoto(box));
      expect(Math.abs(back.height - box.height)).toBeLessThan(4);
      expect(Math.abs(back.top + back.height / 2 - box.top - box.height / 2)).toBeLessThan(4);
      expect(Math.abs(back.width - box.width)).toBeLessThan(4);
    }),
  );
});

test('the transform takes the corners of the card to those of its flat picture', () => {
  const corners = turned(25, 0.1);
  const view = flatView(photo, corners);
  const m = (/matrix3d\((.*)\)/.exec(view.transform(0.5))?.[1] ?? '').split(',').map(Number);
  const at = ({ x, y }: Point) => {
    const [tx, ty, w] = [0, 1, 3].map((row) => (m[row] ?? 0) * x + (m[4 + row] ?? 0) * y + (m[12 + row] ?? 0));
    return [(tx ?? 0) / (w ?? 1), (ty ?? 0) / (w ?? 1)];
  };
  expect(at(corners[0])).toEqual([expect.closeTo(0, 5), expect.closeTo(0, 5)]);
  expect(at(corners[2])).toEqual([expect.closeTo(view.width / 2, 5), expect.closeTo(view.height / 2, 5)]);
});

test.each<[string, Corners, boolean]>([
  ['a card', turned(200, 0.2), true],
  ['corners the wrong way around', turned(0).toReversed() as Corners, false],
  ['two corners exchanged', [turned(0)[1], turned(0)[0], turned(0)[2], turned(0)[3]], false],
  ['two corners at one place', [turned(0)[0], turned(0)[0], turned(0)[2], turned(0)[3]], false],
  ['a corner inside the others', [turned(0)[0], turned(0)[1], { x: 1500, y: 1200 }, turned(0)[3]], false],
])('%s can be a card: %s', (_, corners, expected) => {
  expect(canBeCard(corners)).toBe(expected);
});
