import { expect, test } from 'vitest';
import type { Corners } from '@/lib/domain/card';
import { photoCorners, turnCorners } from '@/lib/image/corners';
import { decodePhoto } from '@/lib/image/decode-photo';
import { drawPicture, encodePicture } from '@/lib/image/draw-picture';
import { drawPixels } from '@/lib/image/draw-pixels';
import { card, jpegWithOrientation } from '../support/cards/picture-files';

const signal = new AbortController().signal;
const corners = photoCorners({ width: 120, height: 80 });

/** A photo of 120 by 80 pixels, black on its left. */
function half(): Promise<Blob> {
  const canvas = new OffscreenCanvas(120, 80);
  const context = canvas.getContext('2d');
  context?.rect(0, 0, 50, 80);
  context?.fill();
  return canvas.convertToBlob();
}

/** The size of a picture, and which of its sides are dark in their middle; what is transparent is white. */
async function seen(image: Blob): Promise<string> {
  const picture = await decodePhoto(image);
  const { width, height, data } = drawPixels(picture, picture.width, picture.height);
  const isDark = (x: number, y: number) => (data[(Math.floor(y * height) * width + Math.floor(x * width)) * 4] ?? 0) < 120;
  const sides = { left: isDark(0.1, 0.5), top: isDark(0.5, 0.1), right: isDark(0.9, 0.5), bottom: isDark(0.5, 0.9) };
  return [`${width}x${height}`, ...Object.entries(sides).flatMap(([side, dark]) => (dark ? [side] : []))].join(' ');
}

test.each<[string, Corners, number | undefined, string]>([
  ['as it is', corners, undefined, '120x80 left'],
  ['small', corners, 60, '60x40 left'],
  ['as its card lies', turnCorners(corners, 2), undefined, '120x80 right'],
  ['as its card lies, and small', turnCorners(corners, 2), 60, '60x40 right'],
  ['without what is beside its card', photoCorners({ width: 50, height: 80 }), 80, '50x80 left top right bottom'],
])('a photo is drawn %s', async (_, place, longSide, expected) => {
  const image = await drawPicture(await half(), place, signal, longSide);
  expect(image.type).toBe('image/jpeg');
  expect(await seen(image)).toBe(expected);
});

test('a photo taken with a camera that lies is drawn upright', async () => {
  const photo = await jpegWithOrientation(120, 80, 6);
  expect(await seen(await drawPicture(photo, photoCorners({ width: 80, height: 120 }), signal))).toMatch(/^80x120 /);
});

test('a picture that is decoded is handed over, and the file of it outlives the worker that made it', async () => {
  const images: Blob[] = [];
  for (let round = 0; round < 18; round += 1) {
    const picture = await createImageBitmap(new ImageData(30 + round, 20));
    images.push(await encodePicture(picture));
    expect(picture.width).toBe(0);
  }
  expect(await Promise.all(images.map(seen))).toEqual(images.map((_, round) => `${30 + round}x20`));
});

test('what is cancelled ends at once, is closed, and stops nobody else', async () => {
  const abort = new AbortController();
  const picture = await createImageBitmap(new ImageData(30, 20));
  const photo = await card(120, 80, 'image/png');
  const drawn = [drawPicture(photo, corners, abort.signal), encodePicture(picture, abort.signal)];
  const other = drawPicture(photo, corners, signal);
  abort.abort(new Error('stopped'));
  expect(await Promise.allSettled(drawn)).toMatchObject([{ reason: { message: 'stopped' } }, { reason: { message: 'stopped' } }]);
  expect(picture.width).toBe(0);
  expect((await other).type).toBe('image/jpeg');
});

test('a photo that cannot be decoded has a problem with a name, and the next one is drawn', async () => {
  await expect(drawPicture(new Blob(['no picture']), corners, signal)).rejects.toMatchObject({ code: 'photo/no-memory' });
  expect((await drawPicture(await card(120, 80, 'image/png'), corners, signal)).type).toBe('image/jpeg');
});
