import { findContactsByEmail } from '../db/contacts';
import type { Db } from '../db/db';
import { findCurrent } from '../db/merged';
import { putRecord } from '../db/records';
import { findActivityBySource } from '../db/timeline';
import type { Contact } from '../domain/contact';
import { normalizeEmail } from '../domain/email';
import { newIdBeside } from '../domain/id';
import { messageTime } from '../domain/message-time';
import { isRecordable } from '../domain/never-record';
import type { OpenMessage } from '../domain/open-message';
import { Problem } from '../domain/problem';
import { type Context, type MailContext, startBatch } from './context';
import { findMoved } from './find-logged';

/**
 * In whose history the open message goes without anybody asking: those it is about who are known beyond doubt, each by their
 * very address that nobody shares, and whose mail is logged (their own switch, else `isForAll`). Nobody where the message
 * was ever logged, and thrown away too, or may have been before it was moved; where anybody in it is never to be recorded; where its reading is a guess or stands for
 * several messages.
 */
export async function findAutoLogged(
  db: Db,
  message: OpenMessage,
  { isForAll, neverRecord }: { isForAll: boolean; neverRecord: readonly string[] },
): Promise<string[]> {
  if (!isOneMessage(message) || ![...message.people, ...message.others].every(isRecordable(neverRecord))) return [];
  if (await findActivityBySource(db, message.key)) return [];
  const ids = new Set<string>();
  for (const { email } of message.people) {
    if (message.own && normalizeEmail(email) === normalizeEmail(message.own)) continue; // A note to oneself.
    const [contact, another] = await findContactsByEmail(db, email);
    if (!contact || another || !hasAddress(contact, email) || !(contact.autoLog ?? isForAll)) continue;
    if ((await findMoved(db, message, contact.id)).length > 0) return [];
    ids.add(contact.id);
  }
  return [...ids];
}

/** Logs the open message by itself where that is wanted, headers only. Returns the batch, for undo; undefined where nothing was logged. */
export async function autoLogMessage(context: MailContext, message: OpenMessage, isForAll: boolean): Promise<string | undefined> {
  const { db } = context;
  const neverRecord = await context.neverRecord();
  const author = startBatch(context, 'autoLogMessage');
  const isLogged = await db.atomically(async () => {
    // Asked where nobody else writes: another window may have logged it since the screen asked.
    const contactIds = await findAutoLogged(db, message, { isForAll, neverRecord });
    if (contactIds.length === 0) return false;
    const { key, subject, direction, people, others, date, url } = message;
    const times = { at: messageTime(date) ?? author.at, createdAt: author.at, updatedAt: author.at };
    await putRecord(
      db,
      'activities',
      {
        ...{ id: newIdBeside(contactIds[0]), kind: 'email', direction, subject, body: '', contactIds, sourceKey: key, url, ...times },
        ...{ participants: [...people, ...others], isAutomatic: true },
      },
      author,
    );
    return true;
  });
  return isLogged ? author.batchId : undefined;
}

/** Has mail with a customer logged by itself from now on, or no more, whatever holds for the others. Returns the batch, for undo. */
export async function setAutoLog(context: Context, contactId: string, isOn: boolean): Promise<string> {
  const author = startBatch(context, 'setAutoLog');
  await context.db.atomically(async () => {
    const contact = await findCurrent(context.db, 'contacts', contactId);
    if (!contact) throw new Problem('record/missing');
    await putRecord(context.db, 'contacts', { ...contact, autoLog: isOn }, author);
  });
  return author.batchId;
}

/** What was received has one sender, and the reading of several open messages names one of them, or none in particular. */
const isOneMessage = ({ webmail, direction, people, key, keys }: OpenMessage): boolean =>
  webmail !== 'generic' && (direction === 'out' || people.length === 1) && (keys?.includes(key) ?? true);

const hasAddress = ({ emails }: Contact, email: string): boolean =>
  emails.some(({ value }) => normalizeEmail(value) === normalizeEmail(email));
