/**
 * The texts of many contacts as one string in the order of their sort keys, in which `indexOf` finds any part of any
 * word, and beside it what lists need of each, in a few bytes. It is never changed.
 */
export interface Column {
  size: number;
  text: string;
  /** Where each entry begins in the text, and at last where the text ends. */
  starts: Uint32Array;
  ids: Uint8Array;
  /** Two an entry: when it was made and last changed. */
  times: Float64Array;
  facets: Uint8Array;
  /** For every character the places in the text where a field begins with it, in their order. */
  heads: ReadonlyMap<number, Uint32Array>;
  /** For each entry, ascending: the hash of its id, and behind it its number. */
  hashes: Float64Array;
  grams: Grams;
}

/**
 * Which runs of 64 entries can hold one, two or three characters in a row: for each hash of them one bit for each run. What it
 * rules out need not be searched; what it lets through is searched as ever.
 */
export interface Grams {
  bits: Uint32Array;
  /** How many words of bits each hash has. */
  width: number;
}
