import { findLogged, keysOf, type Logged } from '@/lib/actions/find-logged';
import type { OpenMessage } from '@/lib/domain/open-message';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** What is logged of a message, live; undefined until that is known, or without a message. `first` is what was found a moment ago. */
export function useLogged(message: OpenMessage | undefined, contactId: string, first?: Logged): Logged | undefined {
  const { db } = useWorkspace().context;
  return useLiveQuery(async () => message && findLogged(db, message, contactId), [contactId, ...(message ? keysOf(message) : [])], first);
}
