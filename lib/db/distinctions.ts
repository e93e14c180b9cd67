import type { Author } from '../domain/change';
import { pairId } from '../domain/distinction';
import type { Db } from './db';
import { listMerges } from './merged';
import { findRecord, isKept, putRecord } from './records';

/** Keeps for good that two people, or companies, are not the same. Said again it changes nothing. */
export async function keepDistinction(db: Db, one: string, other: string, author: Author): Promise<void> {
  const id = pairId(one, other);
  const known = await findRecord(db, 'distinctions', id);
  if (known && isKept(known)) return;
  await putRecord(db, 'distinctions', { id, at: author.at, by: author.by, createdAt: author.at, updatedAt: author.at }, author);
}

/** Takes back that two are not the same: the user has said since that they are. */
export async function dropDistinction(db: Db, one: string, other: string, author: Author): Promise<void> {
  const known = await findRecord(db, 'distinctions', pairId(one, other));
  if (known && isKept(known)) await putRecord(db, 'distinctions', { ...known, deletedAt: author.at }, author);
}

/**
 * Every pair of which the user said that they are not the same, by the ids of `pairId`. What was said of somebody who was
 * merged since holds for whoever they are now.
 */
export async function listDistinctions(db: Db): Promise<Set<string>> {
  const rows = (await db.distinctions.toArray()).filter(isKept);
  if (rows.length === 0) return new Set();
  const current = await listMerges(db);
  return new Set(
    rows.map(({ id }) => {
      const [one = '', other = ''] = id.split('|');
      return pairId(current(one), current(other));
    }),
  );
}
