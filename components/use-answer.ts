import { useLayoutEffect, useMemo, useState } from 'preact/hooks';

/**
 * The answer to a question that is asked once for each key; `undefined` until it is there, and never that of another key. It is
 * asked before anything is drawn: the database looks while the page takes down what it showed before. A question that fails
 * throws on render.
 */
export function useAnswer<T>(ask: () => Promise<T>, key: string): T | undefined {
  const asked = useMemo(() => ({ promise: ask() }), [key]);
  const [answer, setAnswer] = useState<{ of: typeof asked; value?: T; error?: unknown }>();
  useLayoutEffect(() => {
    let isOver = false;
    const take = (next: { value: T } | { error: unknown }) => isOver || setAnswer({ of: asked, ...next });
    asked.promise.then(
      (value) => take({ value }),
      (error: unknown) => take({ error }),
    );
    return () => {
      isOver = true;
    };
  }, [asked]);

  if (answer?.of !== asked) return undefined;
  if (answer.error) throw answer.error;
  return answer.value;
}
