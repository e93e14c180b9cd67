import type { Db } from '../db/db';
import { isKept } from '../db/records';
import { toRecord } from '../db/rows';
import type { Inquiry } from '../domain/inquiry';
import { listOpenInquiries } from './find-agenda';
import { type NamedParties, namesOf } from './names-of';

export interface ListedInquiry extends NamedParties {
  inquiry: Inquiry;
}

/** Inquiries with whom they are from: those that wait, the longest waiting first, or all, the newest `limit` first. */
export async function listInquiries(db: Db, which: 'open' | 'all', limit: number): Promise<ListedInquiry[]> {
  const inquiries = which === 'open' ? await listOpenInquiries(db) : await listNewest(db, limit);
  const names = await namesOf(db, inquiries);
  return inquiries.map((inquiry) => ({ inquiry, ...names(inquiry) }));
}

async function listNewest(db: Db, limit: number): Promise<Inquiry[]> {
  const rows = await db.inquiries.orderBy('receivedAt').reverse().filter(isKept).limit(limit).toArray();
  return rows.map((row) => toRecord('inquiries', row));
}
