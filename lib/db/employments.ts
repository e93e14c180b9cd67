import type { Author } from '../domain/change';
import type { Company } from '../domain/company';
import type { Employment } from '../domain/employment';
import { newId } from '../domain/id';
import { foldCompanyName } from '../domain/text';
import type { Db } from './db';
import type { Reader } from './reader';
import { isKept, putRecord } from './records';
import { toRecord } from './rows';

/** A contact's post together with the company it is at, where that is known. */
export interface Post {
  employment: Employment;
  company?: Company | undefined;
}

/** A contact's posts, current ones first, then the newest. */
export async function listPosts(reader: Reader, contactId: string): Promise<Post[]> {
  const employments = (await reader.rowsAt('employments', 'contactId', contactId)).filter(isKept);
  const companyIds = employments.flatMap(({ companyId }) => companyId ?? []);
  const companies = await Promise.all(companyIds.map((id) => reader.rowOf('companies', id)));
  const byId = new Map(companies.flatMap((row) => (row && isKept(row) ? [[row.id, toRecord('companies', row)]] : [])));
  return employments.map((employment) => ({ employment, company: byId.get(employment.companyId ?? '') })).sort(newestFirst);
}

/** Every contact's posts, for lists and exports: two reads whatever the number of contacts. */
export async function listAllPosts(db: Db): Promise<Map<string, Post[]>> {
  const companies = new Map((await db.companies.toArray()).filter(isKept).map((row) => [row.id, toRecord('companies', row)]));
  const posts = new Map<string, Post[]>();
  for (const employment of (await db.employments.toArray()).filter(isKept)) {
    const known = posts.get(employment.contactId) ?? [];
    known.push({ employment, company: companies.get(employment.companyId ?? '') });
    posts.set(employment.contactId, known);
  }
  for (const known of posts.values()) known.sort(newestFirst);
  return posts;
}

/** Beyond so many people it is quicker to read the posts of everybody than those of each. */
const manyPeople = 20_000;

/** The posts of these contacts, for a page of a list or a part of an export. */
export async function listPostsOf(db: Db, contactIds: readonly string[]): Promise<Map<string, Post[]>> {
  if (contactIds.length > manyPeople) return listAllPosts(db);
  const all = await Promise.all(contactIds.map((id) => db.employments.where('contactId').equals(id).toArray()));
  const employments = all.flat().filter(isKept);
  const companyIds = [...new Set(employments.flatMap(({ companyId }) => companyId ?? []))];
  const rows = (await db.companies.bulkGet(companyIds)).flatMap((row) => (row && isKept(row) ? [row] : []));
  const companies = new Map(rows.map((row) => [row.id, toRecord('companies', row)]));
  const posts = employments.map((employment) => ({ employment, company: companies.get(employment.companyId ?? '') }));
  return Map.groupBy(posts.sort(newestFirst), ({ employment }) => employment.contactId);
}

/** Current posts before former ones, then the newest. */
const newestFirst = (a: Post, b: Post): number =>
  Number(b.employment.isCurrent) - Number(a.employment.isCurrent) || b.employment.createdAt.localeCompare(a.employment.createdAt);

/** The companies with this name in any of its spellings (（株）青空 = 株式会社青空). */
export async function findCompaniesByName(db: Db, name: string): Promise<Company[]> {
  const rows = await db.companies.where('nameKeys').equals(foldCompanyName(name)).toArray();
  return rows.filter(isKept).map((row) => toRecord('companies', row));
}

/** The company of this name, made where there is none yet. */
export async function keepCompany(db: Db, name: string, author: Author): Promise<Company> {
  const [known] = await findCompaniesByName(db, name);
  const times = { createdAt: author.at, updatedAt: author.at };
  return known ?? putRecord(db, 'companies', { id: newId(), name, urls: [], addresses: [], ...times }, author);
}
