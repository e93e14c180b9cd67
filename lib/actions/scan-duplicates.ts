import { readPeople } from '../db/all-people';
import type { Db } from '../db/db';
import { listDistinctions } from '../db/distinctions';
import { isKept } from '../db/records';
import { pairId } from '../domain/distinction';
import { findDuplicateCompanies } from '../insight/find-duplicate-companies';
import { type Duplicate, findDuplicates } from '../insight/find-duplicates';
import { toCompanyFacts } from '../insight/same-company';
import { type PersonFacts, toPersonFacts } from '../insight/same-person';

/** The pairs that may be one, the surest first. */
export interface FoundDuplicates {
  contacts: Duplicate[];
  companies: Duplicate[];
}

/** Looks for records that may be one among all people and companies; what was said to be different is left out. */
export async function scanDuplicates(db: Db, onProgress: (ratio: number) => void = () => {}): Promise<FoundDuplicates> {
  const people: PersonFacts[] = [];
  await readPeople(db, (contact, companyNames) => people.push(toPersonFacts(contact, companyNames)), onProgress);
  const companies = (await db.companies.toArray()).filter(isKept).map(toCompanyFacts);
  const different = await listDistinctions(db);
  const isOpen = ({ one, other }: Duplicate) => !different.has(pairId(one, other));
  return { contacts: findDuplicates(people).filter(isOpen), companies: findDuplicateCompanies(companies).filter(isOpen) };
}
