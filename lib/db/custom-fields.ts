import type { CustomField, CustomFieldOwner } from '../domain/custom-field';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** The fields that the user defined for people or companies, in the order in which that was. */
export async function listCustomFields(db: Db, of: CustomFieldOwner): Promise<CustomField[]> {
  const rows = await db.customFields.toArray();
  const fields = rows.filter((row) => isKept(row) && row.of === of).map((row) => toRecord('customFields', row));
  return fields.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
