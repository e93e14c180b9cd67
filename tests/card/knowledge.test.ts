import { expect, test } from 'vitest';
import { foldPlace } from '@/lib/card/knowledge/fold-place';
import { loadKnowledge } from '@/lib/card/knowledge/knowledge';

const { postal, names } = await loadKnowledge();

test.each([
  ['150-0002', [{ city: '東京都渋谷区', town: '渋谷' }]],
  ['150-0000', [{ city: '東京都渋谷区', town: '' }]],
  ['060-0042', [{ city: '北海道札幌市中央区', town: '大通西' }]],
  ['152-0000', [{ city: '東京都目黒区', town: '' }]],
  // The code of an organization that has its own.
  ['100-8111', [{ city: '東京都千代田区', town: '千代田' }]],
  ['999-9999', []],
  ['', []],
])('%s belongs to %j', (code, places) => {
  expect(postal.placesOf(code).map(({ city, town }) => ({ city, town }))).toEqual(places);
});

test.each([
  ['東京都渋谷区', '渋谷', true],
  ['東京都千代田区', '霞ヶ関', true],
  ['東京都渋谷区', '渋合', false],
  ['東京都渋合区', '渋谷', false],
])('%s has a town %s: %s', (city, town, expected) => {
  expect(postal.hasTown({ city, town })).toBe(expected);
});

test('a town tells its codes, those of single organizations left out', () => {
  expect(postal.codesOf({ city: '東京都渋谷区', town: '渋谷' })).toEqual(['150-0002']);
});

test.each([
  ['佐藤', ['さとう']],
  ['河野', ['こうの', 'かわの']],
  ['龘', []],
])('the surname %s is read %j', (word, readings) => {
  expect(names.surnameReadings(word)).toEqual(readings);
});

test('given names have their readings, the commonest first', () => {
  expect(names.givenNameReadings('健一')[0]).toBe('けんいち');
});

test.each([
  ['霞ヶ関', '霞が関'],
  ['龍ケ崎', '竜ヶ崎'],
  ['北一条西', '北１条西'],
])('%s and %s are one place', (one, other) => {
  expect(foldPlace(one)).toBe(foldPlace(other));
});
