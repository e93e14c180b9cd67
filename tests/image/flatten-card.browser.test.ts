import { expect, test } from 'vitest';
import type { Corners } from '@/lib/domain/card';
import { photoCorners, turnCorners } from '@/lib/image/corners';
import { drawPixels } from '@/lib/image/draw-pixels';
import { flattenCard } from '@/lib/image/flatten-card';
import { drawnPhoto, plain, printed, quadOf } from '../support/cards/drawn-photo';

const quad = quadOf([210, 190], [985, 240], [1010, 720], [180, 690]);
const signal = new AbortController().signal;

async function file(photo: ReturnType<typeof drawnPhoto>): Promise<Blob> {
  const canvas = new OffscreenCanvas(photo.width, photo.height);
  const pixels = new ImageData(photo.width, photo.height);
  pixels.data.set(photo.data);
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas.convertToBlob();
}

const furthest = (one: Corners, other: Corners): number =>
  Math.max(...one.map(({ x, y }, index) => Math.hypot(x - (other[index]?.x ?? 0), y - (other[index]?.y ?? 0))));

/** Whether each quarter of a picture is bright, from the top left clockwise. */
function quarters(picture: ImageBitmap): boolean[] {
  const { width, height, data } = drawPixels(picture, picture.width, picture.height);
  const isBright = (x: number, y: number) => (data[(Math.floor(y * height) * width + Math.floor(x * width)) * 4] ?? 0) > 120;
  return [isBright(0.2, 0.2), isBright(0.8, 0.2), isBright(0.8, 0.8), isBright(0.2, 0.8)];
}

test('the card of a photo is found and made flat', async () => {
  const photo = await file(drawnPhoto({ cards: [{ quad, paint: printed([240, 240, 235], [40, 40, 40]) }] }));
  const { picture, corners } = await flattenCard(photo, undefined, signal);
  expect(Math.max(picture.width, picture.height)).toBe(1433);
  expect(furthest(corners, quad)).toBeLessThan(4);
});

test('a card is cut out where the user says, and upright from the first corner on', async () => {
  const photo = await file(drawnPhoto({ cards: [{ quad, paint: (x, y) => (x < 0.5 && y < 0.5 ? [230, 230, 230] : [20, 20, 20]) }] }));
  const upright = await flattenCard(photo, quad, signal);
  expect(quarters(upright.picture)).toEqual([true, false, false, false]);
  const turned = await flattenCard(photo, turnCorners(quad, 1), signal);
  expect(turned.corners).toEqual(turnCorners(quad, 1));
  expect(quarters(turned.picture)).toEqual([false, true, false, false]);
  expect(turned.picture.height).toBeGreaterThan(turned.picture.width);
});

test('a photo without a card is taken whole, pixel by pixel', async () => {
  const photo = drawnPhoto({ width: 300, height: 180, table: plain(250, 250, 250) });
  const { picture, corners } = await flattenCard(await file(photo), undefined, signal);
  expect(corners).toEqual(photoCorners(photo));
  expect(drawPixels(picture, 300, 180).data).toEqual(photo.data);
});

test('a whole photo is turned where its card lies on its side', async () => {
  const photo = await file(drawnPhoto({ width: 300, height: 180, table: (x, y) => (x < 150 && y < 90 ? [230, 230, 230] : [20, 20, 20]) }));
  const corners = turnCorners(photoCorners({ width: 300, height: 180 }), 1);
  const { picture } = await flattenCard(photo, corners, signal);
  expect([picture.width, picture.height]).toEqual([180, 300]);
  expect(quarters(picture)).toEqual([false, true, false, false]);
});

test('ends at once when cancelled', async () => {
  const photo = await file(drawnPhoto({ cards: [{ quad, paint: plain(240, 240, 240) }] }));
  const abort = new AbortController();
  const flat = flattenCard(photo, undefined, abort.signal);
  abort.abort(new Error('stopped'));
  await expect(flat).rejects.toThrow('stopped');
});

test('a photo that cannot be decoded has a problem with a name', async () => {
  await expect(flattenCard(new Blob(['no picture']), undefined, signal)).rejects.toMatchObject({ code: 'photo/no-memory' });
});
