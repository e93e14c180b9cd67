import { expect, test } from 'vitest';
import { turnBox, turnPicture } from '@/lib/image/turn-picture';

const size = { width: 30, height: 20 };
const mark = { left: 24, top: 2, width: 4, height: 6 };

test.each([0, 1, 2, 3] as const)('after %d quarter turns a mark is where its box says', async (quarters) => {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context?.fillRect(mark.left, mark.top, mark.width, mark.height);
  const turned = turnPicture(canvas.transferToImageBitmap(), quarters);

  const box = turnBox(mark, quarters, size);
  const copy = new OffscreenCanvas(turned.width, turned.height).getContext('2d');
  copy?.drawImage(turned, 0, 0);
  const inked = (left: number, top: number, width: number, height: number) =>
    [...(copy?.getImageData(left, top, width, height).data ?? [])].filter((value, index) => index % 4 === 3 && value > 200).length;
  expect(inked(box.left, box.top, box.width, box.height)).toBe(mark.width * mark.height);
  expect(inked(0, 0, turned.width, turned.height)).toBe(mark.width * mark.height);
});
