import { readWholeBlocks } from '../db/columns';
import type { Db } from '../db/db';
import { listDistinctions } from '../db/distinctions';
import { isKept } from '../db/records';
import { pairId } from '../domain/distinction';
import { readBlock } from '../domain/search-block';
import { findDuplicateCompanies } from '../insight/find-duplicate-companies';
import { type Duplicate, findDuplicates } from '../insight/find-duplicates';
import { toCompanyFacts } from '../insight/same-company';
import { readPersonFacts } from '../insight/same-person';

/** The pairs that may be one, the surest first. */
export interface FoundDuplicates {
  contacts: Duplicate[];
  companies: Duplicate[];
}

/** Looks for records that may be one among all people and companies; what was said to be different is left out. */
export async function scanDuplicates(db: Db, onProgress: (ratio: number) => void = () => {}): Promise<FoundDuplicates> {
  const { blocks } = await readWholeBlocks(db, onProgress);
  const people = blocks.flatMap((block, index) => {
    onProgress((index + 1) / blocks.length);
    return readBlock(block).map(({ id, text }) => readPersonFacts(id, text));
  });
  const companies = (await db.companies.toArray()).filter(isKept).map(toCompanyFacts);
  const different = await listDistinctions(db);
  const isOpen = ({ one, other }: Duplicate) => !different.has(pairId(one, other));
  return { contacts: findDuplicates(people).filter(isOpen), companies: findDuplicateCompanies(companies).filter(isOpen) };
}
