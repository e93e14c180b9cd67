import type { Db } from '../db/db';
import { findCurrent } from '../db/merged';
import { putRecord } from '../db/records';
import type { Records } from '../db/rows';
import type { Deed } from '../domain/change';
import { newIdBeside } from '../domain/id';
import type { Parties } from '../domain/record-parts';
import { type Context, startBatch } from './context';
import { writeChanged } from './write-changed';

/** The tables whose records have a form of their own; a contact's form has its posts as well. */
export type FormTable = 'activities' | 'companies' | 'inquiries' | 'deals' | 'purchases' | 'customFields' | 'segments';

const deeds: Record<FormTable, { add: Deed; edit: Deed }> = {
  activities: { add: 'addActivity', edit: 'editActivity' },
  companies: { add: 'addCompany', edit: 'editCompany' },
  inquiries: { add: 'addInquiry', edit: 'editInquiry' },
  deals: { add: 'addDeal', edit: 'editDeal' },
  purchases: { add: 'addPurchase', edit: 'editPurchase' },
  customFields: { add: 'addField', edit: 'editField' },
  segments: { add: 'addView', edit: 'editView' },
};

export type NewRecord<T extends FormTable> = Omit<Records[T], 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

interface Saved {
  id: string;
  deed: Deed;
  batchId: string;
}

/** Keeps a new record. */
export async function addRecord<T extends FormTable>(context: Context, table: T, fields: NewRecord<T>): Promise<Saved> {
  const { deed, author } = begin(context, table, 'add');
  const { contactIds = [], companyId } = fields as Partial<Parties>;
  const id = newIdBeside(contactIds[0] ?? companyId);
  const record = settled({ ...fields, id, createdAt: author.at, updatedAt: author.at } as Records[T], author.at);
  await context.db.atomically(async () => {
    await putRecord(context.db, table, await withCurrentOwners(context.db, record), author);
  });
  return { id: record.id, deed, batchId: author.batchId };
}

/** Saves what a form changed; throws `record/changed-elsewhere` where somebody else changed the same field meanwhile. */
export async function saveRecord<T extends FormTable>(context: Context, table: T, base: Records[T], next: Records[T]): Promise<Saved> {
  const { deed, author } = begin(context, table, 'edit');
  await context.db.atomically(() => writeChanged(context.db, table, base, settled(next, author.at), author));
  return { id: base.id, deed, batchId: author.batchId };
}

function begin(context: Context, table: FormTable, kind: 'add' | 'edit') {
  const deed = deeds[table][kind];
  return { deed, author: startBatch(context, deed) };
}

/** The record with whom its owners were merged into, if another page did so while the form was open. */
async function withCurrentOwners<R extends object>(db: Db, record: R): Promise<R> {
  const { contactIds, companyId } = record as Partial<Parties>;
  const owners = contactIds && (await Promise.all(contactIds.map(async (id) => (await findCurrent(db, 'contacts', id))?.id ?? id)));
  const company = companyId && (await findCurrent(db, 'companies', companyId));
  return { ...record, ...(owners && { contactIds: [...new Set(owners)] }), ...(company && { companyId: company.id }) };
}

/** An inquiry that is answered has the time of its answer, one that is open again has none. */
function settled<R extends object>(record: R, now: string): R {
  if (!('status' in record)) return record;
  if (record.status !== 'answered') return { ...record, answeredAt: undefined };
  return 'answeredAt' in record && record.answeredAt ? record : { ...record, answeredAt: now };
}
