import { isMark } from '../domain/search-text';

/**
 * Which runs of 64 entries can hold one, two or three characters in a row: one bit for each run and each hash of them. What it
 * rules out need not be searched; what it lets through is searched as ever.
 */
export interface Grams {
  bits: Uint32Array;
  /** How many words of bits each hash has. */
  width: number;
}

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

/** The grams of a column's text. */
export function createGrams(text: string, starts: Uint32Array): Grams {
  const width = Math.ceil((starts.length - 1) / runLength / 32);
  const bits = new Uint32Array(rows * width);
  for (let first = 0; first < starts.length - 1; first += runLength) {
    const run = first / runLength;
    const [word, bit] = [run >>> 5, 1 << (run & 31)];
    const end = starts[Math.min(first + runLength, starts.length - 1)] ?? 0;
    let [before, last] = [edge, edge];
    for (let at = (starts[first] ?? 0) + 1; at <= end; at++) {
      const letter = letterAt(text, at);
      const pair = hash(last, letter, 0) * width + word;
      bits[pair] = (bits[pair] ?? 0) | bit;
      const three = hash(before, last, letter) * width + word;
      bits[three] = (bits[three] ?? 0) | bit;
      if (letter !== edge) {
        const one = hash(letter, 0, 0) * width + word;
        bits[one] = (bits[one] ?? 0) | bit;
      }
      before = last;
      last = letter;
    }
  }
  return { bits, width };
}

/** One bit for each run that can hold this text, as the beginning of a field or as the whole of one if that is asked for. */
export function runsWith({ bits, width }: Grams, wanted: string, place: 'whole' | 'head' | 'inside'): Uint32Array {
  const letters = Array.from({ length: wanted.length }, (_, at) => letterAt(wanted, at));
  if (place !== 'inside') letters.unshift(edge);
  if (place === 'whole') letters.push(edge);
  const hashes =
    letters.length === 1 ? [hash(letters[0] ?? 0, 0, 0)] : letters.slice(1).map((letter, at) => hash(letters[at] ?? 0, letter, 0));
  for (let at = 2; at < letters.length; at++) hashes.push(hash(letters[at - 2] ?? 0, letters[at - 1] ?? 0, letters[at] ?? 0));
  const runs = new Uint32Array(width).fill(0xffffffff);
  for (const row of hashes) for (let word = 0; word < width; word++) runs[word] = (runs[word] ?? 0) & (bits[row * width + word] ?? 0);
  return runs;
}
