import { listChanges } from '../db/changes';
import type { Db } from '../db/db';
import { type Change, changedFields, isSame } from '../domain/change';

/** One field that a change set: what it was before and after, and whether it still is that. */
export interface ChangedField {
  name: string;
  before: unknown;
  after: unknown;
  isCurrent: boolean;
}

/** One action on a record, with the fields it changed there. */
export interface RecordChange extends Pick<Change, 'by' | 'at' | 'batchId' | 'deed'> {
  id: number;
  table: Change['table'];
  recordId: string;
  isNew: boolean;
  fields: ChangedField[];
}

/** Fields that tell a user nothing. */
const silent = new Set(['id', 'createdAt', 'updatedAt', 'contactId', 'contactIds', 'sourceKey']);

/** What was done with a contact and its posts, or with a company, the latest first; at most `limit` changes. */
export async function findChanges(db: Db, table: 'contacts' | 'companies', recordId: string, limit: number): Promise<RecordChange[]> {
  const posts = table === 'contacts' ? await db.employments.where('contactId').equals(recordId).primaryKeys() : [];
  const records = [{ table, recordId }, ...posts.map((id) => ({ table: 'employments' as const, recordId: id }))];
  const changes = await listChanges(db, records, limit);
  return Promise.all(changes.map((change) => toRecordChange(db, change)));
}

async function toRecordChange(db: Db, { id = 0, by, at, batchId, deed, table, recordId, before, after }: Change): Promise<RecordChange> {
  const now = new Map<string, unknown>(Object.entries((await db.recordTable(table).get(recordId)) ?? {}));
  const changed = before === null ? changedFields({}, after) : { before, after };
  const fields = Object.keys(changed.after)
    .filter((name) => !silent.has(name) && !isBlank(changed.before[name], changed.after[name]))
    .map((name) => ({
      name,
      before: changed.before[name],
      after: changed.after[name],
      isCurrent: isSame(now.get(name), changed.after[name]),
    }));
  return { id, by, at, batchId, deed, table, recordId, isNew: before === null, fields };
}

/** A new record sets many fields to nothing. */
const isBlank = (...values: unknown[]): boolean => values.every((value) => value === undefined || value === '' || isSame(value, []));
