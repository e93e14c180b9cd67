import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registrationNumberRule } from '@/lib/card/rules/registration-number';
import { isCorporateNumber } from '@/lib/domain/corporate-number';
import { guesses } from '../../support/cards/page';

test.each([
  ['登録番号 T8700110005901', ['T8700110005901']],
  ['登録番号：Ｔ８７００１１０００５９０１', ['T8700110005901']],
  ['T 8700 1100 05901', ['T8700110005901']],
  ['T8-7001-1000-5901', ['T8700110005901']],
  ['法人番号 8700110005901', ['8700110005901']],
  ['インボイス T87OO11OOO59O1', ['T8700110005901']],
  ['TEL 03-0123-4567', []],
  ['8700110005901', []], // A bar code, or anything.
  ['口座 1234567890123', []],
  ['T870011000590', []],
])('%s', (line, values) => {
  expect(guesses(registrationNumberRule, line)).toEqual(values.map((value) => `registrationNumber ${value}`));
});

test('of two readings the one with the right check digit is surer', () => {
  const [best] = registrationNumberRule([
    { text: 'T8700110005907', alternatives: ['T8700110005901'], confidence: 0.9, size: 20, isVertical: false, box, source },
  ]).toSorted((one, other) => other.score - one.score);
  expect(best?.value).toBe('T8700110005901');
});

const box = { left: 0, top: 0, width: 300, height: 20 };
const source = { text: '', confidence: 0.9, box, words: [], isVertical: false, readings: [] };

/** Twelve digits with the check digit in front. */
const corporate = fc
  .stringMatching(/^\d{12}$/)
  .map((rest) => `${[...'123456789'].find((digit) => isCorporateNumber(digit + rest))}${rest}`);

test('a changed digit is found out', () => {
  fc.assert(
    fc.property(corporate, fc.nat(12), fc.integer({ min: 1, max: 8 }), (digits, at, more) => {
      const old = Number(digits[at]);
      const changed = digits.slice(0, at) + ((old + more) % 9) + digits.slice(at + 1);
      // 0 and 9 weigh the same by nine.
      fc.pre(Number(changed[at]) % 9 !== old % 9);
      expect(isCorporateNumber(digits)).toBe(true);
      expect(isCorporateNumber(changed)).toBe(false);
    }),
  );
});
