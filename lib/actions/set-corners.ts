import { findRecord, putRecord } from '../db/records';
import { type Corners, type Side, sideOf, withSide } from '../domain/card';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';
import { withKnownPages } from './fields-of';

/**
 * Says where one side of a card stands on its photo, clockwise from the card's own top left; that side is read again from
 * exactly there. The corners of the photo itself take it whole; without any it is looked for anew. Undo brings back what
 * was read before. Returns the batch.
 */
export async function setCorners(context: Context, cardId: string, side: Side, corners: Corners | undefined): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'setCorners');
  await db.atomically(async () => {
    const card = await findRecord(db, 'cards', cardId);
    const known = card && sideOf(card, side);
    if (!known) throw new Problem('record/missing');
    if (card.state === 'saved') throw new Problem('record/changed-elsewhere');
    const moved = withSide(card, side, { photoId: known.photoId, corners, faults: [] });
    await putRecord(db, 'cards', withKnownPages(moved), author);
  });
  return author.batchId;
}
