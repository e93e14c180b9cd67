import { listContactsById } from '../db/contacts';
import { putRecords } from '../db/put-records';
import type { Deed } from '../domain/change';
import type { Contact } from '../domain/contact';
import { type Context, startBatch } from './context';

/** Gives many contacts a tag; those that have it stay as they are. Returns the batch, for undo. */
export const addTag = (context: Context, ids: readonly string[], tag: string): Promise<string> =>
  changeMany(context, ids, 'addTag', ({ tags }) => ({ tags: [...new Set([...tags, tag])] }));

/** Takes a tag from many contacts. Returns the batch, for undo. */
export const removeTag = (context: Context, ids: readonly string[], tag: string): Promise<string> =>
  changeMany(context, ids, 'removeTag', ({ tags }) => ({ tags: tags.filter((one) => one !== tag) }));

/** Gives many contacts into somebody's care, or nobody's. Returns the batch, for undo. */
export const setOwner = (context: Context, ids: readonly string[], owner: string | undefined): Promise<string> =>
  changeMany(context, ids, 'setOwner', () => ({ owner }));

/** Moves many contacts to the trash. Returns the batch, for undo. */
export const trashMany = (context: Context, ids: readonly string[]): Promise<string> =>
  changeMany(context, ids, 'trash', (_, at) => ({ deletedAt: at }));

async function changeMany(
  context: Context,
  ids: readonly string[],
  deed: Deed,
  change: (contact: Contact, at: string) => Partial<Contact>,
): Promise<string> {
  const { db } = context;
  const author = startBatch(context, deed);
  await db.atomically(async () => {
    const contacts = await listContactsById(db, ids);
    await putRecords(
      db,
      'contacts',
      contacts.map((contact) => ({ ...contact, ...change(contact, author.at) })),
      author,
    );
  });
  return author.batchId;
}
