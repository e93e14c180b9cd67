import { listCardsOf } from '../db/cards';
import { type Colleague, listPeopleOf } from '../db/companies';
import type { Db } from '../db/db';
import { findCurrent } from '../db/merged';
import type { Company } from '../domain/company';
import { findHistory, type History, type HistoryFilter } from './find-history';

/** Everything a screen shows of one company. */
export interface CompanyPage {
  company: Company;
  people: Colleague[];
  history: History;
}

/** Of how many of its people the activities and cards stand in a company's history. */
const mostTalkers = 100;

/** Reads one company with the newest `limit` entries of its history; undefined when there is none with this id. One that was merged is the other. */
export async function findCompany(db: Db, id: string, limit: number, filter: HistoryFilter): Promise<CompanyPage | undefined> {
  const company = await findCurrent(db, 'companies', id);
  if (!company) return undefined;
  const companyId = company.id;
  const people = await listPeopleOf(db, companyId);
  const talkersIds = people.flatMap(({ contact, employment }) => (employment.isCurrent ? [contact.id] : [])).slice(0, mostTalkers);
  const cards = (await Promise.all(talkersIds.map((id) => listCardsOf(db, id)))).flat();
  return { company, people, history: await findHistory(db, companyId, { filter, limit, cards, talkersIds }) };
}
