import { toDraft } from '../card/to-draft';
import { keepDistinction } from '../db/distinctions';
import { findRecord, isKept, putRecord } from '../db/records';
import { Problem } from '../domain/problem';
import { type MailContext, startBatch } from './context';
import type { ReviewedField } from './keep-card';
import { keepPerson } from './keep-person';
import { refuseNeverRecorded } from './refuse-never-recorded';

interface Kept {
  /** The contact to add it to; absent for somebody new. */
  attachTo?: string | undefined;
  /** Those who were offered and are somebody else, for good. */
  different: readonly string[];
  /** How somebody new came: in the words of the user's language. */
  leadSource: string;
  /** The candidate that becomes a contact by this. */
  candidateId?: string | undefined;
}

/**
 * Keeps the person of a reviewed signature: contact, company and post, as a card's. Nothing of the mail's text is kept.
 * Throws `mail/never-recorded` where one of the addresses is not to be recorded. Returns the contact and the batch, for undo.
 */
export async function saveSignature(
  context: MailContext,
  reviewed: readonly ReviewedField[],
  { attachTo, different, leadSource, candidateId }: Kept,
): Promise<{ contactId: string; batchId: string }> {
  const { db } = context;
  await refuseNeverRecorded(
    context,
    reviewed.flatMap(({ field, value }) => (field === 'email' ? [value] : [])),
  );
  const author = startBatch(context, 'saveSignature');
  const contactId = await db.atomically(async () => {
    const candidate = candidateId === undefined ? undefined : await findRecord(db, 'candidates', candidateId);
    // Somebody else may have added or dismissed them meanwhile, in another window.
    if (candidateId !== undefined && (!candidate || !isKept(candidate) || candidate.state !== 'open')) {
      throw new Problem('record/changed-elsewhere');
    }
    const keptId = await keepPerson(db, { ...toDraft(reviewed), leadSource }, author, attachTo);
    for (const other of different) if (other !== keptId) await keepDistinction(db, keptId, other, author);
    if (candidate) await putRecord(db, 'candidates', { ...candidate, deletedAt: author.at }, author);
    return keptId;
  });
  return { contactId, batchId: author.batchId };
}
