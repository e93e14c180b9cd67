import { foldPhone, foldText } from '../domain/text';

/**
 * The texts of all contacts as one string, in which `indexOf` finds any part of any word: exact, 5 ms at 100,000
 * contacts, no index to keep. Build it anew when contacts change; joining texts that are folded already is quick.
 */
export interface SearchColumn {
  ids: readonly string[];
  /** Every entry is `\n` field `\n` field … `\n`, so that `\n` before a hit says that a field begins there. */
  text: string;
  /** Where each entry begins in the text, and at last where the text ends. */
  starts: Uint32Array;
}

/** The column of these entries, in the order in which they will be found. `text` is what `contactSearchText` gives. */
export function createColumn(entries: readonly { id: string; text: string }[]): SearchColumn {
  const starts = new Uint32Array(entries.length + 1);
  let length = 0;
  entries.forEach(({ text }, index) => {
    starts[index] = length;
    length += text.length + 2;
  });
  starts[entries.length] = length;
  return { ids: entries.map(({ id }) => id), text: entries.map(({ text }) => `\n${text}\n`).join(''), starts };
}

/**
 * The ids of at most `limit` entries in which every word of the query occurs, those with a hit at the start of a field
 * first. A query of digits is compared with the digits of the numbers as well, whatever hyphens either has. A blank
 * query finds all.
 */
export function findInColumn(column: SearchColumn, query: string, limit: number): string[] {
  const words = query.split(/\s+/).map(foldText).filter(Boolean);
  if (words.length === 0) return column.ids.slice(0, limit);

  const readings = [words];
  const digits = foldPhone(query);
  if (digits && /^[\d\s\-+().]+$/.test(query.normalize('NFKC').replace(/[‐‑‒–—―−ー]/g, '-'))) readings.push([digits]);

  const found = new Set<number>();
  for (const lead of ['\n', '']) {
    for (const reading of readings) collect(column, reading, lead, limit, found);
  }
  return [...found].map((entry) => column.ids[entry] ?? '');
}

/** Adds the entries that hold all words, the longest of them (the rarest, most likely) right behind `lead`. */
function collect({ text, starts }: SearchColumn, words: readonly string[], lead: string, limit: number, found: Set<number>): void {
  const [longest = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  const needle = lead + longest;
  for (let at = text.indexOf(needle); at >= 0 && found.size < limit; ) {
    const entry = entryAt(starts, at);
    const end = starts[entry + 1] ?? text.length;
    if (others.length === 0 || !others.some((word) => !text.slice(starts[entry], end).includes(word))) found.add(entry);
    at = text.indexOf(needle, end);
  }
}

/** The last entry that begins at or before this place. */
function entryAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
