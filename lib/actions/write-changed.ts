import type { Db } from '../db/db';
import { findRecord, putRecord } from '../db/records';
import type { Records } from '../db/rows';
import { type Author, changedFields, isSame, type RecordTable } from '../domain/change';
import { Problem } from '../domain/problem';

/**
 * Writes what differs between `base` (what a form showed at first) and `next` onto the record as it is now: fields that
 * others changed meanwhile stay. A field changed by both throws `record/changed-elsewhere`, and nothing is written.
 */
export async function writeChanged<T extends RecordTable>(
  db: Db,
  table: T,
  base: Records[T],
  next: Records[T],
  author: Author,
): Promise<Records[T]> {
  const stored = await findRecord(db, table, base.id);
  if (!stored) throw new Problem('record/missing');
  const { before, after } = changedFields(base, next);
  const now = new Map<string, unknown>(Object.entries(stored));
  if (Object.keys(after).some((name) => !isSame(now.get(name), before[name]))) throw new Problem('record/changed-elsewhere');
  return putRecord(db, table, { ...stored, ...after }, author);
}
