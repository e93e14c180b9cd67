import { addPhoto } from '../db/cards';
import { findRecord, putRecord } from '../db/records';
import { type Side, sideOf, withSide } from '../domain/card';
import { newId } from '../domain/id';
import { Problem } from '../domain/problem';
import type { OpenPhoto } from './add-photos';
import { type Context, startBatch } from './context';
import { withKnownPages } from './fields-of';

/**
 * Gives one side of a card another photo, from which that side is read again. Throws why where the file is none that can
 * be read. Undo brings back the former photo and what was read on it. Returns the batch.
 */
export async function replacePhoto(context: Context & { openPhoto: OpenPhoto }, cardId: string, side: Side, file: Blob): Promise<string> {
  const { db } = context;
  const { image } = await context.openPhoto(file);
  const author = startBatch(context, 'replacePhoto');
  const photoId = newId();
  await db.atomically(async () => {
    const card = await findRecord(db, 'cards', cardId);
    if (!card || !sideOf(card, side)) throw new Problem('record/missing');
    if (card.state === 'saved') throw new Problem('record/changed-elsewhere');
    await addPhoto(db, { id: photoId, image });
    await putRecord(db, 'cards', withKnownPages(withSide(card, side, { photoId, faults: [] })), author);
  });
  return author.batchId;
}
