import { expect, test } from 'vitest';
import { letterAt, wordAround } from '@/components/card-text';
import {
  boxesOf,
  changeGrain,
  type Direction,
  dragPointing,
  extendPointing,
  movePointing,
  type Pointing,
  startPointing,
  textOf,
} from '@/components/pointing';
import { pageOf } from '../support/cards/page';

const page = pageOf('株式会社架空堂', { text: '営業部', left: 600, top: 40 }, '中村 由紀', 'TEL 03-0123-4567', 'yuki@kakudo.example');
const start = (): Pointing => startPointing(page, undefined) ?? fail();
const fail = (): never => {
  throw new Error('Nothing to point at.');
};
const move = (from: Pointing, ...directions: Direction[]) => directions.reduce((at, direction) => movePointing(page, at, direction), from);

test('pointing begins at the line where the field stands', () => {
  expect(textOf(page, start())).toBe('株式会社架空堂');
  expect(textOf(page, startPointing(page, page.lines[3]?.box) ?? fail())).toBe('TEL 03-0123-4567');
  expect(startPointing(pageOf(), undefined)).toBeUndefined();
});

test.each<[Direction[], string]>([
  [['down'], '中村 由紀'],
  [['right'], '営業部'],
  [['right', 'left'], '株式会社架空堂'],
  [['down', 'down', 'down'], 'yuki@kakudo.example'],
  [['down', 'down', 'down', 'down', 'up'], 'TEL 03-0123-4567'],
  [['left', 'up'], '株式会社架空堂'],
])('the arrows %o lead to %s', (directions, expected) => {
  expect(textOf(page, move(start(), ...directions))).toBe(expected);
});

test('from lines to words to letters and around again', () => {
  const words = changeGrain(page, move(start(), 'down', 'down'));
  expect(textOf(page, words)).toBe('TEL');
  expect(textOf(page, move(words, 'right'))).toBe('03-0123-4567');
  const letters = changeGrain(page, words);
  expect(textOf(page, letters)).toBe('T');
  expect(textOf(page, changeGrain(page, letters))).toBe('TEL 03-0123-4567');
  expect(textOf(page, changeGrain(page, changeGrain(page, words), false))).toBe('TEL');
});

test('with Shift it grows, over the end of a line too, and shrinks again', () => {
  const name = changeGrain(page, move(start(), 'down'));
  const both = extendPointing(page, name, 'right');
  expect(textOf(page, both)).toBe('中村 由紀');
  const more = extendPointing(page, both, 'right');
  expect(textOf(page, more)).toBe('中村 由紀 TEL');
  expect(boxesOf(page, more)).toHaveLength(2);
  expect(textOf(page, extendPointing(page, extendPointing(page, more, 'left'), 'left'))).toBe('中村');
});

test('columns are passed from the right to the left by the arrows that point there', () => {
  const column = (text: string, left: number) => ({ text, left, top: 60, size: 30, isVertical: true });
  const card = pageOf(column('株式会社架空堂', 900), column('営業部', 800), column('中村由紀', 600));
  const name = movePointing(card, movePointing(card, startPointing(card, undefined) ?? fail(), 'left'), 'left');
  expect(textOf(card, name)).toBe('中村由紀');
  const letters = changeGrain(card, changeGrain(card, name));
  expect(textOf(card, movePointing(card, letters, 'down'))).toBe('村');
});

test('a press hits the word at that place, a drag everything between two places', () => {
  const phone = page.lines[3]?.box ?? fail();
  const at = (share: number) => ({ x: phone.left + phone.width * share, y: phone.top + 10 });
  expect(textOf(page, dragPointing(page, at(0.6), at(0.6), false) ?? fail())).toBe('03-0123-4567');
  expect(textOf(page, dragPointing(page, at(0.9), at(0.05), false) ?? fail())).toBe('TEL 03-0123-4567');
  expect(textOf(page, dragPointing(page, at(0.02), at(0.02), true) ?? fail())).toBe('T');
  expect(dragPointing(page, { x: 5, y: 5 }, at(0.5), false)).toBeUndefined();
});

test('where the words were measured, a press goes by their places', () => {
  const line = pageOf('中村 由紀').lines[0] ?? fail();
  const words = [
    { text: '中村', confidence: 1, box: { left: 100, top: 40, width: 40, height: 20 } },
    { text: '由紀', confidence: 1, box: { left: 400, top: 40, width: 40, height: 20 } },
  ];
  const spaced = { ...page, lines: [{ ...line, box: { ...line.box, width: 340 }, words }] };
  const letter = letterAt(spaced, 410, 50) ?? fail();
  expect(wordAround(spaced, letter)).toEqual({ line: 0, from: 3, to: 5 });
});
