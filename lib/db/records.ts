import { Activity } from '../domain/activity';
import { Candidate } from '../domain/candidate';
import { Card } from '../domain/card';
import { type Author, changedFields, type RecordTable } from '../domain/change';
import { Company } from '../domain/company';
import { Contact } from '../domain/contact';
import { CustomField } from '../domain/custom-field';
import { Deal } from '../domain/deal';
import { Distinction } from '../domain/distinction';
import { Employment } from '../domain/employment';
import { Inquiry } from '../domain/inquiry';
import { Purchase } from '../domain/purchase';
import { Segment } from '../domain/segment';
import { searchScope, touchSearch } from './columns';
import type { Db } from './db';
import { type Records, type Row, toRecord, toRow } from './rows';

/** The schema of each table's records. */
export const schemas = {
  contacts: Contact,
  companies: Company,
  employments: Employment,
  cards: Card,
  activities: Activity,
  inquiries: Inquiry,
  deals: Deal,
  purchases: Purchase,
  customFields: CustomField,
  segments: Segment,
  distinctions: Distinction,
  candidates: Candidate,
};

/** The record with this id, deleted ones too, or undefined. */
export async function findRecord<T extends RecordTable>(db: Db, table: T, id: string): Promise<Records[T] | undefined> {
  const row = await db.recordTable(table).get(id);
  return row && toRecord(table, row);
}

/** The records with these ids in their order, deleted ones too; undefined where there is none. */
export async function findRecords<T extends RecordTable>(db: Db, table: T, ids: readonly string[]): Promise<(Records[T] | undefined)[]> {
  const rows: (Row<T> | undefined)[] = await db.recordTable(table).bulkGet([...ids]);
  return rows.map((row) => row && toRecord(table, row));
}

/**
 * Saves a record and the fields as they were before, both or neither: undo, audit and sync live from that change.
 * A record that is the same as the stored one writes nothing. Throws a ZodError for a record that its schema refuses.
 */
export async function putRecord<T extends RecordTable>(db: Db, table: T, input: Records[T], author: Author): Promise<Records[T]> {
  const record = schemas[table].parse({ ...input, updatedAt: author.at }) as Records[T];
  await db.transaction('rw', [db.recordTable(table), db.changes, ...searchScope(db, table)], async () => {
    const old = await findRecord(db, table, record.id);
    const { before, after } = changedFields(old ?? {}, record);
    if (Object.keys(after).length === 0) return;
    await db.recordTable(table).put(toRow(table, record));
    await db.changes.add({ ...author, table, recordId: record.id, before: old ? before : null, after });
    await touchSearch(db, table, [{ old, record }]);
  });
  return record;
}

/** The records of a table that are in the trash, read from an index. */
export async function listTrashed<T extends RecordTable>(db: Db, table: T): Promise<Records[T][]> {
  const rows = await db.recordTable(table).where('deletedAt').above('').toArray();
  return rows.map((row) => toRecord(table, row));
}

/** Whether a record is in use, that is, not in the trash. */
export const isKept = ({ deletedAt }: { deletedAt?: string | undefined }): boolean => deletedAt === undefined;
