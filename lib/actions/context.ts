import type { Db } from '../db/db';
import type { Author, Deed } from '../domain/change';
import { newId } from '../domain/id';

/** What every action that writes needs: the database, who writes (the device's id) and the clock (an ISO time). */
export interface Context {
  db: Db;
  by: string;
  now: () => string;
}

/** What an action needs that makes records out of mail: the addresses and domains never to be recorded, as the list is now. */
export interface MailContext extends Context {
  neverRecord(): Promise<readonly string[]>;
}

/** The author of one action's writes; they share a batch, so they are undone together. */
export function startBatch({ by, now }: Pick<Context, 'by' | 'now'>, deed: Deed): Author {
  return { by, at: now(), batchId: newId(), deed };
}
