import { expect, test } from 'vitest';
import { Problem } from '@/lib/domain/problem';
import type { LinePicture } from '@/lib/ocr/ocr-engine';
import { createPpocr } from '@/lib/ocr/ppocr';

const picture = { width: 1000, height: 600 } as ImageBitmap;
const { signal } = new AbortController();

/** A line of 10 pixels a letter, 20 high; two looks of it. */
function lineOf(text: string): LinePicture {
  const letters = [...text];
  // Two pixels between letters, and twelve where the text has a space.
  const gaps = letters
    .slice(1)
    .flatMap((letter, index) =>
      letter === ' '
        ? [{ from: index * 10 + 9, to: index * 10 + 21 }]
        : letters[index] === ' '
          ? []
          : [{ from: index * 10 + 9, to: index * 10 + 11 }],
    );
  const parts = letters.flatMap((letter, index) =>
    letter === ' ' ? [] : [{ from: index * 10 + 1, to: index * 10 + 9, across: [1, 19] as const }],
  );
  const length = letters.length * 10;
  const image = {
    picture: { width: length, height: 48, data: new Uint8Array(0) },
    anchors: [
      { x: 0, along: 0 },
      { x: length, along: length },
    ],
  };
  return {
    box: { left: 50, top: 60, width: length, height: 20 },
    isVertical: false,
    images: [image, image],
    length,
    thickness: 20,
    gaps,
    parts,
  };
}

/** An engine whose model answers with these texts, one look after the other; a letter of them is as wide as one of the line. */
function engineReading(line: LinePicture, ...looks: (string | Error | { text: string; confidence: number })[]) {
  const asked = [...looks];
  let closed = 0;
  const engine = createPpocr({
    findLines: async () => [line],
    startReader: () => ({
      close: () => {
        closed += 1;
      },
      read: async () => {
        const look = asked.shift() ?? '';
        if (look instanceof Error) throw look;
        const { text, confidence } = typeof look === 'string' ? { text: look, confidence: 0.85 } : look;
        return [...text].map((letter, index, { length }) => ({
          text: letter,
          confidence,
          at: (index + 0.5) / length,
        }));
      },
    }),
  });
  return { engine, closed: () => closed, left: () => asked.length };
}

test('two looks that agree make a line that is believed', async () => {
  const { engine } = engineReading(lineOf('Tel 03'), 'Tel 03', 'Tel 03');
  const { lines } = await engine.recognize(picture, { signal });
  expect(lines.map(({ text, confidence }) => [text, Math.round(confidence * 100)])).toEqual([['Tel 03', 85]]);
  expect(lines[0]?.words.map(({ text, box }) => [text, box.left])).toEqual([
    ['Tel', 50],
    ['03', 85],
  ]);
});

test('two looks that differ make a doubtful line with another reading', async () => {
  const { engine } = engineReading(lineOf('ABC'), 'ABC', 'ABO');
  const { lines } = await engine.recognize(picture, { signal });
  expect(lines[0]?.confidence).toBeLessThan(0.8);
  expect(lines[0]?.readings.map(({ text }) => text)).toEqual(['ABO']);
});

test.each([
  ['without a doubtful letter', lineOf('Tel 03'), { text: 'Tel 03', confidence: 0.91 }, 1],
  ['with a doubtful letter', lineOf('Tel 03'), { text: 'Tel 03', confidence: 0.89 }, 2],
  ['with ink that is in no letter', lineOf('〒 150-0002'), { text: '   150-0002', confidence: 0.99 }, 2],
  ['that is a pattern and no text', lineOf('〒'), { text: '二', confidence: 0.4 }, 1],
  ['that is a column', { ...lineOf('部長'), isVertical: true }, { text: '部長', confidence: 0.99 }, 2],
] as const)('a line %s is looked at as often as it needs', async (_, line, look, times) => {
  const { engine, left } = engineReading(line, look, look);
  await engine.recognize(picture, { signal });
  expect(2 - left()).toBe(times);
});

const upright = (text: string, confidence: number) => ({ text, confidence });
test.each([
  ['Latin letters that lie on their side', upright('取締役QIO', 0.7), upright('取締役CTO', 0.99), '取締役CTO'],
  [
    'an address of which nothing but junk is upright',
    upright('sqSe回uod', 0.5),
    upright('taro@aozora.example', 0.99),
    'taro@aozora.example',
  ],
  ['a letter that only the laid column has', upright('青葉ビル七', 0.99), upright('青葉ビル七F', 0.96), '青葉ビル七F'],
  ['strokes, which only upright characters have', upright('神田四―六―七', 0.97), upright('神田四六七', 0.99), '神田四―六―七'],
  ['what both have', upright('部長', 0.99), upright('部艮', 0.6), '部長'],
])('of a column, %s are taken from the look that has them', async (_, standing, laid, text) => {
  const { engine } = engineReading({ ...lineOf(text), isVertical: true }, standing, laid);
  expect((await engine.recognize(picture, { signal })).lines.map((line) => line.text.replaceAll(' ', ''))).toEqual([text]);
});

test('a gap of the paper parts words that the model joined, at the gap', async () => {
  const { engine } = engineReading(lineOf('Mail a'), 'Maila', 'Maila');
  const line = (await engine.recognize(picture, { signal })).lines[0];
  expect(line?.text).toBe('Mail a');
});

test('nothing on a line is no line', async () => {
  const { engine } = engineReading(lineOf('A'), '', '');
  expect((await engine.recognize(picture, { signal })).lines).toEqual([]);
});

test('a model that fails is a problem, and the next card begins with a new worker', async () => {
  const { engine, closed } = engineReading(lineOf('A'), new Error('out of memory'), 'A', 'A');
  await expect(engine.recognize(picture, { signal })).rejects.toThrow(Problem);
  expect(closed()).toBe(1);
  expect((await engine.recognize(picture, { signal })).lines.map(({ text }) => text)).toEqual(['A']);
});

test('a cancelled reading rejects with the reason', async () => {
  const { engine } = engineReading(lineOf('A'), 'A', 'A');
  await expect(engine.recognize(picture, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
});
