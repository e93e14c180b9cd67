import { useEffect, useRef, useState } from 'preact/hooks';
import { type FoundEntry, type Hit, readHits, searchHistory } from '@/lib/actions/search-history';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** How a search through the histories stands. */
export interface HistorySearch {
  /** The newest of those that were found by now. */
  shown: readonly FoundEntry[];
  /** How many were found by now. */
  count: number;
  /** How much is looked through, 0 to 1. */
  ratio: number;
  isRunning: boolean;
  stop(): void;
}

/** Who wants to see more than these, of all that were found, says it in more words. */
export const mostHits = 500;

/** Whoever types on is not done: it begins when they pause so long, in milliseconds. */
const pause = 400;

const nothing: { hits: readonly Hit[]; count: number } = { hits: [], count: 0 };

/** Looks through the histories for a query that has stood still for a moment; a new one ends the former. */
export function useHistorySearch(query: string, limit: number): HistorySearch {
  const { context, attempt } = useWorkspace();
  const [{ hits, count }, setFound] = useState(nothing);
  const [ratio, setRatio] = useState(0);
  const [stopper, setStopper] = useState<AbortController>();

  useEffect(() => {
    setFound(nothing);
    setRatio(0);
    if (!query) return;
    const controller = new AbortController();
    setStopper(controller);
    const onProgress = (part: number, more: Hit[]) => {
      setRatio(part);
      if (more.length === 0) return;
      setFound((former) => ({
        hits: [...former.hits, ...more].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, mostHits),
        count: former.count + more.length,
      }));
    };
    const start = () =>
      attempt(async () => {
        try {
          await searchHistory(context.db, query, { onProgress, signal: controller.signal });
          setRatio(1);
        } catch (error) {
          if (!controller.signal.aborted) throw error; // Whoever stopped it knows.
        } finally {
          setStopper((current) => (current === controller ? undefined : current));
        }
      });
    const timer = setTimeout(() => void start(), pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query]);

  const first = hits.slice(0, limit);
  const ids = new Set(first.map(({ id }) => id));
  // While more is found, what is there stays until it is read together.
  const latest = useRef<readonly FoundEntry[]>([]);
  latest.current =
    useLiveQuery(() => readHits(context.db, first), [[...ids].join()]) ?? latest.current.filter(({ entry }) => ids.has(entry.id));
  return {
    ...{ shown: latest.current, count, ratio, isRunning: stopper !== undefined && query !== '' },
    stop() {
      stopper?.abort();
      setStopper(undefined);
    },
  };
}
