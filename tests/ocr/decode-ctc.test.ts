import { expect, test } from 'vitest';
import { decodeCtc } from '@/lib/ocr/decode-ctc';

const letters = ['A', 'B', ' '];
const [blank, a, b, space] = [0, 1, 2, 3];

test.each([
  ['a letter of two steps is one letter', [a, a], 'A'],
  ['a blank between them makes it two', [a, blank, a], 'AA'],
  ['letters and a space', [a, space, b], 'A B'],
  ['blanks alone', [blank, blank], ''],
  ['nothing', [], ''],
])('%s', (_, numbers, expected) => {
  const read = decodeCtc(
    numbers,
    numbers.map(() => 1),
    letters,
  );
  expect(read.map(({ text }) => text).join('')).toBe(expected);
});

test('a letter stands at its surest step, with that confidence', () => {
  expect(decodeCtc([a, a, a, blank], [0.6, 0.7, 0.55, 1], letters)).toEqual([{ text: 'A', confidence: 0.7, at: 1.5 / 4 }]);
});
