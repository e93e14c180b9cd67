import { listCustomFields } from '../db/custom-fields';
import type { Db } from '../db/db';
import { eachChunk } from '../db/each-chunk';
import { isKept } from '../db/records';
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

/** Looks through all customers for those of whom something required is missing, some at a time. Throws the signal's reason when cancelled. */
export async function scanIncomplete(db: Db, required: RequiredFields, { onProgress, signal }: Scan): Promise<void> {
  const known = new Set((await listCustomFields(db, 'contacts')).map(({ id }) => id));
  const total = await db.contacts.count();
  let done = 0;
  signal.throwIfAborted();
  await eachChunk(db, 'contacts', async (contacts) => {
    signal.throwIfAborted();
    // Both go by the contact's id, so the posts of these people are one range of an index.
    const [first, last] = [contacts[0]?.id, contacts.at(-1)?.id];
    const employments = (await db.employments.where('contactId').between(first, last, true, true).toArray()).filter(isKept);
    const posts = Map.groupBy(employments, ({ contactId }) => contactId);
    const found = contacts.filter(isKept).flatMap((contact) => {
      const missing = findMissing({ contact, employments: posts.get(contact.id) ?? [] }, required, known);
      return missing.length > 0 ? [{ id: contact.id, name: contact.formattedName, missing }] : [];
    });
    done += contacts.length;
    onProgress(Math.min(1, done / total), found);
  });
}
