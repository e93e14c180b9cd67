import type { Contact } from '../domain/contact';
import type { Db } from './db';
import { eachChunk } from './each-chunk';
import { isKept } from './records';

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
  await eachChunk(db, 'contacts', (contacts) => {
    for (const contact of contacts) if (isKept(contact)) visit(contact, held.get(contact.id) ?? []);
    read += contacts.length;
    onProgress(read / total);
  });
}
