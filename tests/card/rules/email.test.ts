import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailRule } from '@/lib/card/rules/email';
import { guesses } from '../../support/cards/page';

test.each([
  ['taro.yamada@example.co.jp', ['taro.yamada@example.co.jp']],
  ['E-mail: taro@aozora.example', ['taro@aozora.example']],
  ['Ｅ－ｍａｉｌ：ｔａｒｏ＠ａｏｚｏｒａ．ｅｘａｍｐｌｅ', ['taro@aozora.example']],
  ['Email:taro@aozora.example', ['taro@aozora.example']],
  ['Taro_Yamada@Aozora.Example', ['taro_yamada@aozora.example']],
  ['t-yamada+card@mail.aozora-sys.example', ['t-yamada+card@mail.aozora-sys.example']],
  ['E taro@aozora.example | www.aozora.example', ['taro@aozora.example']],
  ['TEL 03-0123-4567 E-mail taro@aozora.example', ['taro@aozora.example']],
  // What recognizers do to an address.
  ['Email taro @ aozora . example', ['taro@aozora.example']],
  ['taro@aozora. example. co. jp', ['taro@aozora.example.co.jp']],
  ['taro@aozora,example,co.jp', ['taro@aozora.example.co.jp']],
  ['Email ta ro. yamada@ao zora. examp le', ['taro.yamada@aozora.example']],
  ['taro@のaozora.example', ['taro@aozora.example']],
  ['taro@例え.example', ['taro@例え.example']],
  // Nothing fits.
  ['@aozora_news', []],
  ['aozora.example', []],
  ['taro@', []],
  ['1 @ 500 yen', []],
  ['a.b.c', []],
])('%s', (line, values) => {
  expect(guesses(emailRule, line)).toEqual(values.map((value) => `email ${value}`));
});

test('an address that only another reading has is found there', () => {
  expect(guesses(emailRule, { text: 'taroQaozora.example', readings: ['taro@aozora.example'] })).toEqual(['email taro@aozora.example']);
});

const word = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
const address = fc
  .tuple(word, word, word, fc.constantFrom('com', 'jp', 'co.jp', 'example'))
  .map(([a, b, c, end]) => `${a}.${b}@${c}.${end}`);

test('whatever stands around it, an address is read as it is', () => {
  fc.assert(
    fc.property(
      address,
      fc.constantFrom('', 'E-mail: ', 'Mail ', 'TEL 03-0123-4567 ', '✉ '),
      fc.constantFrom('', ' | x', '  ', ' 〒'),
      (value, before, after) => {
        expect(guesses(emailRule, `${before}${value}${after}`)).toEqual([`email ${value}`]);
      },
    ),
  );
});

test('no address comes out of text without an at sign', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.normalize('NFKC').includes('@')),
      (text) => {
        expect(guesses(emailRule, text)).toEqual([]);
      },
    ),
  );
});
