import type { Db } from '../db/db';
import { findRecord, isKept, putRecord } from '../db/records';
import { listTimeline } from '../db/timeline';
import type { Activity } from '../domain/activity';
import { type Deal, isRunning } from '../domain/deal';
import { type Inquiry, isOpen } from '../domain/inquiry';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';

/** What an entry of the history can be about. */
export type About = { of: 'deal'; id: string } | { of: 'inquiry'; id: string };

/** The deals and inquiries an entry can be about: those of its people that are open, and the one it is about already. */
export async function findAboutChoices(
  db: Db,
  { contactIds, dealId, inquiryId }: Activity,
): Promise<{ deals: Deal[]; inquiries: Inquiry[] }> {
  const deals: Deal[] = [];
  const inquiries: Inquiry[] = [];
  for (const id of contactIds) {
    deals.push(...(await listTimeline(db, 'deals', id, undefined, (deal) => isRunning(deal) || deal.id === dealId)));
    inquiries.push(...(await listTimeline(db, 'inquiries', id, undefined, (inquiry) => isOpen(inquiry) || inquiry.id === inquiryId)));
  }
  const [deal, inquiry] = [dealId && (await findRecord(db, 'deals', dealId)), inquiryId && (await findRecord(db, 'inquiries', inquiryId))];
  if (deal && isKept(deal)) deals.push(deal);
  if (inquiry && isKept(inquiry)) inquiries.push(inquiry);
  return { deals: unique(deals), inquiries: unique(inquiries) };
}

/** Says what an entry of the history is about, or with `undefined` that it is about nothing in particular. Returns the batch, for undo. */
export async function linkActivity(context: Context, activityId: string, about: About | undefined): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'linkActivity');
  await db.atomically(async () => {
    const activity = await findRecord(db, 'activities', activityId);
    if (!activity) throw new Problem('record/missing');
    const ids = { dealId: about?.of === 'deal' ? about.id : undefined, inquiryId: about?.of === 'inquiry' ? about.id : undefined };
    await putRecord(db, 'activities', { ...activity, ...ids }, author);
  });
  return author.batchId;
}

const unique = <T extends { id: string }>(records: readonly T[]): T[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];
