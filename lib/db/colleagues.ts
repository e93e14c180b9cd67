import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** The people who have an address at this domain, at most `limit`. Only the keys of the index are walked through. */
export async function findContactsByDomain(db: Db, domain: string, limit: number): Promise<Contact[]> {
  const keys = (await db.contacts.orderBy('emailKeys').uniqueKeys()).map(String).filter((key) => key.endsWith(`@${domain}`));
  const rows = await db.contacts.where('emailKeys').anyOf(keys).distinct().limit(limit).toArray();
  return rows.filter(isKept).map((row) => toRecord('contacts', row));
}

/** The companies that have people with an address at this domain, those with more of them first. */
export async function findCompaniesByDomain(db: Db, domain: string): Promise<Company[]> {
  const people = await findContactsByDomain(db, domain, 200);
  const posts = (
    await db.employments
      .where('contactId')
      .anyOf(people.map(({ id }) => id))
      .toArray()
  ).filter(isKept);
  const counts = new Map<string, number>();
  for (const { companyId, isCurrent } of posts) if (companyId && isCurrent) counts.set(companyId, (counts.get(companyId) ?? 0) + 1);
  const companies = (await db.companies.bulkGet([...counts.keys()])).flatMap((row) =>
    row && isKept(row) ? [toRecord('companies', row)] : [],
  );
  return companies.toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0));
}

/** The people who work or worked at a company. */
export async function listColleagues(db: Db, companyId: string): Promise<Contact[]> {
  const posts = (await db.employments.where('companyId').equals(companyId).toArray()).filter(isKept);
  const rows = await db.contacts.bulkGet([...new Set(posts.map(({ contactId }) => contactId))]);
  return rows.flatMap((row) => (row && isKept(row) ? [toRecord('contacts', row)] : []));
}
