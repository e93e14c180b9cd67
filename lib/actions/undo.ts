import { findLastChange, undoBatch } from '../db/changes';
import type { Deed } from '../domain/change';
import { type Context, startBatch } from './context';

/** Takes back one action. Throws `undo/changed-since` when its fields were changed again meanwhile. */
export const undo = (context: Context, batchId: string): Promise<void> => undoBatch(context.db, batchId, startBatch(context, 'undo'));

/** Takes back the last thing done on this device, and says what it was; undefined when there is nothing to take back. */
export async function undoLast(context: Context): Promise<Deed | undefined> {
  const change = await findLastChange(context.db, context.by);
  if (!change) return undefined;
  await undo(context, change.batchId);
  return change.deed;
}
