import { type Candidate, oldestCandidate } from '../domain/candidate';
import { normalizeEmail } from '../domain/email';
import { findContactsByEmail } from './contacts';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** Those who were put off or dismissed with this address, the latest last; expired ones count only where they were dismissed. */
export async function findCandidates(db: Db, email: string, now: string): Promise<Candidate[]> {
  const rows = await db.candidates
    .where('email')
    .equals(normalizeEmail(email) ?? email)
    .sortBy('createdAt');
  return rows
    .filter((row) => isKept(row) && (row.state === 'dismissed' || row.createdAt >= oldestCandidate(now)))
    .map((row) => toRecord('candidates', row));
}

/** The candidates that wait, the latest first: neither expired nor known by now. */
export async function listCandidates(db: Db, now: string): Promise<Candidate[]> {
  const rows = await db.candidates.where('createdAt').aboveOrEqual(oldestCandidate(now)).reverse().toArray();
  const open = rows.filter((row) => isKept(row) && row.state === 'open').map((row) => toRecord('candidates', row));
  const known = await Promise.all(open.map(({ email }) => findContactsByEmail(db, email)));
  return open.filter((_, index) => known[index]?.length === 0);
}

/**
 * Deletes for good what was read longer ago than candidates wait, and all of those of whom nothing may be recorded: the
 * candidate, and what undo would bring back. Of somebody who was dismissed the address stays.
 */
export async function purgeCandidates(db: Db, now: string, isAllowed: (email: string) => boolean): Promise<void> {
  await db.transaction('rw', db.candidates, db.changes, async () => {
    const oldest = oldestCandidate(now);
    const rows = (await db.candidates.toArray()).filter(({ createdAt, email }) => createdAt < oldest || !isAllowed(email));
    for (const { id, state, email, deletedAt } of rows) {
      await db.changes.where({ table: 'candidates', recordId: id }).delete();
      if (state !== 'dismissed' || deletedAt || !isAllowed(email)) await db.candidates.delete(id);
    }
  });
}
