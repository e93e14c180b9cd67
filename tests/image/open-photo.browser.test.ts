import { beforeAll, describe, expect, test } from 'vitest';
import { problemCode } from '@/lib/domain/problem';
import { decodePhoto } from '@/lib/image/decode-photo';
import { openPhoto } from '@/lib/image/open-photo';
import { card, heicHeader, jpegWithOrientation, lockedPdf, pdfFile, smallBmp, smallGif } from '../support/cards/picture-files';

const codeOf = async (file: Blob): Promise<string> => {
  try {
    const { width, height } = await openPhoto(file);
    return `${width}x${height}`;
  } catch (error) {
    return problemCode(error);
  }
};

describe('opens what a card can come as, whatever its name and type say', () => {
  test.each<[string, string, () => Promise<Blob> | Blob]>([
    ['a JPEG', '120x80', () => card(120, 80, 'image/jpeg')],
    ['a PNG', '120x80', () => card(120, 80, 'image/png')],
    ['a WebP', '120x80', () => card(120, 80, 'image/webp')],
    ['a BMP', '3x2', smallBmp],
    ['a GIF', '1x1', smallGif],
    ['a JPEG that says it is text', '120x80', async () => new Blob([await card(120, 80, 'image/jpeg')], { type: 'text/plain' })],
    ['a JPEG with a film behind it', '120x80', async () => new Blob([await card(120, 80, 'image/jpeg'), new Uint8Array(5000)])],
    // 91 × 55 mm at 400 dpi.
    ['a PDF named .jpg', '1434x867', () => new File([pdfFile()], 'card.jpg', { type: 'image/jpeg' })],
  ])('%s', async (_, size, file) => {
    expect(await codeOf(await file())).toBe(size);
  });
});

describe('says what is wrong with anything else', () => {
  test.each<[string, string, () => Promise<Blob> | Blob]>([
    ['an empty file', 'photo/empty', () => new Blob([])],
    ['text', 'photo/not-an-image', () => new Blob(['Taro Yamada\nSales'])],
    ['a ZIP', 'photo/not-an-image', () => new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])])],
    ['an SVG', 'photo/not-an-image', () => new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' })],
    ['a film', 'photo/not-an-image', () => new Blob([new Uint8Array([0, 0, 0, 24]), 'ftypisom', new Uint8Array(40)])],
    ['HEIC', 'photo/heic', () => heicHeader('heic')],
    ['HEIC that names itself among others', 'photo/heic', () => heicHeader('mif1', 'heic')],
    ['a JPEG cut off in its picture', 'photo/unreadable', async () => (await card(400, 300, 'image/jpeg')).slice(0, 3000)],
    ['a JPEG cut off in its header', 'photo/unreadable', async () => (await card(400, 300, 'image/jpeg')).slice(0, 40)],
    ['a PNG cut off', 'photo/unreadable', async () => (await card(400, 300, 'image/png')).slice(0, 900)],
    ['a WebP cut off', 'photo/unreadable', async () => (await card(400, 300, 'image/webp')).slice(0, 900)],
    ['a PNG with a broken picture', 'photo/unreadable', async () => brokenInside(await card(400, 300, 'image/png'))],
    ['a picture of 400 megapixels', 'photo/too-large', async () => withStatedSize(await card(40, 30, 'image/png'), 20_000, 20_000)],
    ['a PDF with a password', 'photo/pdf-locked', lockedPdf],
    ['a PDF of 101 pages', 'photo/too-many-pages', () => pdfFile('book', '', 101)],
    ['a PDF that is none', 'photo/unreadable', () => new Blob(['%PDF-1.7\n', 'nothing here'])],
  ])('%s: %s', async (_, code, file) => {
    expect(await codeOf(await file())).toBe(code);
  });
});

test('the further pages of a PDF are drawn as they are asked for', async () => {
  const { others = [] } = await openPhoto(pdfFile('Taro Yamada', '', 3));
  expect(others).toHaveLength(2);
  const bitmap = await decodePhoto((await others[1]?.()) ?? new Blob([]));
  expect([bitmap.width, bitmap.height]).toEqual([1434, 867]);
});

describe('a huge photo', () => {
  let opened: Awaited<ReturnType<typeof openPhoto>>;
  let file: Blob;
  beforeAll(async () => {
    file = await card(8192, 6144, 'image/jpeg');
    opened = await openPhoto(file);
  }, 60_000);

  test('of 50 megapixels is kept at 16, in its proportions', () => {
    expect(opened.width * opened.height).toBeLessThanOrEqual(16.1e6);
    expect(opened.width / opened.height).toBeCloseTo(8192 / 6144, 2);
  });

  test('is kept as another, smaller file that has this size', async () => {
    expect(opened.image).not.toBe(file);
    const bitmap = await decodePhoto(opened.image);
    expect([bitmap.width, bitmap.height]).toEqual([opened.width, opened.height]);
  });
});

describe('a photo taken upright with a camera that lies', () => {
  test('has the size it is seen in, and is kept as it came', async () => {
    const file = await jpegWithOrientation(120, 80, 6);
    const { image, width, height } = await openPhoto(file);
    expect([width, height, image]).toEqual([80, 120, file]);
  });

  test('is decoded upright: what was left is above', async () => {
    const bitmap = await decodePhoto(await jpegWithOrientation(120, 80, 6));
    const context = new OffscreenCanvas(80, 120).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const brightness = (top: number) => {
      const pixels = [...(context?.getImageData(0, top, 80, 40).data ?? [])];
      return pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    };
    // The card is black on its left half, so after a quarter turn to the right on its upper half.
    expect([brightness(10) < 110, brightness(70) > 150]).toEqual([true, true]);
  });

  test('is turned and scaled in its proportions when it is huge', async () => {
    const { width, height } = await openPhoto(await jpegWithOrientation(6000, 4000, 6));
    expect(height / width).toBeCloseTo(1.5, 2);
    expect(width * height).toBeLessThanOrEqual(16.1e6);
  }, 60_000);
});

test('a photo that was opened and cannot be decoded again tells of the memory', async () => {
  await expect(decodePhoto(new Blob(['no picture']))).rejects.toMatchObject({ code: 'photo/no-memory' });
});

async function brokenInside(png: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  return new Blob([bytes.fill(7, 60, bytes.length - 12)]);
}

async function withStatedSize(png: Blob, width: number, height: number): Promise<Blob> {
  const bytes = await png.arrayBuffer();
  const view = new DataView(bytes);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Blob([bytes]);
}
