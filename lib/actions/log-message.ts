import { findCurrent } from '../db/merged';
import { putRecord } from '../db/records';
import { findActivityBySource } from '../db/timeline';
import { newIdBeside } from '../domain/id';
import { messageTime } from '../domain/message-time';
import type { OpenMessage } from '../domain/open-message';
import { type Context, startBatch } from './context';

/**
 * Puts the open message into a contact's history: its header, never its text. Doing it again changes nothing, in
 * whatever tab or session; for another contact the same entry gets that contact as well.
 */
export async function logMessage(context: Context, message: OpenMessage, contactId: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'logMessage');
  await db.atomically(async () => {
    const logged = await findActivityBySource(db, message.key);
    const isNew = !logged || logged.deletedAt;
    const ownerId = (await findCurrent(db, 'contacts', contactId))?.id ?? contactId;
    const contactIds = isNew ? [ownerId] : [...new Set([...logged.contactIds, ownerId])];
    await putRecord(
      db,
      'activities',
      {
        id: logged?.id ?? newIdBeside(ownerId),
        kind: 'email',
        at: logged?.at ?? messageTime(message.date) ?? author.at,
        direction: message.direction,
        subject: message.subject,
        body: logged?.body ?? '',
        contactIds,
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
