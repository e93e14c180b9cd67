import { expect, test } from 'vitest';
import { foldCompanyName, foldPhone, foldText } from '@/lib/domain/text';

test.each([
  ['ヤマダ　タロウ', 'やまだたろう'],
  ['ＡＢＣ－１２３', 'abc-123'],
  ['山田 太郎', '山田太郎'],
  ['ｶﾞｷﾞ', 'がぎ'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['+81 3-0123-4567', '0301234567'],
  ['+81 (0)3 0123 4567', '0301234567'],
  ['０３（０１２３）４５６７', '0301234567'],
  ['+1 (555) 010-1586', '15550101586'],
])('the number %s is compared as %s', (text, folded) => {
  expect(foldPhone(text)).toBe(folded);
});

test.each([
  ['（株）青空システムズ', '株式会社青空システムズ'],
  ['青空システムズ㈱', '株式会社 青空システムズ'],
  ['Acme Co., Ltd.', 'ACME'],
])('%s and %s are one company', (one, other) => {
  expect(foldCompanyName(one)).toBe(foldCompanyName(other));
});

test('two companies stay two', () => {
  expect(foldCompanyName('株式会社青空')).not.toBe(foldCompanyName('株式会社青空システムズ'));
  expect(foldCompanyName('株式会社')).not.toBe('');
});
