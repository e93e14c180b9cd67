import type { Reader } from '../db/reader';
import { findActivitiesFrom } from '../db/timeline';
import type { Activity } from '../domain/activity';
import type { OpenMessage } from '../domain/open-message';

/** What a contact's history has of the open mail. */
export interface Logged {
  /** The entry of the message, or null where there is none. */
  entry: Activity | null;
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
  return { entry: entryOf(message.key), count: message.keys?.filter((key) => entryOf(key)).length ?? 0 };
}

/** The keys of the message and of the others that are open in its thread. */
export const keysOf = ({ key, keys = [] }: OpenMessage): string[] => [...new Set([key, ...keys])];
