import type { Db } from '../db/db';
import type { Parties } from '../domain/record-parts';

/** A person or company by the name it is listed under. */
export interface Named {
  id: string;
  name: string;
}

export interface NamedParties {
  people: Named[];
  company?: Named | undefined;
}

/** The names of everybody these records belong to, in two reads whatever their number; gives those of one record. */
export async function namesOf(db: Db, records: readonly Parties[]): Promise<(record: Parties) => NamedParties> {
  const contactIds = [...new Set(records.flatMap(({ contactIds: ids }) => ids))];
  const companyIds = [...new Set(records.flatMap(({ companyId }) => companyId ?? []))];
  const [contacts, companies] = await Promise.all([db.contacts.bulkGet(contactIds), db.companies.bulkGet(companyIds)]);
  const people = new Map(contacts.flatMap((row) => (row ? [[row.id, { id: row.id, name: row.formattedName }]] : [])));
  const firms = new Map(companies.flatMap((row) => (row ? [[row.id, { id: row.id, name: row.name }]] : [])));
  return ({ contactIds: ids, companyId }) => ({ people: ids.flatMap((id) => people.get(id) ?? []), company: firms.get(companyId ?? '') });
}
