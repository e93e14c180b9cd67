import { listCards, startReading, updateReading, waitForCard } from '../db/cards';
import { problemCode } from '../domain/problem';
import type { Context } from './context';
import { type CardReading, readCard } from './read-card';

type Deps = Pick<Context, 'db' | 'now'> &
  CardReading & {
    /** Called with each card whose reading has ended, however it ended. */
    onRead?: (cardId: string) => Promise<unknown>;
  };

const mostAttempts = 2;

/**
 * Reads cards for as long as this page is open; returns the function that ends it. Of all open pages one reads at a
 * time, and when it closes the next one goes on.
 */
export function keepReading(deps: Deps): () => void {
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
export async function readCards(deps: Deps, signal: AbortSignal): Promise<void> {
  await recoverCards(deps);
  while (!signal.aborted) {
    const card = await waitForCard(deps.db, signal);
    const started = card && (await startReading(deps.db, card.id, deps.now()));
    if (!started) continue;
    await readCard(deps, started, signal);
    await deps.onRead?.(started.id).catch((error: unknown) => console.error('A card that was read:', problemCode(error)));
  }
}

async function recoverCards({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  for (const { id, attempts } of await listCards(db, ['reading'])) {
    const updatedAt = now();
    if (attempts < mostAttempts) await updateReading(db, id, { state: 'waiting', updatedAt });
    else await updateReading(db, id, { state: 'failed', problem: 'card/crashed', updatedAt });
  }
}
