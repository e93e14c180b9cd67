import type { OcrLine } from '../domain/ocr-page';
import { Problem } from '../domain/problem';
import type { CtcLetter } from './decode-ctc';
import type { FindLines, LinePicture, OcrEngine } from './ocr-engine';
import { type PpocrReader, startPpocrReader } from './ppocr-reader';
import { alongLine, type Reading } from './reading';
import { type PlacedLetter, settleLetters } from './settle-letters';
import { spaceWords } from './space-words';
import { stretchOf } from './stretch-of';

interface Options {
  findLines: FindLines;
  /** How long loading, or reading one line, may take; in milliseconds. */
  timeout?: number;
  startReader?: typeof startPpocrReader;
}

/**
 * Where the model is in any doubt it looks twice, at a line 32 pixels high, which costs least and is read about as well, and
 * at one of the 48 that it was made for: what changes is shaky. Columns it sees once with every character upright and once
 * laid on their side: strokes (―, ー, 一) are told in the first, Latin letters that lie in the second.
 */
const looks = [
  { textHeight: 28, margin: 2, inColumns: { textHeight: 38, margin: 5 } },
  { textHeight: 38, margin: 5, inColumns: { textHeight: 28, margin: 10, isLaid: true } },
];

/** Reads cards with PP-OCR's recognizer in onnxruntime-web: one model for Japanese and Latin letters. */
export function createPpocr({ findLines, timeout = 60_000, startReader = startPpocrReader }: Options): OcrEngine {
  let reader: PpocrReader | undefined;
  const close = async () => {
    reader?.close();
    reader = undefined;
  };

  return {
    id: 'ppocr',
    close,

    async recognize(picture, { signal, onProgress }) {
      signal.throwIfAborted();
      const { width, height } = picture;
      const found = await findLines(picture, looks, signal);
      try {
        const lines: OcrLine[] = [];
        for (const [index, line] of found.entries()) {
          reader ??= startReader(timeout);
          const readings: Reading[] = [];
          for (const [look, image] of line.images.entries()) {
            const letters = await reader.read(image.picture);
            signal.throwIfAborted();
            // A column that was laid on its side is a row to whoever settles its letters.
            const isVertical = line.isVertical && !looks[look]?.inColumns.isLaid;
            const reading = toReading(letters, image, { ...line, isVertical });
            readings.push(reading);
            if (!line.isVertical && (reading.confidence < noText || !isDoubtful(reading, line))) break;
          }
          lines.push(...toOcrLine(line, readings));
          onProgress?.((index + 1) / found.length);
        }
        return { width, height, lines };
      } catch (cause) {
        if (signal.aborted) throw signal.reason;
        await close(); // Whatever failed, the next card begins with a new worker.
        throw cause instanceof Problem ? cause : new Problem('ocr/failed', { cause });
      }
    },
  };
}

/** Takes the letters to their places on the line and joins them to words where the model saw spaces. */
function toReading(read: readonly CtcLetter[], { picture, anchors }: LinePicture['images'][number], line: LinePicture): Reading {
  const placed = read.map(({ text, confidence, at }) => ({ text, confidence, along: alongLine(at * picture.width, anchors) }));
  const printed = placed.filter(({ text }) => text.trim());
  const letters = settleLetters(printed, line);
  const words: Reading['words'] = [];
  const starts = wordStarts(placed, letters, line);
  letters.forEach((letter, index) => {
    const [before, after] = [letters[index - 1], letters[index + 1]];
    const from = before ? (before.along + letter.along) / 2 : 0;
    const to = after ? (after.along + letter.along) / 2 : line.length;
    const last = words.at(-1);
    if (!last || starts.has(index)) words.push({ text: letter.text, confidence: letter.confidence, from, to });
    else Object.assign(last, { text: last.text + letter.text, confidence: Math.min(last.confidence, letter.confidence), to });
  });
  return {
    text: words.map(({ text }) => text).join(' '),
    confidence: letters.reduce((sum, { confidence }) => sum + confidence, 0) / (letters.length || 1),
    words,
    middles: letters.map(({ along }) => along),
  };
}

