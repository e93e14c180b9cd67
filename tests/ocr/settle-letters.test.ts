import { expect, test } from 'vitest';
import { settleLetters } from '@/lib/ocr/settle-letters';

/** What a line says when its letters were read as `text` and their ink is so wide and so high, in hundredths of 40 pixels; unknown if not said. */
function settled(text: string, sizes: [along: number, across: number][] = [], isVertical = false): string {
  const read = [...text].map((letter, index) => ({ text: letter, confidence: 0.9, along: index * 40 + 20 }));
  const parts = read.map(({ along }, index) => {
    const [length, height] = (sizes[index] ?? [93, 93]).map((share) => (share / 100) * 40) as [number, number];
    return { from: along - length / 2, to: along + length / 2, across: [20 - height / 2, 20 + height / 2] as const };
  });
  return settleLetters(read, { parts: sizes.length > 0 ? parts : [], thickness: 40, isVertical })
    .map((letter) => letter.text)
    .join('');
}

const large: [number, number] = [84, 88];
const small: [number, number] = [60, 68];
const kanji: [number, number] = [93, 93];

test.each<[string, string, [number, number][], string]>([
  ['small ink is a small kana', '部テイ課', [kanji, large, small, kanji], '部ティ課'],
  ['large ink is a large kana', '部ヵディ課', [kanji, large, large, large, kanji], '部ヵデイ課'],
  ['a flat エ is no small one', '課エン', [kanji, [89, 62], large], '課エン'],
  ['ink in between says nothing', '部シヤ課', [kanji, large, [78, 70], kanji], '部シヤ課'],
])('%s: %s', (_, text, sizes, expected) => {
  expect(settled(text, sizes)).toBe(expected);
});

test.each([
  ['みどリ園', 'みどり園'],
  ['みどリデザイン', 'みどりデザイン'],
  ['アリババ', 'アリババ'],
  ['工ンジニア', 'エンジニア'],
  ['エ業', '工業'],
  ['営業ニ課', '営業二課'],
  ['ビルニF', 'ビル二F'],
  ['センタ一', 'センター'],
  ['プロ野球', 'プロ野球'],
  ['第ー営業', '第一営業'],
  ['ベィサィド', 'ベイサイド'],
  ['カンダェイト', 'カンダエイト'],
  ['ティファニー', 'ティファニー'],
  ['ソリューション', 'ソリューション'],
  ['まっいけいこ', 'まついけいこ'],
  ['マッナガ', 'マツナガ'],
  ['はっとり', 'はっとり'],
  ['かたやまかずゃ', 'かたやまかずや'],
  ['きょうこ', 'きょうこ'],
  ['事業部ァジア課', '事業部アジア課'],
  ['霞ヶ関ヵ丘', '霞ヶ関ヵ丘'],
  ['えんどぅ', 'えんどう'],
  ['ドゥーパ', 'ドゥーパ'],
])('%s is %s', (text, expected) => {
  expect(settled(text)).toBe(expected);
});

test('in a column a stroke that stands is a dash or a long vowel, and one that lies is a numeral', () => {
  const standing: [number, number] = [80, 8];
  const lying: [number, number] = [8, 80];
  expect(settled('二一四', [kanji, standing, kanji], true)).toBe('二―四');
  expect(settled('二ー四', [kanji, lying, kanji], true)).toBe('二一四');
  expect(settled('タ一ビ', [large, standing, large], true)).toBe('タービ');
});

test('tiny print is left as it was read', () => {
  const parts = [{ from: 1, to: 6, across: [2, 7] as const }];
  expect(settleLetters([{ text: 'ツ', confidence: 0.9, along: 4 }], { parts, thickness: 9, isVertical: false })[0]?.text).toBe('ツ');
});
