import type { Db } from '../db/db';
import { isKept } from '../db/records';
import { toRecord } from '../db/rows';
import { type Deal, DealStage, isRunning } from '../domain/deal';
import { type Inquiry, InquiryStatus } from '../domain/inquiry';
import type { Purchase } from '../domain/purchase';
import { addDays, expiryNotice, findUrgent, type Urgent } from '../domain/urgent';
import { type NamedParties, namesOf } from './names-of';

/** Something on the agenda, and whom it is about. */
export interface AgendaItem extends NamedParties {
  urgent: Urgent;
}

/** How many days ahead a next action is on the agenda. */
const actionNotice = 7;

/** What is due on a day (`YYYY-MM-DD`) or before, among everything there is, read from indexes alone. */
export async function findAgenda(db: Db, today: string): Promise<AgendaItem[]> {
  const [inquiries, deals, purchases] = await Promise.all([listOpenInquiries(db), listRunningDeals(db), listExpiring(db, today)]);
  const due = deals.filter(({ nextActionAt }) => nextActionAt && nextActionAt <= addDays(today, actionNotice));
  const urgent = findUrgent({ inquiries, deals: due, purchases }, today);
  const names = await namesOf(
    db,
    urgent.map(({ record }) => record),
  );
  return urgent.map((one) => ({ urgent: one, ...names(one.record) }));
}

/** Inquiries that wait for an answer, the longest waiting first. */
export async function listOpenInquiries(db: Db): Promise<Inquiry[]> {
  const open = InquiryStatus.options.filter((status) => status !== 'answered');
  const rows = await Promise.all(open.map((status) => db.inquiries.where('status').equals(status).toArray()));
  const kept = rows.flat().filter(isKept);
  return kept.map((row) => toRecord('inquiries', row)).sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

async function listRunningDeals(db: Db): Promise<Deal[]> {
  const stages = DealStage.options.filter((stage) => isRunning({ stage }));
  const rows = await Promise.all(stages.map((stage) => db.deals.where('stage').equals(stage).toArray()));
  const kept = rows.flat().filter(isKept);
  return kept.map((row) => toRecord('deals', row));
}

async function listExpiring(db: Db, today: string): Promise<Purchase[]> {
  const rows = await db.purchases
    .where('expiresAt')
    .between(addDays(today, -expiryNotice), addDays(today, expiryNotice), true, true)
    .toArray();
  return rows.filter(isKept).map((row) => toRecord('purchases', row));
}
