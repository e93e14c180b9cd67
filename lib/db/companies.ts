import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';
import type { Employment } from '../domain/employment';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** All companies that are not in the trash, sorted by kana. */
export async function listCompanies(db: Db): Promise<Company[]> {
  const rows = await db.companies.orderBy('sortKey').toArray();
  return rows.filter(isKept).map((row) => toRecord('companies', row));
}

/** Somebody at a company, and their post there. */
export interface Colleague {
  contact: Contact;
  employment: Employment;
}

/** The people who work or worked at a company, those who do first, each group by kana. */
export async function listPeopleOf(db: Db, companyId: string): Promise<Colleague[]> {
  const employments = (await db.employments.where('companyId').equals(companyId).toArray()).filter(isKept);
  const contacts = await db.contacts.bulkGet(employments.map(({ contactId }) => contactId));
  const found = employments.flatMap((employment, index) => {
    const row = contacts[index];
    return row && isKept(row) ? [{ key: row.sortKey, contact: toRecord('contacts', row), employment }] : [];
  });
  return found
    .sort((a, b) => Number(b.employment.isCurrent) - Number(a.employment.isCurrent) || a.key.localeCompare(b.key))
    .map(({ contact, employment }) => ({ contact, employment }));
}
