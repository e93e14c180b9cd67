import { expect, test } from 'vitest';
import { columnCells } from '@/lib/image/column-cells';

/** Strokes of a column 20 pixels wide, by where each begins and ends. */
const cells = (...strokes: [number, number][]) =>
  columnCells(
    strokes.map(([from, to]) => ({ from, to, across: [0, 20] as const })),
    20,
  ).map(({ from, to }) => [from, to]);

test.each<[string, [number, number][], [number, number][]]>([
  [
    'characters of one part',
    [
      [0, 19],
      [21, 40],
      [42, 61],
    ],
    [
      [0, 19],
      [21, 40],
      [42, 61],
    ],
  ],
  [
    '三 is one character',
    [
      [0, 2],
      [8, 10],
      [16, 18],
      [21, 40],
    ],
    [
      [0, 18],
      [21, 40],
    ],
  ],
  [
    'parts that overlap',
    [
      [0, 10],
      [8, 19],
      [21, 40],
    ],
    [
      [0, 19],
      [21, 40],
    ],
  ],
  [
    'characters set wide apart',
    [
      [0, 7],
      [8, 19],
      [35, 54],
    ],
    [
      [0, 19],
      [35, 54],
    ],
  ],
  [
    'characters that touch',
    [[0, 42]],
    [
      [0, 21],
      [21, 42],
    ],
  ],
  ['nothing', [], []],
])('%s', (_, strokes, expected) => {
  expect(cells(...strokes)).toEqual(expected);
});
