import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropPieces } from '@/components/crop-pieces';
import { pageOf } from '../support/cards/page';

const letters = ({ box, scale, isVertical }: ReturnType<typeof cropPieces>[number]) => scale * (isVertical ? box.width : box.height);
const place = (page: ReturnType<typeof pageOf>) => page.lines[0]?.box ?? { left: 0, top: 0, width: 0, height: 0 };

test('a short line is one piece, with a little paper around it', () => {
  const page = pageOf('中村 由紀');
  const [piece, ...more] = cropPieces(page, place(page), 300);
  expect(more).toEqual([]);
  expect(piece?.box.height).toBeGreaterThan(20);
  expect(piece?.box.left).toBeLessThan(100);
});

test('two lines of an address are two rows', () => {
  const page = pageOf('東京都千代田区架空町1-2-3', '海風ビル5F', '03-0123-4567');
  const both = { left: 100, top: 40, width: 260, height: 52 };
  expect(cropPieces(page, both, 400).map(({ box }) => Math.round(box.top))).toEqual([38, 70]);
});

test('only the part of a line that the field was read from is shown', () => {
  const page = pageOf('TEL 03-0123-4567 FAX 03-0123-4568');
  const [piece] = cropPieces(page, { left: 150, top: 40, width: 100, height: 20 }, 400);
  expect(piece?.box.left).toBeGreaterThan(140);
  expect((piece?.box.left ?? 0) + (piece?.box.width ?? 0)).toBeLessThan(260);
});

test('however long a line and narrow the room: letters stay larger than an input’s, nothing is left out, nothing sticks out', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.boolean(), fc.integer({ min: 150, max: 700 }), (text, isVertical, room) => {
      fc.pre(text.trim().length > 0);
      const page = pageOf({ text: `あ${text}`, isVertical, size: 33 });
      const pieces = cropPieces(page, place(page), room);
      for (const piece of pieces) {
        expect(letters(piece)).toBeGreaterThan(17);
        if (!isVertical) expect(piece.box.width * piece.scale).toBeLessThanOrEqual(room + 1);
        else expect(piece.box.height * piece.scale).toBeLessThan(160);
      }
      const along = pieces.map(({ box }) => (isVertical ? box.height : box.width)).reduce((sum, length) => sum + length, 0);
      expect(along).toBeGreaterThanOrEqual(isVertical ? place(page).height : place(page).width);
    }),
  );
});

test('a place without a line is shown as it is', () => {
  expect(cropPieces(pageOf(), { left: 10, top: 10, width: 100, height: 20 }, 300)).toHaveLength(1);
});
