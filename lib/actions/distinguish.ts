import { keepDistinction } from '../db/distinctions';
import { type Context, startBatch } from './context';

/** Says for good that two people, or companies, are not the same. Returns the batch, for undo. */
export async function distinguish(context: Context, one: string, other: string): Promise<string> {
  const author = startBatch(context, 'distinguish');
  await context.db.atomically(() => keepDistinction(context.db, one, other, author));
  return author.batchId;
}
