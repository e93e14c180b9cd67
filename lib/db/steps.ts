import type { Change, RecordTable } from '../domain/change';
import type { Step } from '../domain/replay';
import { listBatch, listChangesOf } from './changes';
import type { Db } from './db';
import { type MergeTable, mergeDeeds } from './merged';

/** Gives every change of a record with how it counts now: as an edit, as a merge that still holds, or not at all. */
export function stepReader(db: Db): (table: RecordTable, recordId: string) => Promise<(Step & { change: Change })[]> {
  const known = new Map<string, Promise<Omit<Step, 'change'>>>();
  const kindOf = ({ batchId, deed }: Change): Promise<Omit<Step, 'change'>> => {
    const kind = known.get(batchId) ?? classify(db, batchId, deed);
    known.set(batchId, kind);
    return kind;
  };
  return async (table, recordId) => {
    const changes = await listChangesOf(db, table, recordId);
    return Promise.all(changes.map(async (change) => ({ change, ...(await kindOf(change)) })));
  };
}

/** Merges, separations, and what takes one of them back are no edits: only the last merge of somebody who is still merged holds. */
async function classify(db: Db, batchId: string, deed: Change['deed']): Promise<Omit<Step, 'change'>> {
  if (!mergeDeeds.has(deed) && deed !== 'undo') return { kind: 'edit' };
  const change = (await listBatch(db, batchId)).find(({ after }) => 'mergedInto' in after);
  if (!change) return { kind: 'edit' };
  const { recordId: loserId } = change;
  const table = change.table as MergeTable;
  const winnerId = (change.after.mergedInto ?? change.before?.mergedInto) as string;
  const loser = await db.recordTable(table).get(loserId);
  const merges = await listChangesOf(db, table, loserId);
  const last = merges.findLast((one) => one.deed !== 'undo' && one.after.mergedInto !== undefined);
  const holds = loser?.mergedInto === winnerId && last?.batchId === batchId;
  return { kind: holds ? 'merge' : 'leftOut', loserId, winnerId };
}
