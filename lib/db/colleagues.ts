import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';
import { freeMail } from '../domain/free-mail';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** The people who have an address at this domain, at most `limit`; none for a free-mail service. */
export async function findContactsByDomain(db: Db, domain: string, limit: number): Promise<Contact[]> {
  if (freeMail.has(domain)) return [];
  // Somebody with two addresses there stands in the index twice.
  const rows = await db.contacts.where('emailKeys').startsWith(`${domain}@`).distinct().filter(isKept).limit(limit).toArray();
  return rows.map((row) => toRecord('contacts', row));
}

/** The companies that name this domain as theirs; none for a free-mail service. */
export async function findCompaniesNaming(db: Db, domain: string): Promise<Company[]> {
  if (freeMail.has(domain)) return [];
  const rows = await db.companies.where('domainKeys').equals(domain).toArray();
  return rows.filter(isKept).map((row) => toRecord('companies', row));
}

/** The companies of this domain: those that name it, then those with people who have an address there, those with more of them first. */
export async function findCompaniesByDomain(db: Db, domain: string): Promise<Company[]> {
  const named = await findCompaniesNaming(db, domain);
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
  const counted = companies.toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0));
  const all = [...named, ...counted];
  return [...new Map(all.map((company) => [company.id, company])).values()];
}

/** The people who work or worked at a company. */
export async function listColleagues(db: Db, companyId: string): Promise<Contact[]> {
  const posts = (await db.employments.where('companyId').equals(companyId).toArray()).filter(isKept);
  const rows = await db.contacts.bulkGet([...new Set(posts.map(({ contactId }) => contactId))]);
  return rows.flatMap((row) => (row && isKept(row) ? [toRecord('contacts', row)] : []));
}
