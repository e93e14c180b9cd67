import type { Db } from '../db/db';
import { listDistinctions } from '../db/distinctions';
import { listMerges, type MergeTable } from '../db/merged';
import { findRecords, isKept } from '../db/records';
import type { Records } from '../db/rows';
import { pairId } from '../domain/distinction';
import type { Duplicate } from '../insight/find-duplicates';

/** A proposed pair with its two records as they are now. */
export interface Pair<T extends MergeTable> extends Duplicate {
  id: string;
  records: [Records[T], Records[T]];
}

/**
 * The first `limit` of the found pairs that are still open: both are there, and nobody has said that they are different.
 * Where one was merged meanwhile, the pair is of those who they are now.
 */
export async function listPairs<T extends MergeTable>(db: Db, table: T, found: readonly Duplicate[], limit: number): Promise<Pair<T>[]> {
  const [different, current] = [await listDistinctions(db), await listMerges(db)];
  const pairs = new Map<string, Pair<T>>();
  for (let at = 0; at < found.length && pairs.size < limit; at += limit) {
    const now = found.slice(at, at + limit).map((pair) => ({ ...pair, one: current(pair.one), other: current(pair.other) }));
    const open = now.filter(({ one, other }) => one !== other && !different.has(pairId(one, other)) && !pairs.has(pairId(one, other)));
    const ids = open.flatMap(({ one, other }) => [one, other]);
    const records = await findRecords(db, table, ids);
    open.forEach((pair, index) => {
      const [one, other] = [records[2 * index], records[2 * index + 1]];
      if (!one || !other || !isKept(one) || !isKept(other)) return;
      const id = pairId(pair.one, pair.other);
      pairs.set(id, { ...pair, id, records: [one, other] as Pair<T>['records'] });
    });
  }
  return [...pairs.values()].slice(0, limit);
}
