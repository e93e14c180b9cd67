import { findNeverRecord } from '../domain/never-record';
import { Problem } from '../domain/problem';
import type { MailContext } from './context';

/** Throws `mail/never-recorded` where one of these addresses of a mail is never to be recorded. Call it before a transaction begins. */
export async function refuseNeverRecorded({ neverRecord }: Pick<MailContext, 'neverRecord'>, emails: readonly string[]): Promise<void> {
  const list = await neverRecord();
  if (emails.some((email) => findNeverRecord(list, email) !== undefined)) throw new Problem('mail/never-recorded');
}
