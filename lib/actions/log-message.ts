import type { Db } from '../db/db';
import { findCurrent } from '../db/merged';
import { isKept, putRecord } from '../db/records';
import { findActivityBySource } from '../db/timeline';
import { emailKeys } from '../domain/email';
import { newIdBeside } from '../domain/id';
import { messageTime } from '../domain/message-time';
import { isRecordable } from '../domain/never-record';
import type { OpenMessage, Participant } from '../domain/open-message';
import { Problem } from '../domain/problem';
import { type MailContext, startBatch } from './context';
import { findMoved } from './find-logged';

/**
 * Puts the open message into a contact's history: its header, and its text only where one is given. Doing it again changes nothing, in whatever
 * tab or session; for another contact the same entry gets that contact as well, and what was written on it stays. What
 * somebody asked for is no longer what was logged by itself. Throws `mail/never-recorded` for a message or a contact of it that is not to be recorded,
 * and `mail/maybe-logged` where an entry may be this message and nobody said yet that it `isAnother`. Returns the batch, for undo.
 */
export async function logMessage(
  context: MailContext,
  message: OpenMessage,
  contactId: string,
  text = '',
  isAnother = false,
): Promise<string> {
  const { db } = context;
  const isAllowed = isRecordable(await context.neverRecord());
  if (!message.people.some(isAllowed)) throw new Problem('mail/never-recorded');
  const author = startBatch(context, 'logMessage');
  await db.atomically(async () => {
    const ownerId = await findOwner(db, contactId, message, isAllowed);
    const logged = await findActivityBySource(db, message.key);
    const participants = [...message.people, ...message.others].filter(isAllowed);
    if (logged && isKept(logged)) {
      const contactIds = [...new Set([...logged.contactIds, ownerId])];
      await putRecord(db, 'activities', { participants, ...logged, body: logged.body || text, contactIds, isAutomatic: undefined }, author);
      return;
    }
    if (!isAnother && (await findMoved(db, message, ownerId)).some(isKept)) throw new Problem('mail/maybe-logged');
    await putRecord(
      db,
      'activities',
      {
        id: logged?.id ?? newIdBeside(ownerId),
        kind: 'email',
        at: logged?.at ?? messageTime(message.date) ?? author.at,
        direction: message.direction,
        subject: message.subject,
        body: text,
        contactIds: [ownerId],
        participants,
        sourceKey: message.key,
        url: message.url,
        createdAt: logged?.createdAt ?? author.at,
        updatedAt: author.at,
      },
      author,
    );
  });
  return author.batchId;
}

/** Whose history it is: the contact, or whom they were merged into. Throws where this mail names them by addresses not to be recorded. */
async function findOwner(
  db: Db,
  contactId: string,
  { people, others }: OpenMessage,
  isAllowed: (participant: Participant) => boolean,
): Promise<string> {
  const contact = await findCurrent(db, 'contacts', contactId);
  const own = new Set(contact?.emails.flatMap(({ value }) => emailKeys(value)));
  const named = [...people, ...others].filter(({ email }) => emailKeys(email).some((key) => own.has(key)));
  if (named.length > 0 && !named.some(isAllowed)) throw new Problem('mail/never-recorded');
  return contact?.id ?? contactId;
}
