import { findRecord, putRecord } from '../db/records';
import { changedFields, isSame } from '../domain/change';
import type { Contact } from '../domain/contact';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';

/**
 * Saves what a form changed: the fields that differ between `base` (the contact as the form showed it) and `next`.
 * Fields that others changed meanwhile stay; a field changed by both throws `record/changed-elsewhere` and writes nothing.
 */
export async function saveContact(context: Context, base: Contact, next: Contact): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'editContact');
  const { before, after } = changedFields(base, next);
  await db.atomically(async () => {
    const stored = await findRecord(db, 'contacts', base.id);
    if (!stored) throw new Problem('record/missing');
    const now = new Map<string, unknown>(Object.entries(stored));
    if (Object.keys(after).some((name) => !isSame(now.get(name), before[name]))) throw new Problem('record/changed-elsewhere');
    await putRecord(db, 'contacts', { ...stored, ...after }, author);
  });
  return author.batchId;
}
