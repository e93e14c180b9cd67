import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The result of a database query, kept up to date by writes in any page. `undefined` until the first result for these
 * `deps` is there: what was found for former ones is never shown in its place. A query that fails throws on render.
 */
export function useLiveQuery<T>(query: () => Promise<T>, deps: readonly (string | number | undefined)[]): T | undefined {
  const key = JSON.stringify(deps);
  const [result, setResult] = useState<{ key: string; value?: T; error?: unknown }>();
  // The query is made anew at every render; its deps say when it differs. It is asked at once: an effect would first wait for
  // a frame in which there is nothing to see yet.
  useLayoutEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setResult({ key, value }),
      error: (error: unknown) => setResult({ key, error }),
    });
    return () => subscription.unsubscribe();
  }, [key]);

  if (result?.key !== key) return undefined;
  if (result.error) throw result.error;
  return result.value;
}
