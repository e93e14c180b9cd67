import type { Grams } from '../domain/search-column';
import { isMark } from '../domain/search-text';

const hashes = 2 ** 15;
const wordsOfRun = hashes / 32;
export const runLength = 64;

const hash = (one: number, other: number, third: number): number => {
  const mixed = Math.imul(one * 31 + other, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (hashes - 1);
};

/** Fields begin and end with one and the same character here, whatever their kind. */
const edge = 1;
const letterAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return isMark(code) ? edge : code;
};

/** The grams of a column's text. */
export function createGrams(text: string, starts: Uint32Array): Grams {
  const size = starts.length - 1;
  const bits = new Uint32Array(Math.ceil(size / runLength) * wordsOfRun);
  for (let first = 0, base = 0; first < size; first += runLength, base += wordsOfRun) {
    // All bits of a run are 4 kB in one place, which stay in the nearest cache while it is read.
    const end = starts[Math.min(first + runLength, size)] ?? 0;
    let [before, last] = [edge, edge];
    for (let at = (starts[first] ?? 0) + 1; at <= end; at++) {
      const letter = letterAt(text, at);
      mark(bits, base, hash(last, letter, 0));
      mark(bits, base, hash(before, last, letter));
      if (letter !== edge) mark(bits, base, hash(letter, 0, 0));
      before = last;
      last = letter;
    }
  }
  return { bits };
}

function mark(bits: Uint32Array, base: number, bit: number): void {
  const word = base + (bit >>> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (bit & 31));
}

/** Says of each run whether it can hold this text, as the beginning of a field or as the whole of one if that is asked for. */
export function runsWith({ bits }: Grams, wanted: string, place: 'whole' | 'head' | 'inside'): Uint8Array {
  const letters = Array.from({ length: wanted.length }, (_, at) => letterAt(wanted, at));
  if (place !== 'inside') letters.unshift(edge);
  if (place === 'whole') letters.push(edge);
  const wantedBits =
    letters.length === 1 ? [hash(letters[0] ?? 0, 0, 0)] : letters.slice(1).map((letter, at) => hash(letters[at] ?? 0, letter, 0));
  for (let at = 2; at < letters.length; at++) wantedBits.push(hash(letters[at - 2] ?? 0, letters[at - 1] ?? 0, letters[at] ?? 0));
  const runs = new Uint8Array(bits.length / wordsOfRun);
  for (let run = 0; run < runs.length; run++) {
    const base = run * wordsOfRun;
    runs[run] = wantedBits.every((bit) => ((bits[base + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) ? 1 : 0;
  }
  return runs;
}
