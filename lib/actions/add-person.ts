import { toDraft } from '../card/to-draft';
import { findCurrent } from '../db/merged';
import { putRecord } from '../db/records';
import type { CardField } from '../domain/card';
import { normalizeEmail } from '../domain/email';
import { Problem } from '../domain/problem';
import { type Context, type MailContext, startBatch } from './context';
import { keepPerson } from './keep-person';
import { refuseNeverRecorded } from './refuse-never-recorded';

/** Adds somebody whom the user typed in. Returns the contact and the batch, for undo. */
export async function addPerson(
  context: Context,
  fields: readonly { field: CardField; value: string }[],
): Promise<{ contactId: string; batchId: string }> {
  const author = startBatch(context, 'addContact');
  const contactId = await context.db.atomically(() => keepPerson(context.db, toDraft(fields), author));
  return { contactId, batchId: author.batchId };
}

/** Adds somebody whom the user took over from a mail; throws `mail/never-recorded` where they are not to be recorded. */
export async function addCorrespondent(context: MailContext, fields: Parameters<typeof addPerson>[1]): ReturnType<typeof addPerson> {
  await refuseNeverRecorded(
    context,
    fields.flatMap(({ field, value }) => (field === 'email' ? [value] : [])),
  );
  return addPerson(context, fields);
}

/** Adds one more address to a contact, so that mail from it shows that contact; the same holds here. Returns the batch, for undo. */
export async function attachAddress(context: MailContext, contactId: string, email: string): Promise<string> {
  const { db } = context;
  await refuseNeverRecorded(context, [email]);
  const author = startBatch(context, 'attachAddress');
  await db.atomically(async () => {
    const contact = await findCurrent(db, 'contacts', contactId);
    if (!contact) throw new Problem('record/missing');
    const isKnown = contact.emails.some(({ value }) => normalizeEmail(value) === normalizeEmail(email));
    if (!isKnown) await putRecord(db, 'contacts', { ...contact, emails: [...contact.emails, { value: email, type: 'work' }] }, author);
  });
  return author.batchId;
}
