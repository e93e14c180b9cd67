import { findRecord, putRecord } from '../db/records';
import type { RecordTable } from '../domain/change';
import { type Context, startBatch } from './context';

/** Moves records to the trash, where they stay until they are restored. Returns the batch, for undo. */
export async function moveToTrash(context: Context, table: RecordTable, ids: readonly string[]): Promise<string> {
  return setDeletedAt(context, table, ids, true);
}

/** Takes records out of the trash again. */
export async function restoreFromTrash(context: Context, table: RecordTable, ids: readonly string[]): Promise<string> {
  return setDeletedAt(context, table, ids, false);
}

async function setDeletedAt(context: Context, table: RecordTable, ids: readonly string[], isTrashed: boolean): Promise<string> {
  const { db } = context;
  const author = startBatch(context, isTrashed ? 'trash' : 'restore');
  await db.atomically(async () => {
    for (const id of ids) {
      const record = await findRecord(db, table, id);
      if (record) await putRecord(db, table, { ...record, deletedAt: isTrashed ? author.at : undefined }, author);
    }
  });
  return author.batchId;
}
