import { expect, test } from 'vitest';
import { addressRule } from '@/lib/card/rules/address';
import { guesses, linesOf } from '../../support/cards/page';

test.each<[string, string[], string[]]>([
  ['one line behind its code', ['〒150-0002 東京都渋谷区渋谷2-14-8'], ['東京都渋谷区渋谷2-14-8']],
  ['a building below', ['東京都渋谷区渋谷2-14-8', '青葉ビル7F'], ['東京都渋谷区渋谷2-14-8 青葉ビル7F']],
  ['the street below', ['〒150-0002 東京都渋谷区', '渋谷2-14-8'], ['東京都渋谷区 渋谷2-14-8']],
  ['a city without its prefecture', ['〒640-8033 和歌山市本町1丁目22番地'], ['和歌山市本町1丁目22番地']],
  ['the code behind it', ['東京都新宿区西新宿7-22-3 グリーンビル8階 〒160-0023'], ['東京都新宿区西新宿7-22-3 グリーンビル8階']],
  ['a word for the place before it', ['本社 滋賀県大津市京町3-4-22'], ['滋賀県大津市京町3-4-22']],
  ['a building whose marks were misread', ['東京都港区芝3-22-5 芝バークスクエア9階'], ['東京都港区芝3-22-5 芝パークスクエア9階']],
  ['a letter read as a kanji', ['東京都港区芝3-22-5 若葉スクエ了12階'], ['東京都港区芝3-22-5 若葉スクエア12階']],
  ['a building that is one', ['東京都港区芝3-22-5 第2山田ピル3F'], ['東京都港区芝3-22-5 第2山田ビル3F']],
  ['the licence of an authority', ['建設業許可 東京都知事許可(般-3)第123456号'], []],
  ['a German one', ['Lindenstraße 12a', 'D-10969 Berlin'], ['Lindenstraße 12a D-10969 Berlin']],
  ['a line broken before the number of a room', ['東京都港区芝3-22-5 第二丸橋ビル', '302'], ['東京都港区芝3-22-5 第二丸橋ビル 302']],
  ['a line broken inside a word', ['東京都港区芝3-22-5 若葉スク', 'エア12階'], ['東京都港区芝3-22-5 若葉スク エア12階']],
  ['a number that is not of a room', ['東京都港区芝3-22-5', '302'], ['東京都港区芝3-22-5']],
  ['a number below it', ['東京都港区芝3-22-5', 'TEL 03-0123-4567'], ['東京都港区芝3-22-5']],
  ['street and city', ['1280 Maple Street, Suite 400', 'Springfield, IL 62704'], ['1280 Maple Street, Suite 400 Springfield, IL 62704']],
  ['one English line', ['88 Bryant St, San Francisco, CA 94107'], ['88 Bryant St, San Francisco, CA 94107']],
  ['a British one', ['24 Kingsway House', 'London WC2B 6UN'], ['24 Kingsway House London WC2B 6UN']],
  ['a Japanese one in English', ['2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002, Japan'], ['2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002, Japan']],
  ['a name that begins like a prefecture', ['福島 康平'], []],
  ['a company of a prefecture', ['東京都民の店'], []],
  ['a phone number', ['TEL 03-0123-4567'], []],
  ['a title with Way in it', ['Gateway Manager'], []],
])('%s', (_, lines, values) => {
  const found = guesses(addressRule, ...lines).filter((guess) => guess.startsWith('address'));
  expect(found).toEqual(values.map((value) => `address ${value}`));
});

test.each([
  ['an American one', ['1280 Maple Street, Suite 400', 'Springfield, IL 62704'], ['62704']],
  ['a British one', ['24 Kingsway House', 'London WC2B 6UN'], ['WC2B 6UN']],
  ['a German one', ['Lindenstraße 12a', 'D-10969 Berlin'], ['10969']],
  ['one without a code', ['88 Bryant St', 'San Francisco, CA'], []],
  ['a Japanese one, whose code is another rule’s', ['東京都渋谷区渋谷2-14-8'], []],
])('the postal code of %s is a field of its own too', (_, lines, codes) => {
  const found = guesses(addressRule, ...lines).filter((guess) => guess.startsWith('postalCode'));
  expect(found).toEqual(codes.map((code) => `postalCode ${code}`));
});

test.each([
  ['London W2 6BD', 0.7],
  ['2 Kingdom Street London W2 6BD', 0.88],
  ['Redmond, WA 98052', 0.7],
  ['14820 NE 36th Street, Redmond, WA 98052', 0.88],
  ['Lindenstraße 12a, 10969 Berlin', 0.88],
  ['Building 99/2930, Redmond, WA 98052', 0.88],
])('%s is trusted as %s: without its street an address is not whole', (text, score) => {
  expect(addressRule(linesOf(text))[0]?.score).toBe(score);
});
