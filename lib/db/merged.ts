import type { Deed } from '../domain/change';
import type { Db } from './db';
import { isKept } from './records';
import { type Records, toRecord } from './rows';

/** The tables in which two records can be made one. */
export type MergeTable = 'contacts' | 'companies';

/** The person or company that somebody with this id is now: the one they were merged into, if they were. */
export async function findCurrent<T extends MergeTable>(
  db: Db,
  table: T,
  id: string,
  seen: readonly string[] = [],
): Promise<Records[T] | undefined> {
  const row = await db.recordTable(table).get(id);
  if (!row?.mergedInto || seen.includes(id)) return row && toRecord(table, row);
  return findCurrent(db, table, row.mergedInto, [...seen, id]);
}

/** What was merged into a record, each as it was: not what had been merged into one of these before. */
export async function listMergedInto<T extends MergeTable>(db: Db, table: T, id: string): Promise<Records[T][]> {
  const rows = await db.recordTable(table).where('mergedInto').equals(id).toArray();
  return rows.filter((row) => !isKept(row)).map((row) => toRecord(table, row));
}

/** The deeds that make two records one, or two of one again. */
export const mergeDeeds: ReadonlySet<Deed> = new Set<Deed>(['mergeContacts', 'unmergeContacts', 'mergeCompanies', 'unmergeCompanies']);

/** Gives for any id the one that it is now: that of whoever the record was merged into, if it was. */
export async function listMerges(db: Db): Promise<(id: string) => string> {
  const [contacts, companies] = await Promise.all([
    db.contacts.orderBy('mergedInto').toArray(),
    db.companies.orderBy('mergedInto').toArray(),
  ]);
  const merges = new Map([...contacts, ...companies].map(({ id, mergedInto = id }) => [id, mergedInto]));
  const current = (id: string, depth = 0): string => {
    const next = merges.get(id);
    return next === undefined || depth > merges.size ? id : current(next, depth + 1);
  };
  return (id) => current(id);
}
