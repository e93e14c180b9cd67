import type { Contact } from '../domain/contact';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** How many people are read at once. */
const chunk = 1000;

/**
 * Reads all people who are not in the trash, each with the names of their companies, in one pass. `onProgress` hears now
 * and then what share of them was read.
 */
export async function readPeople(
  db: Db,
  visit: (contact: Contact, companyNames: readonly string[]) => void,
  onProgress: (ratio: number) => void,
): Promise<void> {
  const [total, companies, posts] = await Promise.all([db.contacts.count(), db.companies.toArray(), db.employments.toArray()]);
  const names = new Map(companies.filter(isKept).map(({ id, name }) => [id, name]));
  const held = new Map<string, string[]>();
  for (const { contactId, companyId = '' } of posts.filter(isKept)) {
    const name = names.get(companyId);
    if (name !== undefined) held.set(contactId, [...(held.get(contactId) ?? []), name]);
  }
  let read = 0;
  for (let last = ''; ; ) {
    const rows = await db.contacts.where('id').above(last).limit(chunk).toArray();
    for (const row of rows) if (isKept(row)) visit(toRecord('contacts', row), held.get(row.id) ?? []);
    read += rows.length;
    onProgress(total === 0 ? 1 : read / total);
    if (rows.length < chunk) return;
    last = rows.at(-1)?.id ?? '';
  }
}
