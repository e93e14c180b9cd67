import { listCards } from '../db/cards';
import { type ReadingDeps, readAsTheyCome, recoverCards } from './read-cards';

/** How long the models stay in memory after the last card, in milliseconds. */
const patience = 30_000;

/**
 * Reads the cards that wait, and those that come soon after; then says that the queue is empty, which closes this page. No
 * card is missed that comes in at the last moment: who opens this page waits for the lock that is held here.
 */
export async function readUntilEmpty(deps: ReadingDeps, sayEmpty: () => Promise<void>): Promise<void> {
  const hasWaiting = async () => (await listCards(deps.db, ['waiting'])).length > 0;
  const never = new AbortController().signal;
  const read = () => readAsTheyCome(deps, never, () => AbortSignal.timeout(patience));

  await navigator.locks.request('card-reader', async () => {
    await recoverCards(deps);
    if (await hasWaiting()) await read();
    while (true) {
      await deps.engine.close();
      await navigator.locks.request('reader-document', async () => {
        if (!(await hasWaiting())) await sayEmpty();
      });
      await read(); // Still here: a card has come in, or nobody closed this page.
    }
  });
}
