import { listBacksOf } from '../db/cards';
import { findRecord, isKept, putRecord } from '../db/records';
import { type Card, sideOf, withSide } from '../domain/card';
import { Problem } from '../domain/problem';
import { addPhotos, type OpenPhoto } from './add-photos';
import { type Context, startBatch } from './context';
import { withKnownPages } from './fields-of';

/**
 * Makes another card the back of this one: its photo and what was read there come along, and the fields are those of both
 * sides. Neither may be saved yet, nor have a back already. Returns the batch, for undo.
 */
export async function addBack(context: Context, cardId: string, otherId: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'addBack');
  await db.atomically(async () => {
    const [card, other] = [await findUnsaved(context, cardId), await findUnsaved(context, otherId)];
    const back = sideOf(other, 'front');
    if (cardId === otherId || card.back || other.back || !back) throw new Problem('record/changed-elsewhere');
    await putRecord(db, 'cards', withKnownPages({ ...card, back }), author);
    // The row stays, out of sight, so that the two can be separated with nothing lost.
    await putRecord(db, 'cards', { ...other, deletedAt: author.at, backOf: cardId }, author);
  });
  return author.batchId;
}

/**
 * Takes a photo in and makes it the back of this card. Throws why where the file is none that can be read. Returns the
 * batch, for undo: the photo is a card of its own then.
 */
export async function addBackPhoto(deps: Context & { openPhoto: OpenPhoto }, cardId: string, file: File): Promise<string> {
  await findUnsaved(deps, cardId);
  const { cardIds, refused } = await addPhotos(deps, [file]);
  const [backId] = cardIds;
  if (backId === undefined) throw new Problem(refused[0]?.problem ?? 'photo/unreadable');
  return addBack(deps, cardId, backId);
}

/** Makes the back of a card a card of its own again, with where it stands and what was read on it. Returns the batch, for undo. */
export async function separateSides(context: Context, cardId: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'separateSides');
  await db.atomically(async () => {
    const card = await findUnsaved(context, cardId);
    const [former] = await listBacksOf(db, cardId);
    if (!card.back || !former) throw new Problem('record/changed-elsewhere');
    const own = { ...withSide(former, 'front', card.back), deletedAt: undefined, backOf: undefined };
    await putRecord(db, 'cards', withKnownPages({ ...card, back: undefined }), author);
    await putRecord(db, 'cards', withKnownPages(own), author);
  });
  return author.batchId;
}

/** Turns a card over: what was taken for its front is its back. Returns the batch, for undo. */
export async function swapSides(context: Context, cardId: string): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'swapSides');
  await db.atomically(async () => {
    const card = await findUnsaved(context, cardId);
    const front = sideOf(card, 'front');
    if (!card.back || !front) throw new Problem('record/changed-elsewhere');
    await putRecord(db, 'cards', withKnownPages({ ...withSide(card, 'front', card.back), back: front }), author);
  });
  return author.batchId;
}

async function findUnsaved({ db }: Context, id: string): Promise<Card> {
  const card = await findRecord(db, 'cards', id);
  if (!card || !isKept(card)) throw new Problem('record/missing');
  if (card.state === 'saved') throw new Problem('record/changed-elsewhere');
  return card;
}
