import type { Activity } from '../domain/activity';
import type { Card } from '../domain/card';
import type { RecordTable } from '../domain/change';
import type { Company } from '../domain/company';
import { type Contact, contactKeys } from '../domain/contact';
import type { Employment } from '../domain/employment';
import { foldCompanyName } from '../domain/text';

/** The record of each table, as the rest of the code sees it. */
export interface Records {
  contacts: Contact;
  companies: Company;
  employments: Employment;
  cards: Card;
  activities: Activity;
}

/** What is stored beside a record so that an index can serve; derived from it at every write. */
export const keysOf = {
  contacts: contactKeys,
  companies: ({ name }: Company) => ({ nameKey: foldCompanyName(name) }),
  employments: () => ({}),
  cards: () => ({}),
  // One key for each contact, ending in the time: the newest entries of a contact are a range of this index.
  activities: ({ contactIds, at }: Activity) => ({ timelineKeys: contactIds.map((id) => `${id}|${at}`) }),
};

export type Row<T extends RecordTable> = Records[T] & ReturnType<(typeof keysOf)[T]>;

/** A record with its keys, as it is stored. */
export function toRow<T extends RecordTable>(table: T, record: Records[T]): Row<T> {
  const keys = (keysOf[table] as (record: Records[T]) => object)(record);
  return { ...record, ...keys } as Row<T>;
}

const keyNames = new Set(['emailKeys', 'sortKey', 'nameKey', 'timelineKeys']);

/** A stored row without its keys. */
export function toRecord<T extends RecordTable>(_table: T, row: Row<T>): Records[T] {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.has(name))) as Records[T];
}
