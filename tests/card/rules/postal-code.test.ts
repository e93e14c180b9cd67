import { expect, test } from 'vitest';
import { postalCodeRule } from '@/lib/card/rules/postal-code';
import { guesses } from '../../support/cards/page';

test.each([
  ['〒150-0002', ['150-0002']],
  ['〒 150 - 0002 東京都渋谷区', ['150-0002']],
  ['〒１５０－０００２　東京都渋谷区', ['150-0002']],
  ['T 150-0002', ['150-0002']],
  ['150-0002 東京都渋谷区渋谷2-14-8', ['150-0002']],
  ['東京都新宿区西新宿7-22-3 〒160-0023', ['160-0023']],
  ['2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002, Japan', ['150-0002']],
  ['TEL 150-0002', []],
  ['T: 555-0123', []],
  ['03-0123-4567', []],
  ['555-016-7469', []],
  ['Springfield, IL 62704', []],
  ['No. 123-4567 ABC', []],
])('%s', (line, values) => {
  expect(guesses(postalCodeRule, line)).toEqual(values.map((value) => `postalCode ${value}`));
});
