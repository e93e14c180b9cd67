import { listCustomFields } from '../db/custom-fields';
import type { Db } from '../db/db';
import { isKept } from '../db/records';
import { toRecord } from '../db/rows';
import { findMissing, type RequiredFields } from '../domain/completeness';

/** Somebody of whom something required is not known. */
export interface Incomplete {
  id: string;
  name: string;
  missing: string[];
}

interface Scan {
  /** Hears how far it is, 0 to 1, and whom was found since the last time. */
  onProgress(ratio: number, found: Incomplete[]): void;
  signal: AbortSignal;
}

const chunkSize = 1000;

/** Looks through all customers for those of whom something required is missing, a thousand at a time. Throws the signal's reason when cancelled. */
export async function scanIncomplete(db: Db, required: RequiredFields, { onProgress, signal }: Scan): Promise<void> {
  const known = new Set((await listCustomFields(db, 'contacts')).map(({ id }) => id));
  const total = await db.contacts.count();
  let done = 0;
  for (let last = ''; ; ) {
    signal.throwIfAborted();
    const rows = await db.contacts.where('id').above(last).limit(chunkSize).toArray();
    const [first, end] = [rows[0], rows.at(-1)];
    if (!first || !end) break;
    // Both go by the contact's id, so the posts of these people are one range of an index.
    const employments = (await db.employments.where('contactId').between(first.id, end.id, true, true).toArray()).filter(isKept);
    const posts = Map.groupBy(employments, ({ contactId }) => contactId);
    const found = rows.filter(isKept).flatMap((row) => {
      const contact = toRecord('contacts', row);
      const missing = findMissing({ contact, employments: posts.get(row.id) ?? [] }, required, known);
      return missing.length > 0 ? [{ id: row.id, name: row.formattedName, missing }] : [];
    });
    done += rows.length;
    last = end.id;
    onProgress(Math.min(1, done / total), found);
  }
}