/** In heights of the line: between Latin letters of one word there is less room, and between words set apart there is more. */
const widestKerning = 0.4;

/**
 * The letters that begin a word: behind wide gaps of the paper, and where the model says so; but the paper knows better
 * at which of two neighbours the gap is (`E-mail taro@…`, not `E-mai ltaro@…`).
 */
function wordStarts(read: readonly PlacedLetter[], letters: readonly PlacedLetter[], { gaps, thickness }: LinePicture): Set<number> {
  const wide = gaps.filter(({ from, to }) => to - from > widestKerning * thickness);
  const seen = new Set(
    wide
      .map(({ from, to }) => letters.findIndex(({ along }) => along > (from + to) / 2))
      .filter((index) => !isDigit(letters[index - 1]) || !isDigit(letters[index])), // Figures are as wide as each other: 1 1.
  );
  const said: number[] = [];
  let count = 0;
  for (const { text } of read) {
    if (text.trim()) count += 1;
    else said.push(count);
  }
  return new Set([...seen, ...said.filter((index) => !seen.has(index - 1) && !seen.has(index + 1))]);
}

const isDigit = (letter: PlacedLetter | undefined): boolean => /\d/.test(letter?.text ?? '');

/** Of 1,300 lines with no letter less probable than this, the second look set none right; it saw a postal mark more in four. */
const doubtless = 0.9;
/** Below this mean there was no text, but a pattern or a picture: a second look never found any there. */
const noText = 0.45;

/** Whether another look could change a reading: a letter of it is in doubt, or ink of the line is in none of its letters. */
function isDoubtful({ words, middles = [] }: Reading, { parts, thickness }: LinePicture): boolean {
  if (words.some((word) => word.confidence < doubtless)) return true;
  return parts.some(({ from, to }) => !middles.some((along) => along > from - 0.6 * thickness && along < to + 0.6 * thickness));
}

/** Letters that do not stand as they were looked at. */
const isUnreadable = (reading: Reading | undefined): boolean => (reading?.confidence ?? 0) < 0.75;

/** A column as its upright characters say, unless the look at the whole of it is surer and saw as much, or much surer. */
function bestOfColumn([upright, laid]: readonly Reading[]): Reading | undefined {
  if (!upright || !laid) return upright ?? laid;
  const gain = laid.confidence - upright.confidence;
  const more = lettersOf(laid).length - lettersOf(upright).length;
  const sawAsMuch = more > 0 ? laid.confidence > 0.9 : more === 0 && gain > 0;
  return sawAsMuch || (gain > 0.15 && isUnreadable(upright)) ? laid : upright;
}

/** How much less to believe a reading that the second look did not confirm. */
const unconfirmed = 0.85;

function toOcrLine(line: LinePicture, readings: readonly Reading[]): OcrLine[] {
  const found = readings.filter(({ text }) => text).toSorted((a, b) => b.confidence - a.confidence);
  const best = line.isVertical ? bestOfColumn(readings) : found[0];
  if (!best?.text) return [];
  const others = found.filter((reading) => reading !== best);
  const isConfirmed = (!line.isVertical && !isDoubtful(best, line)) || others.some((other) => lettersOf(other) === lettersOf(best));
  const words = spaceWords(best, line);
  return [
    {
      text: textOf(words),
      confidence: best.confidence * (isConfirmed ? 1 : unconfirmed),
      box: line.box,
      isVertical: line.isVertical,
      ...(line.isVertical && best === readings[1] && isUnreadable(readings[0]) ? { isLaid: true } : {}),
      words: words.map(({ text, confidence, from, to }) => ({ text, confidence, box: stretchOf(line, from, to) })),
      readings: others.map((other) => ({ text: textOf(spaceWords(other, line)), confidence: other.confidence })),
    },
  ];
}

const lettersOf = ({ text }: Reading): string => text.normalize('NFKC').replace(/\s/g, '');
const textOf = (words: readonly { text: string }[]): string => words.map(({ text }) => text).join(' ');
