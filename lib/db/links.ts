import type { Employment } from '../domain/employment';
import type { Db } from './db';
import { type Records, toRecord } from './rows';

/** The tables whose records belong to people or companies, by `contactId`, `contactIds` or `companyId`. */
export const linkTables = ['employments', 'cards', 'activities', 'inquiries', 'deals', 'purchases'] as const;
export type LinkTable = (typeof linkTables)[number];

/** A record that belongs to a person or a company. */
export type Link = { [T in LinkTable]: { table: T; record: Records[T] } }[LinkTable];

/** Everything that belongs to a person or a company, what is in the trash too; each table is read from an index. */
export async function listLinks(db: Db, owner: 'contacts' | 'companies', id: string): Promise<Link[]> {
  const links: Link[] = [];
  for (const row of await db.employments
    .where(owner === 'contacts' ? 'contactId' : 'companyId')
    .equals(id)
    .toArray())
    links.push({ table: 'employments', record: toRecord('employments', row) });
  if (owner === 'contacts') {
    for (const row of await db.cards.where('contactId').equals(id).toArray())
      links.push({ table: 'cards', record: toRecord('cards', row) });
  }
  for (const table of ['activities', 'inquiries', 'deals', 'purchases'] as const) {
    const rows = await db.recordTable(table).where('timelineKeys').between(`${id}|`, `${id}|\uffff`).distinct().toArray();
    links.push(...rows.map((row) => ({ table, record: toRecord(table, row) }) as Link));
  }
  return links;
}

/** The same record with `to` in the place of `from`; nobody stands in it twice. */
export function moved(record: Link['record'], from: string, to: string): Link['record'] {
  const replace = (id: string) => (id === from ? to : id);
  return {
    ...record,
    ...('contactId' in record && record.contactId ? { contactId: replace(record.contactId) } : {}),
    ...('companyId' in record && record.companyId ? { companyId: replace(record.companyId) } : {}),
    ...('contactIds' in record ? { contactIds: [...new Set(record.contactIds.map(replace))] } : {}),
  } as Link['record'];
}

/** Whether two posts of one person are one: at the same company, and nowhere do they contradict each other. */
export function isSamePost(one: Employment, other: Employment): boolean {
  const agrees = (name: 'department' | 'title' | 'since' | 'until') =>
    !one[name] || !other[name] || one[name].replace(/\s/g, '') === other[name].replace(/\s/g, '');
  const isSamePlace = one.contactId === other.contactId && one.companyId === other.companyId && one.isCurrent === other.isCurrent;
  return isSamePlace && (['department', 'title', 'since', 'until'] as const).every(agrees);
}
