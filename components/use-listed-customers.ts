import { useRef } from 'preact/hooks';
import { type ListedCustomer, listCustomers } from '@/lib/actions/list-customers';
import type { Db } from '@/lib/db/db';
import { useLiveQuery } from './use-live-query';

const mostKept = 500;

/**
 * The customers with these ids as far as they are read; those of former calls stay at hand, so that scrolling back does not
 * flicker. `known` are there from the first.
 */
export function useListedCustomers(
  db: Db,
  ids: readonly string[],
  known: readonly ListedCustomer[] = [],
): ReadonlyMap<string, ListedCustomer> {
  const kept = useRef<Map<string, ListedCustomer> | undefined>(undefined);
  kept.current ??= new Map(known.map((row) => [row.contact.id, row]));
  const rows = useLiveQuery(() => listCustomers(db, ids), ids);
  const latest = useRef(rows);
  if (rows && rows !== latest.current) {
    latest.current = rows;
    const now = rows.map((row) => [row.contact.id, row] as const);
    kept.current = new Map(kept.current.size > mostKept ? now : [...kept.current, ...now]);
  }
  return kept.current;
}
