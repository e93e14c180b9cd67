import { expect, test } from 'vitest';
import type { Component } from '@/lib/image/components';
import { boxOf, type Row } from '@/lib/image/group-rows';
import { splitRows } from '@/lib/image/split-rows';

/** Letters of a line, 20 pixels high and 4 apart, that rises by `slope` pixels for each pixel to the right. */
const line = (count: number, top: number, { slope = 0, size = 20 } = {}): Component[] =>
  Array.from({ length: count }, (_, index) => {
    const [left, shift] = [index * (size + 4), slope * index * (size + 4)];
    return { left, top: top + shift, right: left + size, bottom: top + shift + size, area: size * size * 0.4 };
  });

const rowOf = (...lines: Component[][]): Row => ({ ...boxOf(lines.flat()), members: lines.flat() });

/** How many members each line that comes out has, from top to bottom. */
const split = (row: Row) =>
  splitRows([row])
    .toSorted((a, b) => a.top - b.top)
    .map(({ members }) => members.length);

/** A stroke that reaches from one line into the next. */
const tail: Component = { left: 100, top: 8, right: 108, bottom: 40, area: 60 };

test.each([
  ['two lines', rowOf(line(12, 0), line(9, 28)), [12, 9]],
  ['two lines that a tail joins', rowOf(line(12, 0), line(9, 28), [tail]), [12, 10]],
  ['three lines', rowOf(line(12, 0), line(12, 26), line(6, 52)), [12, 12, 6]],
  ['two lines that rise', rowOf(line(14, 100, { slope: -0.08 }), line(14, 126, { slope: -0.08 })), [14, 14]],
  ['kana above a name', rowOf(line(6, 0, { size: 12 }), line(3, 16, { size: 40 })), [6, 3]],
])('%s that came together are taken apart', (_, row, expected) => {
  expect(split(row)).toEqual(expected);
});

const dots = line(12, 0).map(({ left }): Component => ({ left: left + 8, top: -8, right: left + 12, bottom: -4, area: 12 }));

/** 昌 吉 言: parts one above the other, with a way between them through all three. */
const stacked = [0, 46, 92].flatMap((left) =>
  [0, 22].map((top): Component => ({ left, top, right: left + 38, bottom: top + 18, area: 300 })),
);

test.each([
  ['a name whose characters have parts one above the other', rowOf(stacked), [6]],
  ['a line', rowOf(line(12, 0)), [12]],
  ['a line that rises', rowOf(line(14, 100, { slope: -0.1 })), [14]],
  ['letters with dots', rowOf(line(12, 0), dots), [24]],
  ['a few strokes', rowOf(line(2, 0), line(2, 28)), [4]],
])('%s stays one', (_, row, expected) => {
  expect(split(row)).toEqual(expected);
});
