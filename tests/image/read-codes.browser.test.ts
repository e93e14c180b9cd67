import { describe, expect, test } from 'vitest';
import { readCodes } from '@/lib/image/read-codes';
import { qrModules } from '../support/cards/qr-code';

interface Look {
  degrees?: number;
  paper?: string;
  ink?: string;
}

/** A card of 91 × 55 mm at 300 dpi with a code of 15 mm at its lower right. */
async function cardWith(content: string | readonly number[], { degrees = 0, paper = 'white', ink = '#222' }: Look = {}) {
  const context = new OffscreenCanvas(1300, 1300).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = paper;
  context.fillRect(0, 0, 1300, 1300);
  context.fillStyle = ink;
  context.translate(650, 650);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-540, -325);
  context.font = '48px sans-serif';
  context.fillText('Emily Hartwell', 90, 200);
  const modules = qrModules(content);
  const pitch = 177 / modules.length;
  modules.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(800 + x * pitch, 400 + y * pitch, pitch + 0.3, pitch + 0.3);
    });
  });
  return createImageBitmap(context.canvas);
}

const signal = new AbortController().signal;
const textsOn = async (picture: ImageBitmap) => (await readCodes(picture, signal)).map(({ text }) => text);
const mecard = 'MECARD:N:佐藤,健一;TEL:0304367572;;';

describe('reads a code', () => {
  test.each<[string, Look]>([
    ['upright', {}],
    ['turned a little', { degrees: 7 }],
    ['turned a lot', { degrees: 133 }],
    ['upside down', { degrees: 180 }],
    ['light on dark', { paper: '#123', ink: '#eee' }],
  ])('%s', async (_, look) => {
    expect(await textsOn(await cardWith(mecard, look))).toEqual([mecard]);
  });

  test('in Shift_JIS', async () => {
    const bytes = [...'MECARD:N:'].map((letter) => letter.charCodeAt(0));
    expect(await textsOn(await cardWith([...bytes, 0xfb, 0xfc, 0x8b, 0xb4, 0x3b, 0x3b]))).toEqual(['MECARD:N:髙橋;;']);
  });
});

test('says where it stands, in pixels of the picture', async () => {
  const [found] = await readCodes(await cardWith(mecard), signal);
  const { left = 0, top = 0, width = 0, height = 0 } = found?.box ?? {};
  const off = [left - 910, top - 725, width - 177, height - 177].map(Math.abs);
  expect(Math.max(...off)).toBeLessThan(8);
});

test('finds nothing where there is no code', async () => {
  const canvas = new OffscreenCanvas(400, 240);
  canvas.getContext('2d')?.fillText('Emily Hartwell', 40, 100);
  expect(await textsOn(await createImageBitmap(canvas))).toEqual([]);
});

test('stops when told to', async () => {
  const abort = new AbortController();
  const reading = readCodes(await cardWith(mecard), abort.signal);
  abort.abort(new Error('stopped'));
  await expect(reading).rejects.toThrow('stopped');
});
