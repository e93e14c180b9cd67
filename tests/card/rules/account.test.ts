import { expect, test } from 'vitest';
import { accountRule } from '@/lib/card/rules/account';
import { guesses } from '../../support/cards/page';

test.each([
  ['X @aozora_news', ['X @aozora_news']],
  ['X: @aozora_news', ['X @aozora_news']],
  ['Twitter: @aozora_news', ['X @aozora_news']],
  ['Instagram：aozora_official', ['Instagram aozora_official']],
  ['LINE ID: aozora123', ['LINE aozora123']],
  ['Facebook / aozora.kobo', ['Facebook aozora.kobo']],
  ['LinkedIn: taro-yamada-012', ['LinkedIn taro-yamada-012']],
  ['@AikidoMinamino', ['@AikidoMinamino']],
  ['Instagram @aozora X @aozora_news', ['Instagram @aozora', 'X @aozora_news']],
  ['taro@aozora.example', []],
  ['E-mail: taro@aozora.example', []],
  ['LINE株式会社', []],
  ['Online Manager', []],
  ['Assembly Line 3', []],
  ['1 @ 500 yen', []],
  ['https://www.instagram.com/aozora', []],
])('%s', (line, values) => {
  expect(guesses(accountRule, line)).toEqual(values.map((value) => `account ${value}`));
});
