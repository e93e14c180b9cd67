import { putRecord } from '../db/records';
import type { ActivityKind } from '../domain/activity';
import { newId } from '../domain/id';
import { type Context, startBatch } from './context';

interface Entry {
  kind: ActivityKind;
  /** When it happened, an ISO time; now where it is left out. */
  at?: string | undefined;
  subject: string;
  body: string;
  contactIds: string[];
}

/** Writes a note, a call or a meeting into the history. */
export async function addActivity(context: Context, entry: Entry): Promise<string> {
  const author = startBatch(context, 'addActivity');
  const at = entry.at ?? author.at;
  await putRecord(context.db, 'activities', { ...entry, id: newId(), at, createdAt: author.at, updatedAt: author.at }, author);
  return author.batchId;
}
