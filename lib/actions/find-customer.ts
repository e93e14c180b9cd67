import { listCardsOf } from '../db/cards';
import type { Db } from '../db/db';
import { listPosts, type Post } from '../db/employments';
import { findCurrent } from '../db/merged';
import type { Reader } from '../db/reader';
import { listTimeline } from '../db/timeline';
import type { Card } from '../domain/card';
import type { Contact } from '../domain/contact';
import { type Inquiry, isOpen } from '../domain/inquiry';
import { findHistory, type History, type HistoryFilter } from './find-history';

/** Everything a screen shows of one customer. */
export interface Customer {
  contact: Contact;
  posts: Post[];
  /** The newest first. */
  cards: Card[];
  history: History;
  /** What others at the same company complain about and wait for. */
  colleaguesComplaints: Inquiry[];
}

/** What is read of a customer. */
export const customerTables = ['contacts', 'employments', 'companies', 'cards', 'activities', 'inquiries', 'deals', 'purchases'] as const;

/**
 * Reads one customer with the newest `limit` entries of their history; undefined when there is none with this id. The id of
 * somebody who was merged gives the one they are now.
 */
export function findCustomer(db: Db, id: string, limit: number, filter: HistoryFilter = 'all'): Promise<Customer | undefined> {
  return db.readTogether(customerTables, async () => {
    // Nearly always it is the one they are now, so nothing else waits for that.
    const [contact, rest] = await Promise.all([findCurrent(db, 'contacts', id), findRest(db, id, limit, filter)]);
    return contact && { contact, ...(contact.id === id ? rest : await findRest(db, contact.id, limit, filter)) };
  });
}

/** The same for a contact who was read already. */
export const readCustomer = async (reader: Reader, contact: Contact, limit: number): Promise<Customer> => ({
  contact,
  ...(await findRest(reader, contact.id, limit, 'all')),
});

async function findRest(reader: Reader, contactId: string, limit: number, filter: HistoryFilter): Promise<Omit<Customer, 'contact'>> {
  const posts = listPosts(reader, contactId);
  const cards = listCardsOf(reader, contactId);
  const [history, colleaguesComplaints] = await Promise.all([
    findHistory(reader, contactId, { filter, limit, cards, posts }),
    posts.then((all) => findComplaints(reader, contactId, all)),
  ]);
  return { posts: await posts, cards: await cards, history, colleaguesComplaints };
}

async function findComplaints(reader: Reader, contactId: string, posts: readonly Post[]): Promise<Inquiry[]> {
  const companyIds = posts.flatMap(({ employment: { isCurrent, companyId } }) => (isCurrent && companyId ? [companyId] : []));
  const isComplaint = (inquiry: Inquiry) => inquiry.kind === 'complaint' && isOpen(inquiry) && !inquiry.contactIds.includes(contactId);
  const found = await Promise.all(companyIds.map((id) => listTimeline(reader, 'inquiries', id, Number.POSITIVE_INFINITY, isComplaint)));
  return found.flat();
}
