import type { Contact } from '../domain/contact';
import { emailIndexKeys } from '../domain/email';
import type { Db } from './db';
import type { Reader } from './reader';
import { isKept } from './records';
import { toRecord } from './rows';
import { rowsWithAny } from './rows-with-any';

/**
 * Every contact with this address, by any of its addresses. Two people may share one (`info@…`), so this is a list.
 * A contact with the very address wins over those with the same address and another `+tag`.
 */
export async function findContactsByEmail(reader: Reader, email: string): Promise<Contact[]> {
  for (const key of emailIndexKeys(email)) {
    const rows = (await reader.rowsAt('contacts', 'emailKeys', key)).filter(isKept);
    if (rows.length > 0) return rows.map((row) => toRecord('contacts', row));
  }
  return [];
}

/** The contacts with each of these addresses, found as one by one; an address of nobody is left out. */
export async function findContactsByEmails(db: Db, emails: Iterable<string>): Promise<Map<string, Contact[]>> {
  const keys = new Map([...emails].map((email) => [email, emailIndexKeys(email)]));
  const byKey = new Map<string, Contact[]>([...keys.values()].flat().map((key) => [key, []]));
  for (const row of (await rowsWithAny(db.contacts, 'emailKeys', byKey.keys())).filter(isKept)) {
    const contact = toRecord('contacts', row);
    for (const key of row.emailKeys) byKey.get(key)?.push(contact);
  }
  const found = [...keys].map(
    ([email, own]) => [email, own.map((key) => byKey.get(key) ?? []).find((people) => people.length > 0)] as const,
  );
  return new Map(found.flatMap(([email, people]) => (people ? [[email, people]] : [])));
}

/** The contacts that another system calls by each of these ids; an id of nobody is left out. */
export async function findContactsByExternalIds(db: Db, ids: ReadonlySet<string>): Promise<Map<string, Contact[]>> {
  const found = new Map<string, Contact[]>();
  if (ids.size === 0) return found;
  // No index has them: few contacts have such an id, and few actions ask.
  for (const row of await db.contacts.toArray()) {
    if (!isKept(row) || !row.externalIds) continue;
    for (const id of new Set(row.externalIds.map((one) => one.trim()))) {
      if (ids.has(id)) found.set(id, [...(found.get(id) ?? []), toRecord('contacts', row)]);
    }
  }
  return found;
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

/** The ids of all contacts, sorted by kana. */
export const listContactIds = (db: Db): Promise<string[]> => db.contacts.orderBy('sortKey').primaryKeys();
