import { expect, test } from 'vitest';
import type { CardField, ReadField } from '@/lib/domain/card';
import { mergeSides } from '@/lib/domain/merge-sides';

const fields = (...said: [CardField, string][]): ReadField[] => said.map(([field, value]) => ({ field, value, confidence: 'high' }));
const merged = (front: [CardField, string][], back: [CardField, string][]) =>
  mergeSides(fields(...front), fields(...back)).map(({ field, value, side = 'front' }) => [side, field, value].join(' '));

test.each<[string, [CardField, string][], [CardField, string][], string[]]>([
  [
    'an English back: the front’s name and company stand',
    [
      ['name', '山田 太郎'],
      ['company', '株式会社青空'],
    ],
    [
      ['name', 'Taro Yamada'],
      ['company', 'Aozora Co., Ltd.'],
      ['email', 'taro@aozora.example'],
    ],
    ['front name 山田 太郎', 'front company 株式会社青空', 'back email taro@aozora.example'],
  ],
  [
    'the same number in two forms is one',
    [['phone', '03-0123-4567']],
    [
      ['phone', '+81-3-0123-4567'],
      ['mobile', '090-0123-4567'],
    ],
    ['front phone 03-0123-4567', 'back mobile 090-0123-4567'],
  ],
  [
    'a list of other offices: neither their address nor their numbers',
    [
      ['postalCode', '150-0001'],
      ['phone', '03-0123-4567'],
    ],
    [
      ['postalCode', '530-0001'],
      ['address', '大阪府大阪市北区梅田1-2-3'],
      ['phone', '06-0123-4567'],
      ['url', 'https://aozora.example'],
    ],
    ['front postalCode 150-0001', 'front phone 03-0123-4567', 'back url https://aozora.example'],
  ],
  [
    'an address on the back alone',
    [['name', '山田 太郎']],
    [
      ['postalCode', '150-0001'],
      ['address', '東京都渋谷区神宮前1-2-3'],
      ['phone', '03-0123-4567'],
    ],
    ['front name 山田 太郎', 'back postalCode 150-0001', 'back address 東京都渋谷区神宮前1-2-3', 'back phone 03-0123-4567'],
  ],
  [
    'half an address from each side is none',
    [['address', '東京都渋谷区神宮前1-2-3']],
    [['postalCode', '530-0001']],
    ['front address 東京都渋谷区神宮前1-2-3'],
  ],
  ['an empty back', [['name', '山田 太郎']], [], ['front name 山田 太郎']],
])('%s', (_, front, back, expected) => {
  expect(merged(front, back)).toEqual(expected);
});
