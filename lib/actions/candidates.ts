import { findCandidates, purgeCandidates } from '../db/candidates';
import { findContactsByEmail } from '../db/contacts';
import type { Db } from '../db/db';
import { findRecord, putRecord } from '../db/records';
import { isCandidate } from '../domain/candidate';
import type { ReadField } from '../domain/card';
import { isSame } from '../domain/change';
import { normalizeEmail } from '../domain/email';
import { newId } from '../domain/id';
import { findNeverRecord } from '../domain/never-record';
import type { OcrPage } from '../domain/ocr-page';
import type { OpenMessage } from '../domain/open-message';
import { Problem } from '../domain/problem';
import { type Context, type MailContext, startBatch } from './context';
import { refuseNeverRecorded } from './refuse-never-recorded';

/** Why somebody can be no candidate: too little was read, they are a contact, were dismissed, or are one already. */
export type Refusal = 'incomplete' | 'known' | 'dismissed' | 'identical';

/** Says why these fields are no candidate; undefined where they can be one. */
export async function refuseCandidate(db: Db, fields: readonly ReadField[], now: string): Promise<Refusal | undefined> {
  if (!isCandidate(fields)) return 'incomplete';
  for (const email of emailsOf(fields)) if ((await findContactsByEmail(db, email)).length > 0) return 'known';
  const former = await findCandidates(db, emailsOf(fields)[0] ?? '', now);
  if (former.some(({ state }) => state === 'dismissed')) return 'dismissed';
  return former.some((candidate) => isSame(valuesOf(candidate.fields), valuesOf(fields))) ? 'identical' : undefined;
}

/**
 * Puts somebody whose signature was read off for later; what was read of them before gives way. Returns the batch, for
 * undo. Throws `mail/never-recorded`, or `candidate/refused` where `refuseCandidate` says why.
 */
export async function keepCandidate(
  context: MailContext,
  { fields, page }: { fields: readonly ReadField[]; page: OcrPage },
  { subject, url }: Pick<OpenMessage, 'subject' | 'url'>,
): Promise<string> {
  const { db } = context;
  await refuseNeverRecorded(context, emailsOf(fields));
  const author = startBatch(context, 'keepCandidate');
  await db.atomically(async () => {
    if (await refuseCandidate(db, fields, author.at)) throw new Problem('candidate/refused');
    const [email = ''] = emailsOf(fields);
    for (const former of await findCandidates(db, email, author.at)) {
      await putRecord(db, 'candidates', { ...former, deletedAt: author.at }, author);
    }
    const times = { createdAt: author.at, updatedAt: author.at };
    const kept = { id: newId(), email, state: 'open' as const, fields: [...fields], page, subject, url, ...times };
    await putRecord(db, 'candidates', kept, author);
  });
  return author.batchId;
}

/** Never proposes somebody again: of what was read only the address is kept. Returns the batch, for undo. */
export async function dismissCandidate(context: Context, id: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'dismissCandidate');
  await db.atomically(async () => {
    const candidate = await findRecord(db, 'candidates', id);
    if (!candidate) throw new Problem('record/missing');
    const { email, createdAt, updatedAt } = candidate;
    await putRecord(db, 'candidates', { id, email, state: 'dismissed', fields: [], createdAt, updatedAt }, author);
  });
  return author.batchId;
}

/** Deletes for good what candidates there were too long, and those of whom nothing is to be recorded by now. */
export async function forgetCandidates({ db, now, neverRecord }: MailContext): Promise<void> {
  const list = await neverRecord();
  await purgeCandidates(db, now(), (email) => findNeverRecord(list, email) === undefined);
}

const emailsOf = (fields: readonly ReadField[]): string[] =>
  fields.flatMap(({ field, value }) => (field === 'email' ? (normalizeEmail(value) ?? []) : []));

const valuesOf = (fields: readonly ReadField[]): string[] => fields.map(({ field, value }) => `${field} ${value.trim()}`).sort();
