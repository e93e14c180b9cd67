import { expect, test } from 'vitest';
import { decodeCtc } from '@/lib/ocr/decode-ctc';

const letters = ['A', 'B', ' '];

/** Probabilities of blank, A, B and space, step by step. */
const scores = (...steps: [number, number, number, number][]) => new Float32Array(steps.flat());

test.each([
  ['a letter of two steps is one letter', scores([0, 1, 0, 0], [0, 1, 0, 0]), 'A'],
  ['a blank between them makes it two', scores([0, 1, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]), 'AA'],
  ['letters and a space', scores([0, 1, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]), 'A B'],
  ['blanks alone', scores([1, 0, 0, 0], [1, 0, 0, 0]), ''],
  ['nothing', scores(), ''],
])('%s', (_, output, expected) => {
  const read = decodeCtc(output, 4, letters);
  expect(read.map(({ text }) => text).join('')).toBe(expected);
});

test('a letter stands at its surest step, with that confidence', () => {
  const [letter] = decodeCtc(scores([0.4, 0.6, 0, 0], [0.1, 0.7, 0.2, 0], [0.45, 0.55, 0, 0], [1, 0, 0, 0]), 4, letters);
  expect(letter?.confidence).toBeCloseTo(0.7);
  expect(letter?.at).toBeCloseTo(1.5 / 4);
});
