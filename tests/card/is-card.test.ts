import { expect, test } from 'vitest';
import { isCard } from '@/lib/card/is-card';
import { parseCard } from '@/lib/card/parse-card';
import { pageOf } from '../support/cards/page';

/** Whether these lines, read by the product's own rules, are a card's. */
const judge = (...lines: string[]): boolean => isCard(lines, parseCard(pageOf(...lines)));

const receipt = [
  'スーパーあおぞら 渋谷店',
  '東京都渋谷区渋谷2-14-8',
  'TEL 03-0436-7572',
  '牛乳 ¥238',
  '食パン ¥168',
  '卵 ¥258',
  '合計 ¥664',
];
const prose = '本契約は、甲及び乙が共同して行う事業について、その目的及び方法を定めるものとする。';

test.each<[string, string[]]>([
  ['a whole card', ['株式会社青空システムズ', '営業部 課長', '山田 太郎', 'TEL 03-0436-7572', 'yamada@aozora.example']],
  ['a name alone', ['山田 太郎']],
  ['a company alone', ['株式会社青空システムズ']],
  ['a mail address alone', ['yamada@aozora.example']],
  ['a telephone number alone', ['TEL 03-0436-7572']],
  ['an English card', ['Larkmoor Ltd.', 'Emily Hartwell', '+44 20 7946 0958']],
  ['a card of a shop with a price', ['珈琲工房 あおぞら', 'TEL 03-0436-7572', 'ブレンド ¥450', '消費税込み']],
  ['an accountant’s card', ['税理士法人あおぞら', '消費税・相続税のご相談', '山田 太郎', 'TEL 03-0436-7572']],
])('%s is a card', (_, lines) => {
  expect(judge(...lines)).toBe(true);
});

test.each<[string, string[]]>([
  ['an empty side', []],
  ['a mark', ['A']],
  ['a receipt', receipt],
  ['an English receipt', ['Corner Shop Ltd.', 'Tel 555-010-1586', 'Milk 1.20', 'Bread 2.40', 'TOTAL $3.60']],
  ['a page of a contract', Array.from({ length: 30 }, () => prose)],
  ['a long list', ['株式会社青空システムズ', ...Array.from({ length: 60 }, (_, index) => `第${index}項 売上高と前年との比較表`)]],
])('%s is none', (_, lines) => {
  expect(judge(...lines)).toBe(false);
});

test('what could be a name but is in doubt is none by itself', () => {
  expect(isCard(['ノ川'], [{ field: 'name', confidence: 'low' }])).toBe(false);
  expect(isCard(['ノ川'], [{ field: 'name', confidence: 'mid' }])).toBe(true);
});
