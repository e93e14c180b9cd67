import { rankOf } from '../domain/search-block';
import type { Sort } from '../domain/segment';
import { findInColumn, ranks } from './find-in-column';
import { parseQuery } from './query';
import { mergeByKey, placeOf, type SearchIndex } from './search-index';

/**
 * The entries that hold every word of the query: the whole of a field first, then the beginning of one, then inside one,
 * each by kana; at most `limit`. A blank query finds all.
 */
export function search(index: SearchIndex, query: string, limit = Number.POSITIVE_INFINITY): Uint32Array {
  const readings = parseQuery(query);
  const { base, delta, hidden } = index;
  if (readings.length === 0) return limit < index.all.length ? index.all.slice(0, limit) : index.all;
  const [large, small] = [findInColumn(base, readings, limit, hidden), findInColumn(delta, readings, limit)];
  const lists: Uint32Array[] = [];
  let missing = limit;
  for (const rank of ranks) {
    const list = mergeByKey(index, entriesOf(large, rank, missing, 0), entriesOf(small, rank, missing, base.size)).slice(0, missing);
    lists.push(list);
    missing -= list.length;
  }
  const found = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    found.set(list, end);
    end += list.length;
  }
  return found;
}

function entriesOf(found: Uint8Array, rank: number, limit: number, first: number): Uint32Array {
  const entries: number[] = [];
  for (let entry = found.indexOf(rank); entry >= 0 && entries.length < limit; entry = found.indexOf(rank, entry + 1)) {
    entries.push(first + entry);
  }
  return Uint32Array.from(entries);
}

const orders = new WeakMap<SearchIndex, Map<Sort, Uint32Array>>();

/** The same entries in another order; `kana` is the order in which they were found. */
export function sortEntries(index: SearchIndex, entries: Uint32Array, sort: Sort): Uint32Array {
  if (sort === 'kana') return entries;
  const all = orderOf(index, sort);
  if (entries.length === all.length) return all;
  const isAmong = new Uint8Array(index.base.size + index.delta.size);
  for (const entry of entries) isAmong[entry] = 1;
  return all.filter((entry) => isAmong[entry]);
}

function orderOf(index: SearchIndex, sort: Exclude<Sort, 'kana'>): Uint32Array {
  const known = orders.get(index) ?? new Map<Sort, Uint32Array>();
  orders.set(index, known);
  const order = known.get(sort) ?? index.all.slice().sort(byFigure(index, sort));
  known.set(sort, order);
  return order;
}

/** Equal ones stay in the order of their kana. */
function byFigure(index: SearchIndex, sort: Exclude<Sort, 'kana'>): (one: number, other: number) => number {
  const figures = new Float64Array(index.base.size + index.delta.size);
  for (const entry of index.all) {
    const [{ times, facets }, number] = placeOf(index, entry);
    figures[entry] = sort === 'rank' ? rankOf(facets[number] ?? 0) : -(times[number * 2 + (sort === 'changed' ? 1 : 0)] ?? 0);
  }
  return (one, other) => (figures[one] ?? 0) - (figures[other] ?? 0);
}
