import { listCardsOf } from '../db/cards';
import type { Db } from '../db/db';
import { listPosts, type Post } from '../db/employments';
import { findCurrent } from '../db/merged';
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

/**
 * Reads one customer with the newest `limit` entries of their history; undefined when there is none with this id. The id of
 * somebody who was merged gives the one they are now.
 */
export async function findCustomer(db: Db, id: string, limit: number, filter: HistoryFilter = 'all'): Promise<Customer | undefined> {
  const contact = await findCurrent(db, 'contacts', id);
  if (!contact) return undefined;
  const contactId = contact.id;
  const [posts, cards] = await Promise.all([listPosts(db, contactId), listCardsOf(db, contactId)]);
  const [history, colleaguesComplaints] = await Promise.all([
    findHistory(db, contactId, { filter, limit, cards, posts }),
    findComplaints(db, contactId, posts),
  ]);
  return { contact, posts, cards, history, colleaguesComplaints };
}

async function findComplaints(db: Db, contactId: string, posts: readonly Post[]): Promise<Inquiry[]> {
  const companyIds = posts.flatMap(({ employment: { isCurrent, companyId } }) => (isCurrent && companyId ? [companyId] : []));
  const isComplaint = (inquiry: Inquiry) => inquiry.kind === 'complaint' && isOpen(inquiry) && !inquiry.contactIds.includes(contactId);
  const found = await Promise.all(companyIds.map((id) => listTimeline(db, 'inquiries', id, Number.POSITIVE_INFINITY, isComplaint)));
  return found.flat();
}
