import { listContactsById } from '../db/contacts';
import type { Db } from '../db/db';
import type { Contact } from '../domain/contact';
import { foldName } from '../domain/text';
import { findValues } from '../search/filters';
import type { SearchIndex } from '../search/search-index';

const written = {
  tag: ({ tags }: Contact) => tags,
  owner: ({ owner }: Contact) => (owner ? [owner] : []),
  source: ({ leadSource }: Contact) => (leadSource ? [leadSource] : []),
};

const mostValues = 100;

/** The values that a field has among all customers, as somebody wrote them: the search keeps them folded. */
export async function findFilterValues(db: Db, index: SearchIndex, kind: keyof typeof written): Promise<string[]> {
  const values = findValues(index, kind, mostValues);
  const contacts = await listContactsById(db, [...new Set(values.map(({ contactId }) => contactId))]);
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return values.flatMap(({ value, contactId }) => {
    const contact = byId.get(contactId);
    return contact ? (written[kind](contact).find((one) => foldName(one) === value) ?? []) : [];
  });
}
