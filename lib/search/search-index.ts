import { readBlock, type SearchBlock, type SearchEntry, toBlock } from '../domain/search-block';
import type { Column } from '../domain/search-column';
import { createColumn, entriesOfBlock, entryOf, idAt, sortKeyAt, textAt, toPart } from './column';

/**
 * Everybody who can be found: a large column that stays, a small one of what was written since, and which entries of the
 * large one that replaces. An entry is its number in the large column, or that column's size and its number in the small one.
 */
export interface SearchIndex {
  base: Column;
  delta: Column;
  /** 1 for each entry of `base` that was changed or removed since; undefined where none was. */
  hidden: Uint8Array | undefined;
  /** What of each block is in `delta`. */
  changed: ReadonlyMap<string, readonly SearchEntry[]>;
  /** Every entry in the order of the sort keys. */
  all: Uint32Array;
}

const emptyColumn = createColumn([]);

/** The index of all blocks. */
export function createIndex(blocks: readonly SearchBlock[]): SearchIndex {
  return indexOfColumn(createColumn(blocks.map(toPart)));
}

/** The index of a column that was put together before. */
export const indexOfColumn = (column: Column): SearchIndex => indexOf(column, new Map(), undefined);

const mostChanged = 2000;

/** The index with these blocks in place of their former states; what did not change in them costs a comparison. */
export function withBlocks(index: SearchIndex, blocks: readonly SearchBlock[]): SearchIndex {
  const { base } = index;
  const hidden = index.hidden ? index.hidden.slice() : new Uint8Array(base.size);
  const changed = new Map(index.changed);
  for (const block of blocks) {
    const entries = new Map(readBlock(block).map((entry) => [entry.id, entry]));
    for (const number of entriesOfBlock(base, Number.parseInt(block.id.slice(-2), 16))) {
      const id = idAt(base, number);
      const entry = entries.get(id);
      const isSame = entry !== undefined && isSameEntry(base, number, entry);
      hidden[number] = isSame ? 0 : 1;
      if (isSame) entries.delete(id);
    }
    if (entries.size > 0) changed.set(block.id, [...entries.values()]);
    else changed.delete(block.id);
  }
  const next = indexOf(base, changed, hidden);
  if (next.delta.size <= mostChanged) return next;
  return indexOfColumn(createColumn([{ ...base, hidden }, next.delta]));
}

const isSameEntry = (column: Column, number: number, entry: SearchEntry): boolean =>
  column.facets[number] === entry.facets && column.times[number * 2 + 1] === entry.updatedAt && textAt(column, number) === entry.text;

function indexOf(base: Column, changed: ReadonlyMap<string, readonly SearchEntry[]>, hidden: Uint8Array | undefined): SearchIndex {
  const entries = [...changed.values()].flat();
  const delta = entries.length === 0 ? emptyColumn : createColumn([toPart(toBlock('', 0, entries))]);
  const own = numbers(0, base.size);
  const kept = hidden ? own.filter((entry) => !hidden[entry]) : own;
  const added = numbers(base.size, delta.size);
  return { base, delta, hidden, changed, all: mergeByKey({ base, delta }, kept, added) };
}

function numbers(first: number, count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let at = 0; at < count; at++) all[at] = first + at;
  return all;
}

/** Two lists of entries, each in the order of the sort keys, as one; the second is the small one. */
export function mergeByKey(index: Pick<SearchIndex, 'base' | 'delta'>, large: Uint32Array, small: Uint32Array): Uint32Array {
  if (small.length === 0) return large;
  const merged = new Uint32Array(large.length + small.length);
  let from = 0;
  for (const [count, entry] of small.entries()) {
    const to = lowerBoundOf(index, large, keyOf(index, entry), from);
    merged.set(large.subarray(from, to), from + count);
    merged[to + count] = entry;
    from = to;
  }
  merged.set(large.subarray(from), from + small.length);
  return merged;
}

/** Where the first of these entries stands whose sort key is not before this one. */
export function lowerBoundOf(index: Pick<SearchIndex, 'base' | 'delta'>, entries: Uint32Array, key: string, from = 0): number {
  let [low, high] = [from, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(index, entries[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Columns = Pick<SearchIndex, 'base' | 'delta'>;

/** The column that an entry is in, and its number there. */
export const placeOf = ({ base, delta }: Columns, entry: number): [Column, number] =>
  entry < base.size ? [base, entry] : [delta, entry - base.size];

const keyOf = (index: Columns, entry: number): string => sortKeyAt(...placeOf(index, entry));

/** The id of an entry. */
export const idOf = (index: Columns, entry: number): string => idAt(...placeOf(index, entry));

/** The entry with this id; -1 where nobody has it. */
export function findEntry({ base, delta, hidden }: SearchIndex, id: string): number {
  const changed = entryOf(delta, id);
  if (changed >= 0) return base.size + changed;
  const entry = entryOf(base, id);
  return entry >= 0 && hidden?.[entry] ? -1 : entry;
}
