import { type Deal, isRunning } from './deal';
import { type Inquiry, isOpen } from './inquiry';
import type { Purchase } from './purchase';

/** How many days ahead a contract's end comes up, and how long afterwards it still does. */
export const expiryNotice = 60;
/** For how many days an answered complaint is still remembered, so that it does not happen twice. */
const complaintMemory = 730;

/** Something to know before answering; `day` is when it was due or happened. */
export type Urgent = { id: string; day: string } & (
  | { of: 'complaint' | 'inquiry' | 'pastComplaint'; record: Inquiry }
  | { of: 'nextAction'; record: Deal }
  | { of: 'expiry'; record: Purchase }
);

const order: readonly Urgent['of'][] = ['complaint', 'nextAction', 'expiry', 'inquiry', 'pastComplaint'];

/** What matters now among somebody's records, the most urgent first; `today` is `YYYY-MM-DD`. */
export function findUrgent(
  { inquiries, deals, purchases }: { inquiries: readonly Inquiry[]; deals: readonly Deal[]; purchases: readonly Purchase[] },
  today: string,
): Urgent[] {
  const all: Urgent[] = [
    ...inquiries.flatMap((record) => {
      const of = inquiryUrgency(record, today);
      return of ? [{ of, id: record.id, day: record.receivedAt, record }] : [];
    }),
    ...deals.flatMap((record) => {
      const { id, nextAction, nextActionAt } = record;
      return isRunning(record) && (nextAction || nextActionAt)
        ? [{ of: 'nextAction' as const, id, day: nextActionAt ?? '9999', record }]
        : [];
    }),
    ...purchases.flatMap((record) =>
      record.expiresAt && isExpiring(record, today) ? [{ of: 'expiry' as const, id: record.id, day: record.expiresAt, record }] : [],
    ),
  ];
  return all.toSorted((a, b) => order.indexOf(a.of) - order.indexOf(b.of) || a.day.localeCompare(b.day));
}

function inquiryUrgency(inquiry: Inquiry, today: string): 'complaint' | 'inquiry' | 'pastComplaint' | undefined {
  if (inquiry.deletedAt) return undefined;
  const isComplaint = inquiry.kind === 'complaint';
  if (isOpen(inquiry)) return isComplaint ? 'complaint' : 'inquiry';
  return isComplaint && inquiry.receivedAt > addDays(today, -complaintMemory) ? 'pastComplaint' : undefined;
}

/** Whether a contract ends soon, or has just ended, and nobody has said yet what becomes of it. */
export const isExpiring = ({ expiresAt, renewal }: Purchase, today: string): boolean =>
  expiresAt !== undefined && !renewal && expiresAt <= addDays(today, expiryNotice) && expiresAt >= addDays(today, -expiryNotice);

/** The day so many days after another, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
