import type { RecordTable } from '../domain/change';
import type { Db } from './db';
import { type Records, type Row, toRecord } from './rows';

const chunk = 2_000;

/**
 * Gives all rows of a table in the order of their ids, those in the trash too, some at a time, so that they are never all in
 * memory; while some are used the browser reads the next.
 */
export async function eachRows<T extends RecordTable>(db: Db, table: T, use: (rows: Row<T>[]) => void | Promise<void>): Promise<void> {
  const read = (after: string) => db.recordTable(table).where('id').above(after).limit(chunk).toArray();
  for (let rows = await read(''); rows.length > 0; ) {
    const next = rows.length < chunk ? undefined : read(rows.at(-1)?.id ?? '');
    next?.catch(() => undefined); // Where `use` throws, nobody waits for it.
    // A transaction does not outlive an await of nothing.
    const using = use(rows);
    if (using) await using;
    if (!next) return;
    rows = await next;
  }
}

/** The same with the records as the rest of the code knows them. */
export const eachChunk = <T extends RecordTable>(db: Db, table: T, use: (records: Records[T][]) => void | Promise<void>): Promise<void> =>
  eachRows(db, table, (rows) => use(rows.map((row) => toRecord(table, row))));

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
