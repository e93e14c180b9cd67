import { expect, test } from 'vitest';
import { readUpright } from '@/lib/actions/read-upright';
import type { OcrPage } from '@/lib/domain/ocr-page';

const box = { left: 0, top: 0, width: 10, height: 10 };
const page = (text: string, confidence: number, isVertical = false): OcrPage => ({
  width: 10,
  height: 10,
  lines: text ? [{ text, confidence, box, isVertical, words: [], readings: [] }] : [],
});
const lying = (read: OcrPage): OcrPage => ({ ...read, lines: read.lines.map((line) => ({ ...line, isLaid: true })) });
const withPattern = (read: OcrPage): OcrPage => ({ ...read, lines: [...read.lines, ...page('二ﾉ丁乙ﾉ乂', 0.4).lines] });

/** Reads a picture of which the text makes sense after so many quarter turns; and the turns that were tried. */
async function read(pages: Partial<Record<0 | 1 | 2 | 3, OcrPage>>) {
  const tried: number[] = [];
  const bitmap = (quarters: number) => ({ width: quarters, height: 1, close: () => {} }) as ImageBitmap;
  const engine = {
    id: 'test',
    close: async () => {},
    recognize: async ({ width }: ImageBitmap) => {
      tried.push(width);
      return pages[width as 0 | 1 | 2 | 3] ?? page('ﾉ乂一匕 丁乙', 0.2, true);
    },
  };
  const signal = new AbortController().signal;
  const { quarters } = await readUpright({ engine, turnPicture: (_, turns) => bitmap(turns) }, bitmap(0), { signal });
  return { quarters, tried };
}

test.each([
  ['that is upright is read once', { 0: page('株式会社青空システムズ', 0.96) }, 0, [0]],
  ['that is upside down', { 0: page('ﾉ乂一匕丁乙ﾉ乂', 0.2), 2: page('株式会社青空システムズ', 0.8) }, 2, [0, 2]],
  ['on its left side', { 0: page('ﾉ乂一匕丁乙ﾉ乂', 0.3, true), 1: page('株式会社青空', 0.96) }, 1, [0, 1]],
  ['on its right side', { 0: page('ﾉ乂一匕丁乙ﾉ乂', 0.3, true), 3: page('株式会社青空', 0.96) }, 3, [0, 1, 3]],
  ['upside down, whose wrong reading is not even doubtful', { 0: page('EBiy Hawel', 0.6), 2: page('Emily Hartwell', 0.97) }, 2, [0, 2]],
  ['among patterns that are read as junk', { 0: withPattern(page('株式会社青空', 0.99)) }, 0, [0]],
  ['set in columns is compared with its side once', { 0: page('株式会社青空システムズ', 0.97, true) }, 0, [0, 1]],
  [
    'on its side, whose letters are well read from the end',
    { 0: page('ズムテスシ空青社会式株', 0.94, true), 1: page('株式会社青空システムズ', 0.99) },
    1,
    [0, 1],
  ],
  [
    'on its side, whose letters are read as they lie',
    { 0: lying(page('株式会社青空システムズ', 0.84, true)), 3: page('株式会社青空システムズ', 0.99) },
    3,
    [0, 3],
  ],
  ['that is hard to read stays as it lies', { 0: page('株式会社青空システムズ', 0.45) }, 0, [0, 2]],
  ['that makes as little sense upside down is tried on its sides', { 0: page('ﾉ乂一匕丁乙ﾉ乂', 0.22) }, 0, [0, 2, 1, 3]],
  ['without text is not turned', { 0: page('', 0) }, 0, [0]],
  ['with a mark on it is not turned', { 0: page('ﾉ乂', 0.1) }, 0, [0]],
] as const)('a card %s', async (_, pages, quarters, tried) => {
  expect(await read(pages)).toEqual({ quarters, tried });
});
