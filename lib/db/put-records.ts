import { Dexie } from 'dexie';
import { type Author, type ChangeSet, changedFields, type RecordTable } from '../domain/change';
import type { Contact } from '../domain/contact';
import { toSearchEntry } from '../domain/search-block';
import { collectTouched, searchScope, touchSearch, type Write } from './columns';
import type { Db } from './db';
import { schemas } from './records';
import { type Records, toRecord, toRow } from './rows';

const chunk = 1000;

/**
 * Saves many records of one table, all of them or none, with what undo needs in one row for every thousand. Of two with
 * the same id the later counts; one that is the same as the stored one writes nothing. New contacts must come before their
 * posts. Throws a ZodError for a record that its schema refuses; then nothing is written.
 */
export async function putRecords<T extends RecordTable>(db: Db, table: T, inputs: readonly Records[T][], author: Author): Promise<void> {
  const all = [...new Map(inputs.map((input) => [input.id, input])).values()];
  const first = all[0];
  if (!first) return;
  const rows = db.recordTable(table);
  await db.transaction('rw', [rows, db.changes, ...searchScope(db, table)], async () =>
    collectTouched(db, async () => {
      const write = (await rows.get(first.id)) ? putSome<T> : addSome<T>;
      let writing: Promise<void> | undefined;
      for (let start = 0; start < all.length; start += chunk) {
        const some = all.slice(start, start + chunk);
        // The browser writes the former thousand meanwhile.
        const records = some.map((input) => schemas[table].parse({ ...input, updatedAt: author.at }) as Records[T]);
        await writing;
        writing = write(db, table, records, author);
      }
      await writing;
    }),
  );
}

/** Writes records of which most are new, without a look at what is there; those that are turn out by their failing. */
async function addSome<T extends RecordTable>(db: Db, table: T, records: readonly Records[T][], author: Author): Promise<void> {
  const adding = db.recordTable(table).bulkAdd(records.map((record) => toRow(table, record)));
  const isKeptContact = (record: Records[T]): record is Records[T] & Contact => table === 'contacts' && record.deletedAt === undefined;
  const writes: Write<T>[] = records.map((record) => ({
    old: undefined,
    record,
    entry: isKeptContact(record) ? toSearchEntry(record, []) : undefined,
  }));
  const known = await adding.then(
    () => new Set<number>(),
    (error: unknown) => {
      if (error instanceof Dexie.BulkError) return new Set(Object.keys(error.failuresByPos).map(Number));
      throw error;
    },
  );
  await keep(db, table, known.size === 0 ? writes : writes.filter((_, index) => !known.has(index)), author);
  if (known.size > 0) {
    await putSome(
      db,
      table,
      records.filter((_, index) => known.has(index)),
      author,
    );
  }
}

/** Writes records of which most are there, those of them that differ. */
async function putSome<T extends RecordTable>(db: Db, table: T, records: readonly Records[T][], author: Author): Promise<void> {
  const rows = db.recordTable(table);
  const stored = await rows.bulkGet(records.map(({ id }) => id));
  const writes = records.flatMap((record, index) => {
    const row = stored[index];
    const old = row && toRecord(table, row);
    return old && Object.keys(changedFields(old, record).after).length === 0 ? [] : [{ old, record }];
  });
  await rows.bulkPut(writes.map(({ record }) => toRow(table, record)));
  await keep(db, table, writes, author);
}

/** Keeps what was written for undo and for the search. */
async function keep<T extends RecordTable>(db: Db, table: T, writes: readonly Write<T>[], author: Author): Promise<void> {
  if (writes.length === 0) return;
  const records: ChangeSet['records'] = writes.map(({ old, record }) => ({
    recordId: record.id,
    ...(old ? changedFields(old, record) : { before: null, after: {} }),
  }));
  const changedIds = records.flatMap(({ recordId, before }) => (before ? [recordId] : []));
  await db.changes.add({ ...author, table, changedIds, records });
  await touchSearch(db, table, writes, { isImport: true });
}
