import type { Company } from '../domain/company';
import type { Employment } from '../domain/employment';
import { foldCompanyName } from '../domain/text';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** A contact's post together with the company it is at. */
export interface Post {
  employment: Employment;
  company: Company;
}

/** A contact's posts, current ones first. */
export async function listPosts(db: Db, contactId: string): Promise<Post[]> {
  const employments = (await db.employments.where('contactId').equals(contactId).toArray()).filter(isKept);
  const companies = await db.companies.bulkGet(employments.map(({ companyId }) => companyId));
  return employments
    .flatMap((employment, index) => {
      const company = companies[index];
      return company && isKept(company) ? [{ employment, company: toRecord('companies', company) }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.employment.isCurrent) - Number(a.employment.isCurrent) || b.employment.createdAt.localeCompare(a.employment.createdAt),
    );
}

/** Every contact's posts, for lists and exports: three reads whatever the number of contacts. */
export async function listAllPosts(db: Db): Promise<Map<string, Post[]>> {
  const companies = new Map((await db.companies.toArray()).filter(isKept).map((row) => [row.id, toRecord('companies', row)]));
  const posts = new Map<string, Post[]>();
  for (const employment of (await db.employments.toArray()).filter(isKept)) {
    const company = companies.get(employment.companyId);
    if (!company) continue;
    const known = posts.get(employment.contactId) ?? [];
    if (employment.isCurrent) known.unshift({ employment, company });
    else known.push({ employment, company });
    posts.set(employment.contactId, known);
  }
  return posts;
}

/** The companies with this name in any of its spellings (（株）青空 = 株式会社青空). */
export async function findCompaniesByName(db: Db, name: string): Promise<Company[]> {
  const rows = await db.companies.where('nameKey').equals(foldCompanyName(name)).toArray();
  return rows.filter(isKept).map((row) => toRecord('companies', row));
}
