import { toDraft } from '../card/to-draft';
import { findCurrent } from '../db/merged';
import { putRecord } from '../db/records';
import type { CardField } from '../domain/card';
import { normalizeEmail } from '../domain/email';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';
import { keepPerson } from './keep-person';

/** Adds somebody whom the user typed in or took over from a mail. Returns the contact and the batch, for undo. */
export async function addPerson(
  context: Context,
  fields: readonly { field: CardField; value: string }[],
): Promise<{ contactId: string; batchId: string }> {
  const author = startBatch(context, 'addContact');
  const contactId = await context.db.atomically(() => keepPerson(context.db, toDraft(fields), author));
  return { contactId, batchId: author.batchId };
}

/** Adds one more address to a contact, so that mail from it shows that contact. Returns the batch, for undo. */
export async function attachAddress(context: Context, contactId: string, email: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'attachAddress');
  await db.atomically(async () => {
    const contact = await findCurrent(db, 'contacts', contactId);
    if (!contact) throw new Problem('record/missing');
    const isKnown = contact.emails.some(({ value }) => normalizeEmail(value) === normalizeEmail(email));
    if (!isKnown) await putRecord(db, 'contacts', { ...contact, emails: [...contact.emails, { value: email, type: 'work' }] }, author);
  });
  return author.batchId;
}
