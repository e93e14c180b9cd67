import { expect, test } from 'vitest';
import { chooseReading } from '@/lib/ocr/choose-reading';

test.each([
  ['株式会社青空', 0.95, 'BXStHBZ=', 0.2, 'jpn'],
  ['電話 03-0123-4567', 0.9, 'EEE 03-0123-4567', 0.84, 'jpn'],
  ['取締役 CTO', 0.9, 'BCH CTO', 0.3, 'jpn'],
  ['Summit Ledger', 0.95, 'Summit Ledger', 0.9, 'eng'],
  ['の', 0.5, 'MI', 0.9, 'eng'],
  ['taroの@aozora.example', 0.9, 'taro@aozora.example', 0.84, 'eng'],
  ['Director of Operations', 0.95, 'ODEcTtot', 0.4, 'jpn'],
  ['', 0, 'A', 0.9, 'eng'],
] as const)('%s (%d) or %s (%d): %s', (japanese, jpn, english, eng, chosen) => {
  expect(chooseReading({ text: japanese, confidence: jpn }, { text: english, confidence: eng })).toBe(chosen);
});
