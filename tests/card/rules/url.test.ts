import { expect, test } from 'vitest';
import { urlRule } from '@/lib/card/rules/url';
import { guesses } from '../../support/cards/page';

test.each([
  ['https://www.aozora.example/', ['https://www.aozora.example/']],
  ['URL: http://aozora.example/~taro/index.html', ['http://aozora.example/~taro/index.html']],
  ['www.aozora.example', ['www.aozora.example']],
  ['W www.aozora.example', ['www.aozora.example']],
  ['taro@aozora.example | www.aozora.example', ['www.aozora.example']],
  ['taro@aozora.example / https://aozora.example', ['https://aozora.example']],
  ['ＵＲＬ　ｗｗｗ．ａｏｚｏｒａ．ｊｐ', ['www.aozora.jp']],
  ['aozora.co.jp', ['aozora.co.jp']],
  ['HP: aozora.design', ['aozora.design']],
  // What recognizers do to an address.
  ['https: //www. aozora. example. co. jp/', ['https://www.aozora.example.co.jp/']],
  ['https:/www.aozora.example', ['https://www.aozora.example']],
  ['WWW.aozora.example', ['www.aozora.example']],
  ['https://ao zora. examp le', ['https://aozora.example']],
  // Nothing fits.
  ['taro@aozora.co.jp', []],
  ['Co., Ltd.', []],
  ['415.555.0133', []],
  ['Ph.D.', []],
  ['www', []],
])('%s', (line, values) => {
  expect(guesses(urlRule, line)).toEqual(values.map((value) => `url ${value}`));
});
