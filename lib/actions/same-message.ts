import { findRecord, putRecord } from '../db/records';
import { mayBeMoved } from '../domain/moved-message';
import type { OpenMessage } from '../domain/open-message';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';

/**
 * Says that an entry is the open message, which was moved since it was logged: from now on the entry is found by where the
 * message is, and leads there. Returns the batch, for undo.
 */
export async function takeAsSame(context: Context, message: OpenMessage, entryId: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'sameMessage');
  await db.atomically(async () => {
    const entry = await findRecord(db, 'activities', entryId);
    if (!entry) throw new Problem('record/missing');
    if (!mayBeMoved(entry, message)) throw new Problem('record/changed-elsewhere');
    await putRecord(db, 'activities', { ...entry, sourceKey: message.key, url: message.url }, author);
  });
  return author.batchId;
}
