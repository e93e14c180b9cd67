import { beforeEach, expect, test, vi } from 'vitest';
import type { LinePicture } from '@/lib/ocr/ocr-engine';
import { createTesseract } from '@/lib/ocr/tesseract';

/** Workers of tesseract.js as far as the engine knows them; `texts` says what a language reads on an image. */
const workers = vi.hoisted(() => ({
  created: [] as string[],
  ended: [] as string[],
  read: async (_language: string): Promise<string> => '',
}));

vi.mock('tesseract.js', () => ({
  OEM: { LSTM_ONLY: 1 },
  PSM: { SINGLE_LINE: '7' },
  createWorker: async (language: string) => {
    workers.created.push(language);
    return {
      setParameters: async () => {},
      terminate: async () => workers.ended.push(language),
      recognize: async () => ({ data: { blocks: blocksOf(await workers.read(language)) } }),
    };
  },
}));

function blocksOf(text: string) {
  const words = text ? [{ text, confidence: 90, bbox: { x0: 8, y0: 0, x1: 108, y1: 40 } }] : [];
  return [{ paragraphs: [{ lines: [{ words }] }] }];
}

const line: LinePicture = {
  box: { left: 50, top: 60, width: 200, height: 20 },
  isVertical: false,
  images: [
    {
      picture: { width: 116, height: 52, data: new Uint8Array(116 * 52) },
      anchors: [
        { x: 8, along: 0 },
        { x: 108, along: 200 },
      ],
    },
  ],
  length: 200,
  thickness: 20,
  gaps: [],
  parts: [],
};
const picture = { width: 1000, height: 600 } as ImageBitmap;
const signal = () => new AbortController().signal;
const engineWith = (lines: LinePicture[], timeout = 1000) => createTesseract({ base: '/ocr', findLines: async () => lines, timeout });

beforeEach(() => {
  workers.created = [];
  workers.ended = [];
  workers.read = async (language) => (language === 'jpn' ? '株式会社青空' : 'BASAtE');
});

test('reads every line with both models and keeps the other reading', async () => {
  const page = await engineWith([line]).recognize(picture, { signal: signal() });
  expect(page).toMatchObject({
    width: 1000,
    height: 600,
    lines: [{ text: '株式会社青空', box: line.box, readings: [{ text: 'BASAtE' }] }],
  });
  expect(page.lines[0]?.words[0]?.box).toEqual(line.box);
});

test('a picture without lines loads no model', async () => {
  expect(await engineWith([]).recognize(picture, { signal: signal() })).toEqual({ width: 1000, height: 600, lines: [] });
  expect(workers.created).toEqual([]);
});

test('loads each model once, and again after it was closed', async () => {
  const engine = engineWith([line]);
  await engine.recognize(picture, { signal: signal() });
  await engine.recognize(picture, { signal: signal() });
  expect(workers.created).toEqual(['jpn', 'eng']);
  await engine.close();
  expect(workers.ended).toEqual(['jpn', 'eng']);
  await engine.recognize(picture, { signal: signal() });
  expect(workers.created).toHaveLength(4);
});

test('tells how far it is, up to the end', async () => {
  const ratios: number[] = [];
  await engineWith([line, line]).recognize(picture, { signal: signal(), onProgress: (ratio) => ratios.push(ratio) });
  expect(ratios.toSorted((a, b) => a - b)).toEqual(ratios);
  expect(ratios.at(-1)).toBe(1);
});

test('stops at once when cancelled, and reads the next picture', async () => {
  const stop = new AbortController();
  const engine = engineWith([line]);
  workers.read = () => new Promise(() => {});
  const reading = engine.recognize(picture, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('cancelled')), 20);
  await expect(reading).rejects.toThrow('cancelled');
  workers.read = async () => 'Summit';
  await expect(engine.recognize(picture, { signal: signal() })).resolves.toMatchObject({ lines: [{ text: 'Summit' }] });
});

test('does nothing for a signal that was aborted before', async () => {
  await expect(engineWith([line]).recognize(picture, { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
  expect(workers.created).toEqual([]);
});

test('a worker that never answers is given up, with a problem that says so', async () => {
  workers.read = () => new Promise(() => {});
  await expect(engineWith([line], 30).recognize(picture, { signal: signal() })).rejects.toMatchObject({ code: 'ocr/timeout' });
});

test('a worker that fails is replaced for the next picture', async () => {
  const engine = engineWith([line]);
  workers.read = () => Promise.reject(new Error('out of memory'));
  await expect(engine.recognize(picture, { signal: signal() })).rejects.toMatchObject({ code: 'ocr/failed' });
  workers.read = async () => 'Summit';
  await engine.recognize(picture, { signal: signal() });
  expect(workers.created.length).toBeGreaterThan(2);
});
