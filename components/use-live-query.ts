import { liveQuery, type Subscription } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Result<T> {
  key: string;
  value?: T;
  error?: unknown;
}

/** What is known already has so many milliseconds to be drawn before it is asked for again. */
const drawn = 100;

/**
 * The result of a database query, kept up to date by writes in any page. `undefined` until the first result for these
 * `deps` is there: what was found for former ones is never shown in its place. A query that fails throws on render.
 * Where the same was asked a moment before, for the `deps` of the first render, `first` is its answer and shown at once.
 */
export function useLiveQuery<T>(query: () => Promise<T>, deps: readonly (string | number | undefined)[], first?: T): T | undefined {
  const key = JSON.stringify(deps);
  const [result, setResult] = useState<Result<T> | undefined>(first === undefined ? undefined : { key, value: first });
  // The query is made anew at every render; its deps say when it differs. It is asked at once: an effect would first wait for
  // a frame in which there is nothing to see yet.
  useLayoutEffect(() => {
    const isKnown = result?.key === key;
    const isSame = (shown: Result<T> | undefined, value: T) =>
      isKnown && shown?.key === key && JSON.stringify(shown.value) === JSON.stringify(value);
    let subscription: Subscription | undefined;
    const subscribe = () => {
      subscription = liveQuery(query).subscribe({
        next: (value) => setResult((shown) => (shown && isSame(shown, value) ? shown : { key, value })),
        error: (error: unknown) => setResult({ key, error }),
      });
    };
    const timer = isKnown ? setTimeout(subscribe, drawn) : subscribe();
    return () => {
      if (timer) clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [key]);

  if (result?.key !== key) return undefined;
  if (result.error) throw result.error;
  return result.value;
}
