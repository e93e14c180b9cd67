import { type Colleague, listPeopleOf } from '../db/companies';
import type { Db } from '../db/db';
import { findRecord, isKept } from '../db/records';
import { listTimeline } from '../db/timeline';
import type { Company } from '../domain/company';
import { type Deal, isRunning } from '../domain/deal';
import { type Inquiry, isOpen } from '../domain/inquiry';

/** What is known of a company whose employee writes for the first time. */
export interface CompanyAtAGlance {
  company: Company;
  /** Who works there, at most `limit`, and how many do. */
  people: Colleague[];
  count: number;
  /** Those that are neither won nor lost, and those that wait for an answer. */
  deals: Deal[];
  inquiries: Inquiry[];
}

/** Reads it; undefined where the company has gone to the trash meanwhile. */
export async function findCompanyAtAGlance(db: Db, id: string, limit: number): Promise<CompanyAtAGlance | undefined> {
  const company = await findRecord(db, 'companies', id);
  if (!company || !isKept(company)) return undefined;
  const people = (await listPeopleOf(db, id)).filter(({ employment }) => employment.isCurrent);
  const deals = await listTimeline(db, 'deals', id, undefined, isRunning);
  const inquiries = await listTimeline(db, 'inquiries', id, undefined, isOpen);
  return { company, people: people.slice(0, limit), count: people.length, deals, inquiries };
}
