import { expect, test } from 'vitest';
import { headerSize } from '@/lib/image/header-size';
import { pictureKind } from '@/lib/image/picture-kind';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));

test.each([
  ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
  ['gif', bytes('GIF89a')],
  ['webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
  ['bmp', bytes('BM', [9, 9, 9, 9, 0, 0, 0, 0], new Array(20).fill(0))],
  ['pdf', bytes('%PDF-1.4')],
  ['pdf', bytes('printer says hello\n%PDF-1.4')],
  ['heif', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic')],
  ['heif', bytes([0, 0, 0, 24], 'ftypmif1', [0, 0, 0, 0], 'mif1heic')],
  ['avif', bytes([0, 0, 0, 28], 'ftypmif1', [0, 0, 0, 0], 'mif1avifmiaf')],
  [undefined, bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0], 'isommp42')],
  [undefined, bytes('BM is how this text begins, and it is no bitmap')],
  [undefined, bytes('PK', [3, 4])],
  [undefined, bytes('<svg xmlns=""/>')],
  [undefined, bytes()],
])('tells %s by its first bytes', (kind, file) => {
  expect(pictureKind(file)).toBe(kind);
});

test.each([
  ['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 4, 0, 0, 0, 3, 0]), { width: 1024, height: 768 }],
  ['gif', bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]), { width: 320, height: 240 }],
  ['webp', bytes('RIFF----WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0xff, 0x03, 0, 0xff, 0x02, 0]), { width: 1024, height: 768 }],
  ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 3, 0, 4, 0]), { width: 1024, height: 768 }],
  ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0]), undefined],
  ['png', bytes([0x89], 'PNG'), undefined],
] as const)('reads the size out of the header of a %s', (kind, file, size) => {
  expect(headerSize(kind, file)).toEqual(size);
});
