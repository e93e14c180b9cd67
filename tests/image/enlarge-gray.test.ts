import { expect, test } from 'vitest';
import { enlargeGray } from '@/lib/image/enlarge-gray';

const picture = (width: number, rows: readonly number[][]) => ({ width, height: rows.length, data: Uint8Array.from(rows.flat()) });

test('a picture of its own size is itself', () => {
  const one = picture(3, [
    [0, 90, 255],
    [17, 200, 3],
  ]);
  expect(enlargeGray(one, 1)).toEqual(one);
});

test('what is even stays even, up to the sides', () => {
  const { width, height, data } = enlargeGray(picture(2, [[120, 120]]), 2.5);
  expect([width, height]).toEqual([5, 3]);
  expect(new Set(data)).toEqual(new Set([120]));
});

test('an edge stays where it is, steeper than between the two pixels alone', () => {
  const { data } = enlargeGray(picture(4, [[40, 40, 200, 200]]), 4);
  const row = [...data.subarray(0, 16)];
  expect(row.findIndex((value) => value > 120)).toBe(8);
  expect((row[9] ?? 0) - (row[6] ?? 0)).toBeGreaterThan(120);
});

test('nothing is brighter than white or darker than black', () => {
  const { data } = enlargeGray(picture(4, [[255, 255, 0, 0]]), 3);
  expect(Math.max(...data)).toBe(255);
  expect(Math.min(...data)).toBe(0);
});
