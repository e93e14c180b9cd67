import { expect, test } from 'vitest';
import { spaceWords } from '@/lib/ocr/space-words';

/** What a line says when its words were read one after another, and the picture has these gaps. Letters are 40 high. */
function spaced(words: string[], gaps: [number, number][], length: number, isVertical = false): string {
  const at = length / words.join('').length;
  let from = 0;
  const read = words.map((text) => {
    const word = { text, confidence: 0.9, from, to: from + text.length * at };
    from = word.to;
    return word;
  });
  const reading = { text: words.join(' '), confidence: 0.9, words: read };
  const line = { length, thickness: 40, isVertical, gaps: gaps.map(([start, end]) => ({ from: start, to: end })) };
  return spaceWords(reading, line)
    .map(({ text }) => text)
    .join(' ');
}

test.each<[string, string[], [number, number][], number, string]>([
  [
    'no space where the picture has none',
    ['青空', 'シス', 'テムズ'],
    [
      [38, 42],
      [78, 82],
      [118, 122],
    ],
    280,
    '青空システムズ',
  ],
  [
    'a space where it has one',
    ['佐藤', '健一'],
    [
      [38, 42],
      [80, 102],
      [140, 144],
    ],
    182,
    '佐藤 健一',
  ],
  [
    'evenly wide-set letters are one word',
    ['岡', '本', '哲', '也'],
    [
      [40, 60],
      [100, 120],
      [160, 180],
    ],
    220,
    '岡本哲也',
  ],
  [
    'the widest gap of a wide-set name is its space',
    ['小', '林', '大', '輔'],
    [
      [40, 60],
      [100, 160],
      [200, 220],
    ],
    260,
    '小林 大輔',
  ],
  [
    'a dot between words is no space',
    ['サンライズ', '・', 'ロジ'],
    [
      [200, 216],
      [224, 240],
    ],
    320,
    'サンライズ・ロジ',
  ],
])('%s', (_, words, gaps, length, expected) => {
  expect(spaced(words, gaps, length)).toBe(expected);
});

test('the places of words are those of the picture', () => {
  const words = [
    { text: '佐藤', confidence: 0.9, from: 3, to: 70 },
    { text: '健一', confidence: 0.9, from: 90, to: 181 },
  ];
  const line = { length: 182, thickness: 40, isVertical: false, gaps: [{ from: 80, to: 102 }] };
  expect(spaceWords({ text: '佐藤 健一', confidence: 0.9, words }, line).map(({ from, to }) => [from, to])).toEqual([
    [0, 80],
    [102, 182],
  ]);
});

/** A column read letter by letter, each with its middle; letters are 40 high, with gaps around the one that is slim. */
const inColumn = (text: string, middles: number[], gap: [number, number]): string => {
  const letters = [...text].map((letter, index) => ({
    text: letter,
    confidence: 0.9,
    from: (middles[index] ?? 0) - 18,
    to: (middles[index] ?? 0) + 18,
  }));
  const reading = { text, confidence: 0.9, words: [{ text, confidence: 0.9, from: 0, to: middles.at(-1) ?? 0 }], middles };
  const line = { length: (letters.at(-1)?.to ?? 0) + 2, thickness: 40, isVertical: true, gaps: [{ from: gap[0], to: gap[1] }] };
  return spaceWords(reading, line)
    .map((word) => word.text)
    .join(' ');
};

test.each<[string, string, number[], [number, number], string]>([
  ['small ink leaves a gap that is no space', '会社丸橋商店', [20, 60, 100, 143, 183, 223], [112, 128], '会社丸橋商店'],
  ['a space is a step that is longer', '石橋由香里', [20, 60, 115, 155, 195], [79, 96], '石橋 由香里'],
])('in a column %s', (_, text, middles, gap, expected) => {
  expect(inColumn(text, middles, gap)).toBe(expected);
});
