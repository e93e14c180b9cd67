import type { Column } from '../domain/search-column';
import { isMark } from '../domain/search-text';
import { lowerBound, textAt } from './column';
import { runLength, runsWith } from './grams';
import type { Word } from './query';

/** How well an entry was found: the whole of a field, its beginning, or inside it. */
export const ranks = [1, 2, 3] as const;

type Rank = (typeof ranks)[number];

const refused = 255;

/**
 * How well each entry holds every word of one of the readings: 0 where it does not, else 1 to 3 by where its longest word
 * stands. Those of a rank are looked for until there are `limit` in all, in the order of the column. `hidden` are entries
 * that do not count.
 */
export function findInColumn(column: Column, readings: readonly (readonly Word[])[], limit: number, hidden?: Uint8Array): Uint8Array {
  const found = hidden ? hidden.map((one) => (one ? refused : 0)) : new Uint8Array(column.size);
  for (const [index, words] of readings.entries()) {
    // An entry that lacks the words of one reading may have those of the other.
    if (index > 0) forget(found, hidden);
    const [lead = [], ...others] = words.toSorted((a, b) => lengthOf(b) - lengthOf(a));
    const search: Search = { column, others, found, allowed: runsOf(column, others) };
    let missing = limit;
    for (const rank of ranks) {
      if (missing <= 0) break;
      for (const wanted of lead) {
        if (rank === 3) findInside(search, wanted, missing);
        else findFields(search, wanted, missing, rank);
      }
      for (let entry = found.indexOf(rank); entry >= 0; entry = found.indexOf(rank, entry + 1)) missing--;
    }
  }
  forget(found, undefined);
  return found;
}

interface Search {
  column: Column;
  /** What an entry must hold besides. */
  others: readonly Word[];
  found: Uint8Array;
  /** One bit for each run of entries that can hold all of that; undefined for all. */
  allowed: Uint32Array | undefined;
}

/** Entries that were refused count as not looked at, except the hidden ones. */
function forget(found: Uint8Array, hidden: Uint8Array | undefined): void {
  for (let entry = found.indexOf(refused); entry >= 0; entry = found.indexOf(refused, entry + 1)) if (!hidden?.[entry]) found[entry] = 0;
}

const lengthOf = (word: Word): number => Math.min(...word.map((way) => way.length));

function runsOf({ grams }: Column, words: readonly Word[]): Uint32Array | undefined {
  let allowed: Uint32Array | undefined;
  for (const word of words) {
    const own = word.map((way) => runsWith(grams, way, 'inside')).reduce((all, runs) => all.map((bits, at) => bits | (runs[at] ?? 0)));
    allowed = allowed ? allowed.map((bits, at) => bits & (own[at] ?? 0)) : own;
  }
  return allowed;
}

/** Looks at an entry that holds the longest word, and notes how well if it holds the others. */
function judge({ column, others, found }: Search, entry: number, rank: Rank): boolean {
  const text = others.length > 0 ? textAt(column, entry) : '';
  const isFound = others.every((word) => word.some((way) => text.includes(way)));
  found[entry] = isFound ? rank : refused;
  return isFound;
}

/** Finds fields that are this text, or begin with it: the first `limit` entries that are not found already. */
function findFields(search: Search, wanted: string, limit: number, rank: 1 | 2): void {
  const { text, starts, heads } = search.column;
  const places = heads.get(wanted.charCodeAt(0));
  if (!places) return;
  let missing = limit;
  for (const [first, end] of runs(search, wanted, rank === 1 ? 'whole' : 'head')) {
    let entry = first;
    const last = starts[end] ?? 0;
    for (let index = lowerBound(places, starts[first] ?? 0); index < places.length; index++) {
      const place = places[index] ?? 0;
      if (place >= last) break;
      if (rank === 1 && !isMark(text.charCodeAt(place + wanted.length))) continue;
      if (!startsWith(text, wanted, place)) continue;
      while ((starts[entry + 1] ?? 0) <= place) entry++;
      if (search.found[entry] === 0 && judge(search, entry, rank) && --missing <= 0) return;
    }
  }
}

function startsWith(text: string, wanted: string, place: number): boolean {
  for (let at = 1; at < wanted.length; at++) if (text.charCodeAt(place + at) !== wanted.charCodeAt(at)) return false;
  return true;
}

/** Finds this text anywhere: the first `limit` entries that are not found already. */
function findInside(search: Search, wanted: string, limit: number): void {
  const { text, starts } = search.column;
  let missing = limit;
  for (const [first, end] of runs(search, wanted, 'inside')) {
    let entry = first;
    const start = starts[first] ?? 0;
    const part = text.slice(start, starts[end]);
    for (let at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, (starts[entry + 1] ?? 0) - start)) {
      while ((starts[entry + 1] ?? 0) <= start + at) entry++;
      if (search.found[entry] === 0 && judge(search, entry, 3) && --missing <= 0) return;
    }
  }
}

/** The stretches of entries, from one up to before another, in which the text can be. */
function* runs({ column: { grams, size }, allowed }: Search, wanted: string, place: 'whole' | 'head' | 'inside') {
  const bits = runsWith(grams, wanted, place);
  const count = Math.ceil(size / runLength);
  const has = (run: number) => ((((bits[run >>> 5] ?? 0) & (allowed?.[run >>> 5] ?? -1)) >>> (run & 31)) & 1) === 1;
  for (let run = 0; run < count; run++) {
    if (!has(run)) continue;
    const first = run;
    while (run + 1 < count && has(run + 1)) run++;
    yield [first * runLength, Math.min(size, (run + 1) * runLength)] as const;
  }
}
