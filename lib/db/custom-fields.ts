import { liveQuery } from 'dexie';
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

/** Calls with those fields now and after every change of them; returns the function that ends it. */
export function watchCustomFields(db: Db, of: CustomFieldOwner, hear: (fields: CustomField[]) => void): () => void {
  // A database that cannot be read is told of by whatever asks for the record.
  const subscription = liveQuery(() => listCustomFields(db, of)).subscribe(hear, () => undefined);
  return () => subscription.unsubscribe();
}
