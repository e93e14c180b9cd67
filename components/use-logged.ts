import { findActivityBySource } from '@/lib/db/timeline';
import type { Activity } from '@/lib/domain/activity';
import type { OpenMessage } from '@/lib/domain/open-message';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** The entry of a message in a contact's history, live; null where there is none, undefined until that is known. */
export function useLogged({ key }: OpenMessage, contactId: string): Activity | null | undefined {
  const { db } = useWorkspace().context;
  return useLiveQuery(async () => {
    const activity = await findActivityBySource(db, key);
    return activity && !activity.deletedAt && activity.contactIds.includes(contactId) ? activity : null;
  }, [key, contactId]);
}
