import type { Reader } from '../db/reader';
import { isKept } from '../db/records';
import { findActivitiesFrom, listActivitiesAt } from '../db/timeline';
import type { Activity } from '../domain/activity';
import { mayBeMoved, timeOfMovable } from '../domain/moved-message';
import type { OpenMessage } from '../domain/open-message';

/** What a contact's history has of the open mail. */
export interface Logged {
  /** The entry of the message, or null where there is none. */
  entry: Activity | null;
  /** Where there is none: one that may be the message all the same, logged before it was moved to another folder. */
  moved?: Activity | undefined;
  /** How many of the thread's open messages are there. */
  count: number;
}

/** Looks up what is logged of a message with a contact. */
export async function findLogged(reader: Reader, message: OpenMessage, contactId: string): Promise<Logged> {
  const found = await findActivitiesFrom(reader, keysOf(message));
  const entryOf = (key: string): Activity | null => {
    const entry = found.get(key);
    return entry && !entry.deletedAt && entry.contactIds.includes(contactId) ? entry : null;
  };
  const entry = entryOf(message.key);
  const moved = entry ? [] : await findMoved(reader, message, contactId);
  return { entry, moved: moved.find(isKept), count: message.keys?.filter((key) => entryOf(key)).length ?? 0 };
}

/** What was logged with a contact under another key and may be this message, in the trash too. */
export async function findMoved(reader: Reader, message: OpenMessage, contactId: string): Promise<Activity[]> {
  const at = timeOfMovable(message);
  return at ? (await listActivitiesAt(reader, contactId, at)).filter((entry) => mayBeMoved(entry, message)) : [];
}

/** The keys of the message and of the others that are open in its thread. */
export const keysOf = ({ key, keys = [] }: OpenMessage): string[] => [...new Set([key, ...keys])];
