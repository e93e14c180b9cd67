import type { Activity } from '../domain/activity';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** A contact's newest activities, read from an index: the cost does not grow with what is older. */
export async function listActivities(db: Db, contactId: string, limit: number): Promise<Activity[]> {
  const rows = await db.activities
    .where('timelineKeys')
    .between(`${contactId}|`, `${contactId}|\uffff`)
    .reverse()
    .filter(isKept)
    .limit(limit)
    .toArray();
  return rows.map((row) => toRecord('activities', row));
}

/** The activity that was logged from this message, in the trash or not. */
export async function findActivityBySource(db: Db, sourceKey: string): Promise<Activity | undefined> {
  const row = await db.activities.where('sourceKey').equals(sourceKey).first();
  return row && toRecord('activities', row);
}
