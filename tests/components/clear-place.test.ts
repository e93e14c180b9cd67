import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearPlace } from '@/components/clear-place';

const place = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });
const bar = place(2, 358, 754, 798);
const search = place(0, 360, 751, 800);
const buttons = place(12, 348, 702, 751);

test.each([
  ['nothing is in its way', [], 798],
  ['the foot of the page', [search], 751],
  ['the buttons of a form on the foot of the page', [search, buttons], 702],
  ['buttons that touch it only once it stands higher', [search, place(12, 348, 660, 709)], 660],
  ['buttons farther up', [search, place(12, 348, 500, 549)], 751],
  ['a row of places at the left of it', [place(0, 2, 0, 800)], 798],
  ['a form that was scrolled away', [place(12, 348, -80, -31)], 798],
])('%s', (_what, places, bottom) => {
  expect(clearPlace(bar, places)).toBe(bottom);
});

test('nothing is ever hidden, and it stands no higher than something makes it', () => {
  const edge = fc.integer({ min: -100, max: 900 });
  const somewhere = fc.tuple(edge, edge, edge, fc.integer({ min: 1, max: 80 })).map(([a, b, top, height]) => ({
    ...{ left: Math.min(a, b), right: Math.max(a, b), top, bottom: top + height },
  }));
  fc.assert(
    fc.property(fc.array(somewhere, { maxLength: 6 }), (places) => {
      const bottom = clearPlace(bar, places);
      const isHidden = ({ left, right, top, bottom: end }: (typeof places)[number]) =>
        left < bar.right && bar.left < right && top < bottom && bottom - 44 < end;
      expect(places.filter(isHidden)).toEqual([]);
      expect([bar.bottom, ...places.map(({ top }) => top)]).toContain(bottom);
    }),
  );
});
