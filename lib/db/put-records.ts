import { type Author, type ChangeSet, changedFields, type RecordTable } from '../domain/change';
import { collectTouched, searchScope, touchSearch } from './columns';
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
  const parsed = inputs.map((input) => schemas[table].parse({ ...input, updatedAt: author.at }) as Records[T]);
  const records = [...new Map(parsed.map((record) => [record.id, record])).values()];
  const rows = db.recordTable(table);
  await db.transaction('rw', [rows, db.changes, ...searchScope(db, table)], async () =>
    collectTouched(db, async () => {
      for (let start = 0; start < records.length; start += chunk) {
        const some = records.slice(start, start + chunk);
        const stored = await rows.bulkGet(some.map(({ id }) => id));
        const changes: ChangeSet['records'] = [];
        const writes = some.flatMap((record, index) => {
          const row = stored[index];
          const old = row && toRecord(table, row);
          const { before, after } = old ? changedFields(old, record) : { before: null, after: {} };
          if (old && Object.keys(after).length === 0) return [];
          changes.push({ recordId: record.id, before, after });
          return [{ old, record }];
        });
        if (writes.length === 0) continue;
        await rows.bulkPut(writes.map(({ record }) => toRow(table, record)));
        const changedIds = changes.flatMap(({ recordId, before }) => (before ? [recordId] : []));
        await db.changes.add({ ...author, table, changedIds, records: changes });
        await touchSearch(db, table, writes, { isImport: true });
      }
    }),
  );
}
