import { listContactIds, listContactsById, listFirstContacts } from '../db/contacts';
import type { Db } from '../db/db';
import { listPostsOf, type Post } from '../db/employments';
import type { Contact } from '../domain/contact';

export interface ListedCustomer {
  contact: Contact;
  posts: readonly Post[];
}

/** The first customers by kana with their posts, for a page that does not wait for the search. */
export async function listFirstCustomers(db: Db, limit: number): Promise<ListedCustomer[]> {
  const contacts = await listFirstContacts(db, limit);
  const posts = await listPostsOf(
    db,
    contacts.map(({ id }) => id),
  );
  return contacts.map((contact) => ({ contact, posts: posts.get(contact.id) ?? [] }));
}

/** Everybody who is not in the trash, by kana. */
export const listAllCustomers = async (db: Db): Promise<ListedCustomer[]> => listCustomers(db, await listContactIds(db));

const chunk = 1000;

/** Reads these customers with their posts, in this order; those in the trash are left out. */
export async function listCustomers(db: Db, ids: readonly string[]): Promise<ListedCustomer[]> {
  const customers: ListedCustomer[] = [];
  for (let start = 0; start < ids.length; start += chunk) {
    const some = ids.slice(start, start + chunk);
    const [contacts, posts] = await Promise.all([listContactsById(db, some), listPostsOf(db, some)]);
    for (const contact of contacts) customers.push({ contact, posts: posts.get(contact.id) ?? [] });
  }
  return customers;
}
