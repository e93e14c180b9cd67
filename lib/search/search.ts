import { rankOf, stageOf } from '../domain/search-block';
import type { Column } from '../domain/search-column';
import type { Sort } from '../domain/segment';
import { firstFields } from './fields';
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
  const order = known.get(sort) ?? index.all.slice().sort(comparison(index, sort));
  known.set(sort, order);
  return order;
}

type Compare = (one: number, other: number) => number;

/** Equal ones stay in the order of their kana. */
function comparison(index: SearchIndex, sort: Exclude<Sort, 'kana'>): Compare {
  switch (sort) {
    case 'company':
      return byText(firstFields(index, ['companyKana', 'company']));
    case 'owner':
      return byText(firstFields(index, ['owner']));
    case 'newest':
      return byFigure(index, ({ times }, number) => -(times[number * 2] ?? 0));
    case 'changed':
      return byFigure(index, ({ times }, number) => -(times[number * 2 + 1] ?? 0));
    case 'rank':
      return byFigure(index, ({ facets }, number) => rankOf(facets[number] ?? 0));
    case 'lifecycleStage':
      return byFigure(index, ({ facets }, number) => stageOf(facets[number] ?? 0));
  }
}

function byFigure(index: SearchIndex, read: (column: Column, number: number) => number): Compare {
  const figures = new Float64Array(index.base.size + index.delta.size);
  for (const entry of index.all) figures[entry] = read(...placeOf(index, entry));
  return (one, other) => (figures[one] ?? 0) - (figures[other] ?? 0);
}

/** Those without a text come last. */
function byText(texts: readonly string[]): Compare {
  return (a, b) => {
    const [one, other] = [texts[a] ?? '', texts[b] ?? ''];
    if (one === other) return 0;
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one < other ? -1 : 1;
  };
}
