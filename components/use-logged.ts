import { findActivitiesBySource } from '@/lib/db/timeline';
import type { Activity } from '@/lib/domain/activity';
import type { OpenMessage } from '@/lib/domain/open-message';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** What a contact's history has of the open mail. */
export interface Logged {
  /** The entry of the message, or null where there is none. */
  entry: Activity | null;
  /** How many of the thread's open messages are there. */
  count: number;
}

/** What is logged of a message, live; undefined until that is known. */
export function useLogged(message: OpenMessage | undefined, contactId: string): Logged | undefined {
  const { db } = useWorkspace().context;
  const keys = message ? [...new Set([message.key, ...(message.keys ?? [])])] : [];
  return useLiveQuery(async () => {
    const found = keys.length > 0 ? await findActivitiesBySource(db, keys) : new Map<string, Activity>();
    const entryOf = (key: string | undefined): Activity | null => {
      const entry = key === undefined ? undefined : found.get(key);
      return entry && !entry.deletedAt && entry.contactIds.includes(contactId) ? entry : null;
    };
    return { entry: entryOf(message?.key), count: message?.keys?.filter((key) => entryOf(key)).length ?? 0 };
  }, [contactId, ...keys]);
}
