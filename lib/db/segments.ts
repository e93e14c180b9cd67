import type { Segment } from '../domain/segment';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** The saved views, in the order in which they were made. */
export async function listSegments(db: Db): Promise<Segment[]> {
  const rows = await db.segments.toArray();
  return rows
    .filter(isKept)
    .map((row) => toRecord('segments', row))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
