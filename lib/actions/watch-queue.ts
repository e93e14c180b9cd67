import { watchUnread } from '../db/cards';
import type { Db } from '../db/db';

/** How soon it is said again that cards wait, in milliseconds: who reads them may have crashed. */
const interval = 20_000;

/** Calls back whenever cards begin to wait, and again and again for as long as they do; returns the function that ends it. */
export function watchQueue(db: Db, onWaiting: () => void): () => void {
  const abort = new AbortController();
  let timer: ReturnType<typeof setInterval> | undefined;
  abort.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  watchUnread(db, abort.signal, (count) => {
    if (count > 0 && timer === undefined) {
      onWaiting();
      timer = setInterval(onWaiting, interval);
    } else if (count === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  });
  return () => abort.abort();
}
