import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Filter, Sort } from '@/lib/domain/segment';
import { filterEntries } from '@/lib/search/filters';
import { search, sortEntries } from '@/lib/search/search';
import { findEntry, idOf, type SearchIndex } from '@/lib/search/search-index';
import type { Rows } from './virtual-list';

/** What a list shows: `isAll` once everybody who was found is in it. */
export interface Found extends Rows {
  entries: Uint32Array;
  isAll: boolean;
  /** Whether somebody is among them, quick for any number. */
  has(id: string): boolean;
}

const firstFound = 50;

/** Who is found by a query among those who pass the filters, in an order: the first at once, so that typing never waits, and all of them right after. */
export function useFound(index: SearchIndex | undefined, query: string, sort: Sort, filters: readonly Filter[]): Found | undefined {
  const isBlank = query.trim() === '';
  const first = useMemo(() => {
    if (!index) return undefined;
    const isQuick = sort === 'kana' && !isBlank && filters.length === 0;
    const all = search(index, query, isQuick ? firstFound : undefined);
    const entries = sortEntries(index, filters.length > 0 ? filterEntries(index, all, filters) : all, sort);
    return toFound(index, entries, !isQuick || entries.length < firstFound);
  }, [index, query, sort, filters]);
  const [all, setAll] = useState<{ first: Found; found: Found }>();

  useEffect(() => {
    if (!index || !first || first.isAll) return;
    const timer = setTimeout(() => setAll({ first, found: toFound(index, search(index, query), true) }));
    return () => clearTimeout(timer);
  }, [first]);

  return all && all.first === first ? all.found : first;
}

function toFound(index: SearchIndex, entries: Uint32Array, isAll: boolean): Found {
  let found: ReadonlySet<number> | undefined;
  return {
    entries,
    isAll,
    length: entries.length,
    idAt: (place) => idOf(index, entries[place] ?? 0),
    indexOf: (id) => entries.indexOf(findEntry(index, id)),
    has(id) {
      found ??= new Set(entries);
      return found.has(findEntry(index, id));
    },
  };
}
