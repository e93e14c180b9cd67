/** A hash of 64 bits in two halves. */
export type Hash = Int32Array;

/** Writes the hash of a text into `hash`: two halves that are mixed each in its own way, by every letter. */
export function hashText(text: string, hash: Hash): void {
  let one = 0x9e3779b9 | 0;
  let other = 0x7f4a7c15 | 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x2c1b3c6d);
    one ^= one >>> 15;
    other = Math.imul(other + code, 0x297a2d39);
    other ^= other >>> 13;
  }
  hash[0] = Math.imul(one ^ (one >>> 16), 0x45d9f3b);
  hash[1] = Math.imul(other ^ (other >>> 16), 0x45d9f3b);
}

/**
 * Gathers keys, each with the number of whoever has it, and gives the groups who share one. Every key is a hash and that
 * number in one unsigned integer of 64 bits, sorted by the browser's own code: no texts are kept or compared. A hash keeps
 * 44 bits at a million people, so two keys hardly ever seem to be one; who is given a group compares its members.
 */
export interface Blocks {
  add(index: number, hash: Hash): void;
  /** Calls back with each group of two or more: their numbers are those of `members` from `start` up to `end`, ascending. */
  visit(group: (members: Uint32Array, start: number, end: number) => void): void;
}

/** Blocks for at most `capacity` keys of `count` people. */
export function createBlocks(capacity: number, count: number): Blocks {
  const keys = new BigUint64Array(capacity);
  // The same bytes; the lower half of a number comes first on every machine that runs a browser.
  const halves = new Int32Array(keys.buffer);
  const places = count > 1 ? 0xffffffff >>> Math.clz32(count - 1) : 0;
  let size = 0;

  return {
    add(index, hash) {
      halves[2 * size] = ((hash[0] as number) & ~places) | index;
      halves[2 * size + 1] = hash[1] as number;
      size += 1;
    },

    visit(group) {
      keys.subarray(0, size).sort();
      const members = new Uint32Array(size);
      for (let at = 0; at < size; at++) members[at] = (halves[2 * at] as number) & places;
      let start = 0;
      for (let at = 1; at <= size; at++) {
        const isSame =
          at < size &&
          halves[2 * at + 1] === halves[2 * start + 1] &&
          (((halves[2 * at] as number) ^ (halves[2 * start] as number)) & ~places) === 0;
        if (isSame) continue;
        if (at - start > 1) group(members, start, at);
        start = at;
      }
    },
  };
}

/** Pairs of numbers, each once, with a mark that stays if any of them had it. */
export interface Pairs {
  add(one: number, other: number, isMarked?: boolean): void;
  visit(each: (one: number, other: number, isMarked: boolean) => void): void;
}

/** A list of pairs of `count` people: a number each, sorted by the browser's own code. Exact up to 67 million people. */
export function createPairs(count: number): Pairs {
  let codes = new Float64Array(1024);
  let size = 0;
  return {
    add(one, other, isMarked = false) {
      if (size === codes.length) {
        const larger = new Float64Array(2 * size);
        larger.set(codes);
        codes = larger;
      }
      codes[size] = 2 * (Math.min(one, other) * count + Math.max(one, other)) + (isMarked ? 1 : 0);
      size += 1;
    },

    visit(each) {
      const sorted = codes.subarray(0, size).sort();
      for (let at = 0; at < size; at++) {
        const pair = Math.floor((sorted[at] as number) / 2);
        // Of the same pair the marked one comes last.
        while (at + 1 < size && Math.floor((sorted[at + 1] as number) / 2) === pair) at += 1;
        each(Math.floor(pair / count), pair % count, (sorted[at] as number) % 2 === 1);
      }
    },
  };
}

/** The hashes of the texts of many people, to tell quickly who shares one. */
export interface Signatures {
  /** Adds a text; those of one person follow each other, and people come in ascending order. */
  add(index: number, hash: Hash): void;
  meet(one: number, other: number): boolean;
  isEmpty(index: number): boolean;
}

/** Signatures of `count` people with at most `capacity` texts; which of 64 bits somebody's texts set answers most questions. */
export function createSignatures(capacity: number, count: number): Signatures {
  const bits = new Int32Array(2 * count);
  const hashes = new Int32Array(capacity);
  /** Where each one's hashes begin, and how many they are. */
  const starts = new Uint32Array(count);
  const counts = new Uint32Array(count);
  let size = 0;
  return {
    add(index, hash) {
      const bit = (hash[0] as number) >>> 26;
      const place = 2 * index + (bit >>> 5);
      bits[place] = (bits[place] as number) | (1 << (bit & 31));
      if (counts[index] === 0) starts[index] = size;
      counts[index] = (counts[index] as number) + 1;
      hashes[size] = hash[1] as number;
      size += 1;
    },
    meet(one, other) {
      const common =
        ((bits[2 * one] as number) & (bits[2 * other] as number)) | ((bits[2 * one + 1] as number) & (bits[2 * other + 1] as number));
      if (common === 0) return false;
      const [from, otherFrom] = [starts[one] as number, starts[other] as number];
      const [to, otherTo] = [from + (counts[one] as number), otherFrom + (counts[other] as number)];
      for (let at = from; at < to; at++) {
        for (let place = otherFrom; place < otherTo; place++) if (hashes[at] === hashes[place]) return true;
      }
      return false;
    },
    isEmpty: (index) => ((bits[2 * index] as number) | (bits[2 * index + 1] as number)) === 0,
  };
}
