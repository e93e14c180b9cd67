import { expect, test } from 'vitest';
import { otherReadings } from '@/lib/card/other-readings';
import { parseCard } from '@/lib/card/parse-card';
import { kanjiVariants } from '@/lib/domain/kanji-variants';
import type { OcrPage } from '@/lib/domain/ocr-page';

test.each([
  ['高橋 美咲', ['髙橋 美咲']],
  ['山崎', ['山﨑', '山嵜']],
  ['渡邉 浩二', ['渡辺 浩二', '渡邊 浩二']],
  ['田中 一郎', []],
])('%s may be meant as %j', (text, variants) => {
  expect(kanjiVariants(text, 4)).toEqual(variants);
});

const line = (text: string, top: number, ...readings: string[]) => ({
  text,
  confidence: 0.9,
  box: { left: 40, top, width: 400, height: 30 },
  words: [],
  isVertical: false,
  readings: readings.map((reading) => ({ text: reading, confidence: 0.7 })),
});

const page: OcrPage = {
  width: 910,
  height: 550,
  lines: [
    line('株式会社青空商会', 40),
    line('高木 太朗', 120, '高木 太郎'),
    line('TEL 03-0123-4567', 300, 'TEL 03-0128-4567'),
    line('E-mail taro@aozora.example', 340, 'E-mail tare@aozora.example'),
  ],
};
const read = parseCard(page);
const others = (name: string) => {
  const field = read.find(({ field }) => field === name);
  return field ? otherReadings(page, field, 4) : undefined;
};

test('what another model read comes first, then other forms of the kanji', () => {
  expect(others('name')).toEqual(['高木 太郎', '髙木 太朗', '髙木 太郎']);
});

test('numbers and addresses offer what another model read, and no forms', () => {
  expect(others('phone')).toEqual(['03-0128-4567']);
  expect(others('email')).toEqual(['tare@aozora.example']);
});

test('where the models agree there is nothing to offer', () => {
  expect(others('company')).toEqual([]);
});

test('a field that was typed in, with no place on the picture, offers forms of its kanji alone', () => {
  expect(otherReadings(page, { field: 'name', value: '斎藤 花' }, 4)).toEqual(['斉藤 花', '齋藤 花', '齊藤 花']);
  expect(otherReadings(undefined, { field: 'phone', value: '03-0123-4567' }, 4)).toEqual([]);
});
