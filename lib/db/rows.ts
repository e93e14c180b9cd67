import type { Activity } from '../domain/activity';
import type { Candidate } from '../domain/candidate';
import type { Card } from '../domain/card';
import type { RecordTable } from '../domain/change';
import { type Company, companyKeys } from '../domain/company';
import { type Contact, contactKeys } from '../domain/contact';
import type { CustomField } from '../domain/custom-field';
import type { Deal } from '../domain/deal';
import type { Distinction } from '../domain/distinction';
import type { Employment } from '../domain/employment';
import type { Inquiry } from '../domain/inquiry';
import { type Purchase, purchaseDay } from '../domain/purchase';
import type { Parties } from '../domain/record-parts';
import type { Segment } from '../domain/segment';

/** The record of each table, as the rest of the code sees it. */
export interface Records {
  contacts: Contact;
  companies: Company;
  employments: Employment;
  cards: Card;
  activities: Activity;
  inquiries: Inquiry;
  deals: Deal;
  purchases: Purchase;
  customFields: CustomField;
  segments: Segment;
  distinctions: Distinction;
  candidates: Candidate;
}

/** One key for each contact and for the company, ending in the time: the newest entries of one are a range of this index. */
const timelineKeys = ({ contactIds, companyId }: Parties, at: string): string[] =>
  [...contactIds, ...(companyId ? [companyId] : [])].map((id) => `${id}|${at}`);

/** What is stored beside a record so that an index can serve; derived from it at every write. */
export const keysOf = {
  contacts: contactKeys,
  companies: companyKeys,
  employments: () => ({}),
  cards: () => ({}),
  // The deal or inquiry it is about finds it as people do.
  activities: ({ contactIds, dealId, inquiryId, at }: Activity) => ({
    timelineKeys: timelineKeys({ contactIds: [...contactIds, ...[dealId ?? inquiryId ?? []].flat()] }, at),
  }),
  inquiries: (inquiry: Inquiry) => ({ timelineKeys: timelineKeys(inquiry, inquiry.receivedAt) }),
  deals: (deal: Deal) => ({ timelineKeys: timelineKeys(deal, deal.openedAt) }),
  customFields: () => ({}),
  segments: () => ({}),
  purchases: (purchase: Purchase) => ({ timelineKeys: timelineKeys(purchase, purchaseDay(purchase)) }),
  distinctions: () => ({}),
  candidates: () => ({}),
};

export type Row<T extends RecordTable> = Records[T] & ReturnType<(typeof keysOf)[T]>;

/** A record with its keys, as it is stored. */
export function toRow<T extends RecordTable>(table: T, record: Records[T]): Row<T> {
  const keys = (keysOf[table] as (record: Records[T]) => object)(record);
  return { ...record, ...keys } as Row<T>;
}

const keyNames = new Set(['emailKeys', 'sortKey', 'nameKeys', 'domainKeys', 'timelineKeys']);

/** A stored row without its keys. */
export function toRecord<T extends RecordTable>(_table: T, row: Row<T>): Records[T] {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.has(name))) as Records[T];
}
