import { expect, test } from 'vitest';
import { flattenCard } from '@/lib/image/flatten-card';
import { drawnPhoto, plain, printed, quadOf } from '../support/cards/drawn-photo';

const quad = quadOf([210, 190], [985, 240], [1010, 720], [180, 690]);

async function bitmap(photo: ReturnType<typeof drawnPhoto>): Promise<ImageBitmap> {
  const pixels = new ImageData(photo.width, photo.height);
  pixels.data.set(photo.data);
  return createImageBitmap(pixels);
}

test('the card of a photo is made flat, and what stands on it is found again on the photo', async () => {
  const photo = await bitmap(drawnPhoto({ cards: [{ quad, paint: printed([240, 240, 235], [40, 40, 40]) }] }));
  const { picture, toPhoto } = await flattenCard(photo, new AbortController().signal);
  expect(Math.max(picture.width, picture.height)).toBe(1433);
  const { left, top, width, height } = toPhoto({ left: 0, top: 0, width: picture.width, height: picture.height });
  expect(Math.abs(left - 180)).toBeLessThan(4);
  expect(Math.abs(top - 190)).toBeLessThan(4);
  expect(Math.abs(width - 830)).toBeLessThan(6);
  expect(Math.abs(height - 530)).toBeLessThan(6);
});

test('a picture without a card is read as it is', async () => {
  const photo = await bitmap(drawnPhoto({ width: 300, height: 180, table: plain(250, 250, 250) }));
  const { picture, toPhoto } = await flattenCard(photo, new AbortController().signal);
  expect(picture).toBe(photo);
  const box = { left: 1, top: 2, width: 3, height: 4 };
  expect(toPhoto(box)).toEqual(box);
});

test('ends at once when cancelled', async () => {
  const photo = await bitmap(drawnPhoto({ cards: [{ quad, paint: plain(240, 240, 240) }] }));
  const abort = new AbortController();
  const flat = flattenCard(photo, abort.signal);
  abort.abort(new Error('stopped'));
  await expect(flat).rejects.toThrow('stopped');
});
