import { listCards, startReading, updateReading, waitForCard } from '../db/cards';
import { problemCode } from '../domain/problem';
import type { Context } from './context';
import { type CardReading, readCard } from './read-card';

/** What reading the queue needs. */
export type ReadingDeps = Pick<Context, 'db' | 'now'> &
  CardReading & {
    /** Called with each card whose reading has ended, however it ended. */
    onRead?: (cardId: string) => Promise<unknown>;
  };

const mostAttempts = 2;

/**
 * Reads cards for as long as this page is open, where the browser has no page that nobody sees; returns the function that
 * ends it. Of all open pages one reads at a time, and when it closes the next one goes on.
 */
export function keepReading(deps: ReadingDeps): () => void {
  const abort = new AbortController();
  void navigator.locks
    .request('card-reader', { signal: abort.signal }, () => readCards(deps, abort.signal))
    .catch((error: unknown) => {
      if (!abort.signal.aborted) console.error('Reading cards ended:', problemCode(error));
    })
    .finally(() => void deps.engine.close());
  return () => abort.abort();
}

/**
 * Reads waiting cards one after the other until the signal aborts. Only one page may do this at a time (the caller
 * holds a lock): a card that is still `reading` when this starts was left by a page that is gone.
 */
export async function readCards(deps: ReadingDeps, signal: AbortSignal): Promise<void> {
  await recoverCards(deps);
  await readAsTheyCome(deps, signal, signal);
}

/** Reads card after card, each for as long as `signal` lets it, until there is none for as long as `patience` lasts. */
export async function readAsTheyCome(deps: ReadingDeps, signal: AbortSignal, patience: AbortSignal | (() => AbortSignal)): Promise<void> {
  while (!signal.aborted) {
    const card = await waitForCard(deps.db, typeof patience === 'function' ? patience() : patience);
    if (!card) return;
    const started = await startReading(deps.db, card.id, deps.now());
    if (!started) continue;
    await readCard(deps, started, signal);
    await deps.onRead?.(started.id).catch((error: unknown) => console.error('A card that was read:', problemCode(error)));
  }
}

/** Puts the cards back into the queue whose reader is gone. A photo that ended it twice is not tried a third time. */
export async function recoverCards({ db, now }: Pick<ReadingDeps, 'db' | 'now'>): Promise<void> {
  for (const { id, attempts } of await listCards(db, ['reading'])) {
    const updatedAt = now();
    if (attempts < mostAttempts) await updateReading(db, id, { state: 'waiting', updatedAt });
    else await updateReading(db, id, { state: 'failed', problem: 'card/crashed', updatedAt });
  }
}
