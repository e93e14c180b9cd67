import { listActivities } from '../db/activities';
import { listCardsOf } from '../db/cards';
import type { Db } from '../db/db';
import { listPosts, type Post } from '../db/employments';
import { findRecord } from '../db/records';
import type { Activity } from '../domain/activity';
import type { Card } from '../domain/card';
import type { Contact } from '../domain/contact';

/** Everything a screen shows of one customer. */
export interface Customer {
  contact: Contact;
  posts: Post[];
  /** The newest first. */
  activities: Activity[];
  /** The newest first. */
  cards: Card[];
  /** Whether there are older activities than those read. */
  hasMore: boolean;
}

/** Reads one customer with the newest `limit` activities; undefined when there is none with this id. */
export async function findCustomer(db: Db, contactId: string, limit: number): Promise<Customer | undefined> {
  const contact = await findRecord(db, 'contacts', contactId);
  if (!contact) return undefined;
  const [posts, activities, cards] = await Promise.all([
    listPosts(db, contactId),
    listActivities(db, contactId, limit + 1),
    listCardsOf(db, contactId),
  ]);
  return { contact, posts, activities: activities.slice(0, limit), cards, hasMore: activities.length > limit };
}
