import { type Author, type Change, type ChangeSet, changesIn, type Deed, isSame, type RecordTable } from '../domain/change';
import type { Contact } from '../domain/contact';
import { Problem } from '../domain/problem';
import type { Db } from './db';
import { putRecords } from './put-records';
import { findRecord, isKept, putRecord } from './records';
import { type Records, toRecord } from './rows';

/** Whether anything was written under this batch. */
export const hasBatch = async (db: Db, batchId: string): Promise<boolean> =>
  (await db.changes.where('batchId').equals(batchId).count()) > 0;

/** The newest change of this author that is not an undo itself; what was logged by itself is nothing they did. */
export async function findLastChange(db: Db, by: string): Promise<Change | ChangeSet | undefined> {
  return db.changes
    .orderBy('id')
    .reverse()
    .filter((change) => change.by === by && change.deed !== 'autoLogMessage')
    .first()
    .then((change) => (change?.deed === 'undo' ? undefined : change));
}

/** Every change of a record, in the order in which they were made. */
export async function listChangesOf(db: Db, table: RecordTable, recordId: string): Promise<Change[]> {
  const alone = await db.changes.where({ table, recordId }).toArray();
  const withOthers = await db.changes.where('changedIds').equals(recordId).toArray();
  const changes = [...alone, ...withOthers].sort((a, b) => (a.id ?? 0) - (b.id ?? 0));
  return changes.flatMap(changesIn).filter((change) => change.table === table && change.recordId === recordId);
}

/** All writes of one batch, in the order in which they were made. */
export const listBatch = async (db: Db, batchId: string): Promise<Change[]> =>
  (await db.changes.where('batchId').equals(batchId).sortBy('id')).flatMap(changesIn);

/** The newest batch in which this was done with a record. */
export async function findBatch(db: Db, table: RecordTable, recordId: string, deed: Deed): Promise<string | undefined> {
  const changes = await db.changes.where({ table, recordId }).sortBy('id');
  return changes.findLast((change) => change.deed === deed)?.batchId;
}

/** Whether a person has done anything with a record yet. */
export async function hasChanges(db: Db, table: RecordTable, recordId: string): Promise<boolean> {
  return (await db.changes.where({ table, recordId }).count()) > 0;
}

/** The contacts that something was done with last, the latest first; at most `limit`, none from the trash. */
export async function listRecentContacts(db: Db, limit: number): Promise<Contact[]> {
  const changes = await db.changes
    .orderBy('id')
    .reverse()
    .limit(20 * limit)
    .toArray();
  const ids = changes.flatMap(changesIn).flatMap(({ table, recordId, after }) => {
    if (table === 'contacts') return [recordId];
    if (table === 'activities') return (after.contactIds as string[] | undefined) ?? [];
    return [];
  });
  const contacts = await db.contacts.bulkGet([...new Set(ids)].slice(0, 20 * limit));
  return contacts.flatMap((row) => (row && isKept(row) ? [toRecord('contacts', row)] : [])).slice(0, limit);
}

/**
 * Takes back all writes of one batch, both or none: fields get their former values, new records go to the trash.
 * Throws `undo/changed-since` when somebody has changed one of those fields in the meantime; then nothing is written.
 */
export async function undoBatch(db: Db, batchId: string, author: Author): Promise<void> {
  await db.atomically(async () => {
    const changes = await db.changes.where('batchId').equals(batchId).reverse().sortBy('id');
    for (const change of changes) await ('records' in change ? undoSet(db, change, author) : undoChange(db, change, author));
  });
}

/** The fields of a card that reading it sets. */
const setByReading: ReadonlySet<string> = new Set([
  'state',
  'attempts',
  'progress',
  'problem',
  'corners',
  'readingId',
  'isCard',
  'readFields',
  'faults',
  'back',
  'fields',
]);

/** Whether somebody else has a post at a company: it came with the first of them, and stays for the others. */
async function hasPeople(db: Db, companyId: string): Promise<boolean> {
  return (await db.employments.where('companyId').equals(companyId).filter(isKept).count()) > 0;
}

async function undoChange(db: Db, change: Change, author: Author): Promise<void> {
  const record = await findRecord(db, change.table, change.recordId);
  if (!record) throw new Problem('record/missing');
  if (change.before === null) {
    const changes = await listChangesOf(db, change.table, change.recordId);
    if (changes.some(({ batchId }) => batchId !== change.batchId && batchId !== author.batchId)) throw new Problem('undo/changed-since');
  }
  const former = await findFormer(db, change, record, author);
  if (former) await putRecord(db, change.table, former, author);
}

async function undoSet(db: Db, set: ChangeSet, author: Author): Promise<void> {
  const rows = await db.recordTable(set.table).bulkGet(set.records.map(({ recordId }) => recordId));
  const former: Records[RecordTable][] = [];
  for (const [index, change] of changesIn(set).entries()) {
    const row = rows[index];
    if (!row) throw new Problem('record/missing');
    const record = await findFormer(db, change, toRecord(set.table, row), author);
    if (record) former.push(record);
  }
  await putRecords(db, set.table, former, author);
}

/**
 * The record as it was before a change, or undefined where it stays as it is. Throws where somebody else has written since
 * what the change wrote.
 */
async function findFormer<T extends RecordTable>(
  db: Db,
  change: Change,
  record: Records[T],
  author: Author,
): Promise<Records[T] | undefined> {
  const fields: Record<string, unknown> = { ...record };
  if (change.before === null) {
    // Reading a card writes it as well, and is nobody's change.
    const isUntouched = change.table === 'cards' || record.updatedAt === change.at || record.updatedAt === author.at;
    if (!isUntouched) throw new Problem('undo/changed-since');
    if (change.table === 'companies' && (await hasPeople(db, change.recordId))) return undefined;
    fields.deletedAt = author.at;
  } else {
    const isOnlyRead = change.table === 'cards' && !('contactId' in change.after) && fields.contactId === undefined;
    for (const [name, value] of Object.entries(change.after)) {
      // What reading has found meanwhile is nobody's edit: it gives way to what was read before.
      if (!isSame(fields[name], value) && !(isOnlyRead && setByReading.has(name))) throw new Problem('undo/changed-since');
      fields[name] = change.before[name];
    }
    // Nobody goes on with a reading that was under way then.
    if (isOnlyRead && fields.state === 'reading') fields.state = 'waiting';
  }
  return fields as Records[T];
}

/** The newest changes of these records, of all of them together, at most `limit`. */
export async function listChanges(db: Db, records: readonly { table: RecordTable; recordId: string }[], limit: number): Promise<Change[]> {
  const all = await Promise.all(
    records.map(async ({ table, recordId }) => {
      const alone = await db.changes.where('[table+recordId]').equals([table, recordId]).reverse().limit(limit).toArray();
      const withOthers = await db.changes.where('changedIds').equals(recordId).reverse().limit(limit).toArray();
      return [...alone, ...withOthers].flatMap(changesIn).filter((change) => change.recordId === recordId);
    }),
  );
  return all
    .flat()
    .sort((a, b) => (b.id ?? 0) - (a.id ?? 0))
    .slice(0, limit);
}
