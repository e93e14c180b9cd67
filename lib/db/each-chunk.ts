import type { RecordTable } from '../domain/change';
import type { Db } from './db';
import { type Records, toRecord } from './rows';

const chunk = 2_000;

/**
 * Gives all records of a table in the order of their ids, those in the trash too, some at a time, so that they are never all
 * in memory; the next are read once those are done with.
 */
export async function eachChunk<T extends RecordTable>(
  db: Db,
  table: T,
  use: (records: Records[T][]) => void | Promise<void>,
): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await db.recordTable(table).where('id').above(last).limit(chunk).toArray();
    if (rows.length === 0) return;
    const using = use(rows.map((row) => toRecord(table, row)));
    // A transaction does not outlive an await of nothing.
    if (using) await using;
    last = rows.at(-1)?.id ?? '';
  }
}

/** How many records all tables hold together, those in the trash too. */
export async function countRecords(db: Db, tables: readonly RecordTable[]): Promise<number> {
  const counts = await Promise.all(tables.map((table) => db.recordTable(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Runs several reads on one state of the database, whatever is written meanwhile. */
export const inOneState = <T>(db: Db, tables: readonly RecordTable[], read: () => Promise<T>): Promise<T> =>
  db.transaction(
    'r',
    tables.map((table) => db.recordTable(table)),
    read,
  );
