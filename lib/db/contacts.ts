import type { Contact } from '../domain/contact';
import { emailKeys } from '../domain/email';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/**
 * Every contact with this address, by any of its addresses. Two people may share one (`info@…`), so this is a list.
 * A contact with the very address wins over those with the same address and another `+tag`.
 */
export async function findContactsByEmail(db: Db, email: string): Promise<Contact[]> {
  for (const key of emailKeys(email)) {
    const rows = (await db.contacts.where('emailKeys').equals(key).toArray()).filter(isKept);
    if (rows.length > 0) return rows.map((row) => toRecord('contacts', row));
  }
  return [];
}

/** All contacts that are not in the trash, sorted by kana. */
export async function listContacts(db: Db): Promise<Contact[]> {
  const rows = await db.contacts.orderBy('sortKey').toArray();
  return rows.filter(isKept).map((row) => toRecord('contacts', row));
}

/** The first contacts by kana, at most `limit`, for a page that does not wait for more; none from the trash. */
export async function listFirstContacts(db: Db, limit: number): Promise<Contact[]> {
  // Rows that are read at once cost less than a look at each of them.
  for (let count = 2 * limit; ; count *= 4) {
    const rows = await db.contacts.orderBy('sortKey').limit(count).toArray();
    const kept = rows.filter(isKept);
    if (kept.length >= limit || rows.length < count) return kept.slice(0, limit).map((row) => toRecord('contacts', row));
  }
}

/** These contacts, in this order, without those that are not there or in the trash. */
export async function listContactsById(db: Db, ids: readonly string[]): Promise<Contact[]> {
  const rows = await db.contacts.bulkGet([...ids]);
  return rows.flatMap((row) => (row && isKept(row) ? [toRecord('contacts', row)] : []));
}
