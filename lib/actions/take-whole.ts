import { findReading, listCardsOnPhoto } from '../db/cards';
import { findRecord, putRecord } from '../db/records';
import { sideOf, withSide } from '../domain/card';
import { Problem } from '../domain/problem';
import { photoCorners } from '../image/corners';
import { type Context, startBatch } from './context';
import { withKnownPages } from './fields-of';

/**
 * Takes a photo that was split into several cards for one after all: this card is the whole photo, read again, and the
 * others on it go to the trash. Returns the batch, for undo.
 */
export async function takeWhole(context: Context, cardId: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'takeWhole');
  await db.atomically(async () => {
    const card = await findRecord(db, 'cards', cardId);
    const front = card && sideOf(card, 'front');
    const reading = await findReading(db, front?.readingId);
    if (!card || !front || !reading) throw new Problem('record/missing');
    if (card.state === 'saved') throw new Problem('record/changed-elsewhere');
    const whole = { photoId: front.photoId, corners: photoCorners(reading.page), faults: [] };
    await putRecord(db, 'cards', withKnownPages(withSide(card, 'front', whole)), author);
    for (const other of await listCardsOnPhoto(db, front.photoId)) {
      if (other.id !== cardId) await putRecord(db, 'cards', { ...other, deletedAt: author.at }, author);
    }
  });
  return author.batchId;
}
