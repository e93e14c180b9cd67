import { putRecords } from '../db/put-records';
import { findActivitiesBySource } from '../db/timeline';
import type { Activity } from '../domain/activity';
import { newId, newIdBeside } from '../domain/id';
import { type Context, startBatch } from './context';
import { isThere, type PlannedEvent, type Waiting } from './plan-events';

const slice = 500;

/**
 * Puts planned events into the histories of their customers, all or none: where the browser ends in the middle, or the
 * user stops it, nothing is written. What came in meanwhile is not written twice. Returns the batch, for undo;
 * `batchId` names it beforehand.
 */
export async function importEvents(
  context: Context,
  planned: readonly PlannedEvent[],
  { signal, onProgress }: Waiting,
  batchId = newId(),
): Promise<string> {
  const { db } = context;
  const author = { ...startBatch(context, 'importEvents'), batchId };
  await db.atomically(async () => {
    // In the order of their index, what is there already is found at one stretch.
    const sorted = planned.toSorted((one, other) => (one.sourceKey < other.sourceKey ? -1 : 1));
    for (let from = 0; from < sorted.length; from += slice) {
      const part = sorted.slice(from, from + slice);
      const stored = await findActivitiesBySource(
        db,
        part.map(({ sourceKey }) => sourceKey),
      );
      const missing = part.filter((one) => !isThere(stored.get(one.sourceKey), one));
      await putRecords(
        db,
        'activities',
        missing.map((one) => toActivity(one, stored.get(one.sourceKey), author.at)),
        author,
      );
      onProgress(Math.min(1, (from + slice) / planned.length));
      signal.throwIfAborted();
    }
  });
  return author.batchId;
}

function toActivity({ event, contacts, sourceKey }: PlannedEvent, known: Activity | undefined, now: string): Activity {
  const { at, subject, body, url } = event;
  const former = known?.deletedAt === undefined ? known?.contactIds : undefined;
  return {
    id: known?.id ?? newIdBeside(contacts[0]?.id),
    kind: 'web',
    at,
    subject,
    body,
    contactIds: [...new Set([...(former ?? []), ...contacts.map(({ id }) => id)])],
    sourceKey,
    url,
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
}
