import type { Activity } from '../domain/activity';
import type { Db } from './db';
import { isKept } from './records';
import { type Records, toRecord } from './rows';
import { rowsWithAny } from './rows-with-any';

/** The tables whose records stand in the history of people and companies. */
export type TimelineTable = 'activities' | 'inquiries' | 'deals' | 'purchases';

/**
 * The newest records of a person or company in one table, read from an index: the cost does not grow with what is older.
 * `isWanted` leaves some out.
 */
export async function listTimeline<T extends TimelineTable>(
  db: Db,
  table: T,
  ownerId: string,
  limit = Number.POSITIVE_INFINITY,
  isWanted: (record: Records[T]) => boolean = () => true,
): Promise<Records[T][]> {
  const rows = await db
    .recordTable(table)
    .where('timelineKeys')
    .between(`${ownerId}|`, `${ownerId}|\uffff`)
    .reverse()
    .filter((row) => isKept(row) && isWanted(row))
    .limit(limit)
    .toArray();
  return rows.map((row) => toRecord(table, row));
}

/** The activity that was logged from this message, in the trash or not. */
export async function findActivityBySource(db: Db, sourceKey: string): Promise<Activity | undefined> {
  const row = await db.activities.where('sourceKey').equals(sourceKey).first();
  return row && toRecord('activities', row);
}

/** The activities that came from any of these sources, by source, in the trash or not. */
export async function findActivitiesBySource(db: Db, sourceKeys: readonly string[]): Promise<Map<string, Activity>> {
  const rows = await rowsWithAny(db.activities, 'sourceKey', sourceKeys);
  return new Map(rows.map((row) => [row.sourceKey ?? '', toRecord('activities', row)]));
}
