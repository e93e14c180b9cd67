import { findRecord, putRecord } from '../db/records';
import { changesIn } from '../domain/change';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';

/**
 * Gives one field of a record the value it had before a change, however long ago that was and whatever came after: the user
 * sees both. Returns the batch, for undo.
 */
export async function restoreField(context: Context, { id, recordId }: { id: number; recordId: string }, name: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'restoreField');
  await db.atomically(async () => {
    const row = await db.changes.get(id);
    const change = row && changesIn(row).find((one) => one.recordId === recordId);
    const record = change && (await findRecord(db, change.table, change.recordId));
    if (!change || !record) throw new Problem('record/missing');
    await putRecord(db, change.table, { ...record, [name]: change.before?.[name] }, author);
  });
  return author.batchId;
}
