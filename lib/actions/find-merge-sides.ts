import { listPeopleOf } from '../db/companies';
import type { Db } from '../db/db';
import { listPosts } from '../db/employments';
import { listLinks } from '../db/links';
import type { MergeTable } from '../db/merged';
import { findRecord, isKept } from '../db/records';
import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';

/** One of two records that may be one, with what a user tells it by. */
export interface MergeSide {
  record: Contact | Company;
  /** A person's posts, each on one line; a company's people by name. */
  ties: string[];
  /** How many cards and entries of its history belong to it. */
  belongings: number;
  /** How much there is of it in all: what belongs to it, and its posts or people. */
  weight: number;
}

/** How many of a company's people are named. */
const mostNamed = 5;

/** Reads both records of a pair; the one to which more belongs comes first, of equal ones the older. */
export async function findMergeSides(
  db: Db,
  table: MergeTable,
  ids: readonly [string, string],
): Promise<[MergeSide, MergeSide] | undefined> {
  const [one, other] = await Promise.all(ids.map((id) => findSide(db, table, id)));
  if (!one || !other) return undefined;
  const isFirst = one.weight - other.weight || other.record.createdAt.localeCompare(one.record.createdAt);
  return isFirst >= 0 ? [one, other] : [other, one];
}

async function findSide(db: Db, table: MergeTable, id: string): Promise<MergeSide | undefined> {
  const record = await findRecord(db, table, id);
  if (!record) return undefined;
  const links = (await listLinks(db, table, id)).filter((link) => isKept(link.record));
  const belongings = links.filter((link) => link.table !== 'employments').length;
  return { record, ties: table === 'contacts' ? await postsOf(db, id) : await peopleOf(db, id), belongings, weight: links.length };
}

async function postsOf(db: Db, contactId: string): Promise<string[]> {
  const posts = await listPosts(db, contactId);
  return posts.map(({ company, employment: { department, title } }) => [company?.name, department, title].filter(Boolean).join(' '));
}

async function peopleOf(db: Db, companyId: string): Promise<string[]> {
  const people = await listPeopleOf(db, companyId);
  const names = people.slice(0, mostNamed).map(({ contact }) => contact.formattedName);
  return people.length > mostNamed ? [...names, `+ ${people.length - mostNamed}`] : names;
}
