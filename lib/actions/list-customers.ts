import { listContacts } from '../db/contacts';
import type { Db } from '../db/db';
import { listAllPosts, type Post } from '../db/employments';
import type { Contact } from '../domain/contact';
import { createColumn, type SearchColumn } from '../search/column';
import { contactSearchText } from '../search/contact-search-text';

export interface ListedCustomer {
  contact: Contact;
  posts: readonly Post[];
}

/** All customers sorted by kana, with what finds them. */
export interface Customers {
  byId: ReadonlyMap<string, ListedCustomer>;
  column: SearchColumn;
}

/** Reads every customer that is not in the trash, for the list and the search. */
export async function listCustomers(db: Db): Promise<Customers> {
  const [contacts, posts] = await Promise.all([listContacts(db), listAllPosts(db)]);
  const customers = contacts.map((contact) => ({ contact, posts: posts.get(contact.id) ?? [] }));
  const texts = customers.map(({ contact, posts: held }) => ({
    id: contact.id,
    text: contactSearchText({ contact, companyNames: held.flatMap(({ company }) => company?.name ?? []) }),
  }));
  return { byId: new Map(customers.map((customer) => [customer.contact.id, customer])), column: createColumn(texts) };
}
