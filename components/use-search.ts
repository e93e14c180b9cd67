import { useEffect, useState } from 'preact/hooks';
import { openSearch, type SearchState } from '@/lib/actions/open-search';
import type { Db } from '@/lib/db/db';

/** The search over all customers, kept up to date by writes in any page; it is read once somebody wants it. */
export function useSearch(db: Db, isWanted = true): SearchState {
  const [state, setState] = useState<SearchState>({});
  useEffect(() => (isWanted ? openSearch(db, setState) : undefined), [db, isWanted]);
  if (state.error) throw state.error;
  return state;
}
