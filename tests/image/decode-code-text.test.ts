import { expect, test } from 'vitest';
import { decodeCodeText } from '@/lib/image/decode-code-text';

test.each([
  ['UTF-8', [...new TextEncoder().encode('佐藤 健一')], '佐藤 健一'],
  ['Shift_JIS', [0x8d, 0xb2, 0x93, 0xa1], '佐藤'],
  ['Shift_JIS of Windows, with 髙', [0xfb, 0xfc, 0x8b, 0xb4], '髙橋'],
  ['ASCII, which is both', [0x41, 0x42], 'AB'],
  ['neither', [0xff, 0xff, 0x80], undefined],
  ['nothing', [], undefined],
  ['more than a code can hold', Array.from({ length: 3001 }, () => 0x41), undefined],
])('%s', (_, bytes, text) => {
  expect(decodeCodeText(new Uint8Array(bytes))).toBe(text);
});
