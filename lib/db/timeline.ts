import type { Activity } from '../domain/activity';
import type { Db } from './db';
import type { Reader } from './reader';
import { isKept } from './records';
import { type Records, type Row, toRecord } from './rows';
import { rowsWithAny } from './rows-with-any';

/** The tables whose records stand in the history of people and companies. */
export type TimelineTable = 'activities' | 'inquiries' | 'deals' | 'purchases';

/** Few have more in one table; so many are read at once in less time than twenty one by one. */
const most = 200;

/**
 * The newest records of a person or company in one table, read from an index: the cost does not grow with what is older.
 * `isWanted` leaves some out.
 */
export async function listTimeline<T extends TimelineTable>(
  reader: Reader,
  table: T,
  ownerId: string,
  limit = Number.POSITIVE_INFINITY,
  isWanted: (record: Records[T]) => boolean = () => true,
): Promise<Records[T][]> {
  const keys = [`${ownerId}|`, `${ownerId}|\uffff`] as const;
  const isShown = (row: Row<T>) => isKept(row) && isWanted(row);
  const oldest = await reader.rowsAt(table, 'timelineKeys', keys, most);
  const isAll = oldest.length < most;
  const rows = isAll
    ? oldest.filter(isShown).reverse().slice(0, limit)
    : await reader.lastRowsAt(table, 'timelineKeys', keys, limit, isShown);
  return rows.map((row) => toRecord(table, row));
}

/** What is in the history of a person or company at this very time, in the trash too. */
export async function listActivitiesAt(reader: Reader, ownerId: string, at: string): Promise<Activity[]> {
  return (await reader.rowsAt('activities', 'timelineKeys', `${ownerId}|${at}`)).map((row) => toRecord('activities', row));
}

/** The activity that was logged from this message, one in the trash only where there is no other. */
export async function findActivityBySource(db: Db, sourceKey: string): Promise<Activity | undefined> {
  const rows = await db.activities.where('sourceKey').equals(sourceKey).toArray();
  const row = rows.find(isKept) ?? rows[0];
  return row && toRecord('activities', row);
}

/** The activities that came from one of these few sources, by source, one in the trash only where there is no other. */
export async function findActivitiesFrom(reader: Reader, sourceKeys: readonly string[]): Promise<Map<string, Activity>> {
  const found = await Promise.all(sourceKeys.map((key) => reader.rowsAt('activities', 'sourceKey', key)));
  const kept = found.flatMap((rows) => rows.find(isKept) ?? rows[0] ?? []);
  return new Map(kept.map((row) => [row.sourceKey ?? '', toRecord('activities', row)]));
}

/** The activities that came from any of these sources, by source, in the trash or not. */
export async function findActivitiesBySource(db: Db, sourceKeys: readonly string[]): Promise<Map<string, Activity>> {
  const rows = await rowsWithAny(db.activities, 'sourceKey', sourceKeys);
  // Of two from one source the one that is not in the trash is written last, and stays.
  const sorted = rows.toSorted((one, other) => Number(isKept(one)) - Number(isKept(other)));
  return new Map(sorted.map((row) => [row.sourceKey ?? '', toRecord('activities', row)]));
}
