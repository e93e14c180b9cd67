import type { Db } from '../db/db';
import { listTrashed } from '../db/records';
import type { Records } from '../db/rows';

/** What a user throws away; posts go with their contact. */
const tables = ['contacts', 'companies', 'cards', 'activities', 'inquiries', 'deals', 'purchases', 'customFields', 'segments'] as const;
type TrashTable = (typeof tables)[number];

/** Something in the trash: where it belongs, and by what name the user knows it. */
export interface TrashedRecord {
  table: TrashTable;
  id: string;
  name: string;
  deletedAt: string;
}

const nameOf: { [T in TrashTable]: (record: Records[T]) => string } = {
  contacts: ({ formattedName }) => formattedName,
  companies: ({ name }) => name,
  cards: ({ fields, fileName }) => fields.find(({ field }) => field === 'name')?.value ?? fileName,
  activities: ({ subject, body }) => subject || (body.split('\n')[0] ?? ''),
  inquiries: ({ subject }) => subject,
  deals: ({ subject }) => subject,
  purchases: ({ product }) => product,
  customFields: ({ label }) => label,
  segments: ({ name }) => name,
};

/** Everything in the trash, the last thrown away first. What has become a part of another card or record is not. */
export async function listTrash(db: Db): Promise<TrashedRecord[]> {
  const found = await Promise.all(tables.map((table) => listTable(db, table)));
  return found.flat().sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

async function listTable<T extends TrashTable>(db: Db, table: T): Promise<TrashedRecord[]> {
  const records = await listTrashed(db, table);
  return records
    .filter((record) => !('backOf' in record && record.backOf) && !('mergedInto' in record && record.mergedInto))
    .map((record) => ({ table, id: record.id, name: nameOf[table](record), deletedAt: record.deletedAt ?? '' }));
}
