import type { Grams } from '../domain/search-column';
import { isMark } from '../domain/search-text';

const rows = 2 ** 15;
export const runLength = 64;

const hash = (one: number, other: number, third: number): number => {
  const mixed = Math.imul(one * 31 + other, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (rows - 1);
};

/** Fields begin and end with one and the same character here, whatever their kind. */
const edge = 1;
const letterAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return isMark(code) ? edge : code;
};

/** So many runs share the words of `bits`, and are read together. */
const together = 32;
const wordsOfRun = rows / 32;

/** Longer fields are rarely the whole of what somebody types at first. */
const mostWhole = 3;

/** The row of those who have this text as a whole field. */
const wholeRow = (text: string, start: number, length: number): number =>
  hash(
    text.charCodeAt(start),
    length > 1 ? text.charCodeAt(start + 1) : 0,
    // No letter is that high, so that no three letters in a row mean the same.
    0x10000 + (length > 2 ? text.charCodeAt(start + 2) : 0),
  );

/** The grams of a column's text. */
export function createGrams(text: string, starts: Uint32Array): Grams {
  const size = starts.length - 1;
  const width = Math.ceil(size / runLength / together);
  const bits = new Uint32Array(rows * width);
  // Each run has 4 kB of its own while it is read, which stay in the nearest cache; then 32 of them are turned over into `bits`.
  const runs = new Uint32Array(together * wordsOfRun);
  for (let word = 0; word < width; word++) {
    runs.fill(0);
    for (let run = 0; run < together; run++) {
      const first = (word * together + run) * runLength;
      if (first < size) markRun(runs, run * wordsOfRun, text, starts[first] ?? 0, starts[Math.min(first + runLength, size)] ?? 0);
    }
    turnOver(runs, bits, width, word);
  }
  return { bits, width };
}

/** Marks what stands in the text of one run, from `start` to `end`. */
function markRun(runs: Uint32Array, base: number, text: string, start: number, end: number): void {
  let [before, last] = [edge, edge];
  let first = start + 1;
  for (let at = start + 1; at <= end; at++) {
    const letter = letterAt(text, at);
    mark(runs, base, hash(last, letter, 0));
    mark(runs, base, hash(before, last, letter));
    if (letter !== edge) mark(runs, base, hash(letter, 0, 0));
    else {
      if (at > first && at - first <= mostWhole) mark(runs, base, wholeRow(text, first, at - first));
      first = at + 1;
    }
    before = last;
    last = letter;
  }
}

function mark(runs: Uint32Array, base: number, row: number): void {
  const place = base + (row >>> 5);
  runs[place] = (runs[place] ?? 0) | (1 << (row & 31));
}

/** Rows of bits by run become rows of bits by hash. */
function turnOver(runs: Uint32Array, bits: Uint32Array, width: number, word: number): void {
  for (let place = 0; place < wordsOfRun; place++) {
    for (let run = 0; run < together; run++) {
      for (let left = runs[run * wordsOfRun + place] ?? 0; left !== 0; left &= left - 1) {
        const row = place * 32 + 31 - Math.clz32(left & -left);
        bits[row * width + word] = (bits[row * width + word] ?? 0) | (1 << run);
      }
    }
  }
}

/** One bit for each run that can hold this text, as the beginning of a field or as the whole of one if that is asked for. */
export function runsWith({ bits, width }: Grams, wanted: string, place: 'whole' | 'head' | 'inside'): Uint32Array {
  const letters = Array.from({ length: wanted.length }, (_, at) => letterAt(wanted, at));
  if (place !== 'inside') letters.unshift(edge);
  if (place === 'whole') letters.push(edge);
  const hashes =
    letters.length === 1 ? [hash(letters[0] ?? 0, 0, 0)] : letters.slice(1).map((letter, at) => hash(letters[at] ?? 0, letter, 0));
  for (let at = 2; at < letters.length; at++) hashes.push(hash(letters[at - 2] ?? 0, letters[at - 1] ?? 0, letters[at] ?? 0));
  if (place === 'whole' && wanted.length <= mostWhole) hashes.push(wholeRow(wanted, 0, wanted.length));
  const runs = new Uint32Array(width).fill(0xffffffff);
  for (const row of hashes) for (let word = 0; word < width; word++) runs[word] = (runs[word] ?? 0) & (bits[row * width + word] ?? 0);
  return runs;
}
