import { toDraft } from '../card/to-draft';
import { findRecord, putRecord } from '../db/records';
import type { CardField, ReadField } from '../domain/card';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';
import { keepPerson } from './keep-person';

/** A field as the user left it; its box stays, so that the card still shows where it stands. */
export type ReviewedField = { field: CardField; value: string } & Partial<ReadField>;

/**
 * Keeps a reviewed card: contact, company, post and card in one transaction. `attachTo` hangs the card on a contact
 * that is known already. Returns the contact and the batch, for undo.
 */
export async function saveCard(
  context: Context,
  cardId: string,
  reviewed: readonly ReviewedField[],
  attachTo?: string,
): Promise<{ contactId: string; batchId: string }> {
  const { db } = context;
  const author = startBatch(context, 'saveCard');
  const contactId = await db.atomically(async () => {
    const card = await findRecord(db, 'cards', cardId);
    if (!card) throw new Problem('record/missing');
    if (card.state === 'saved') throw new Problem('record/changed-elsewhere');
    const draft = { ...toDraft(reviewed), tags: card.tags, leadSource: card.place };
    const id = await keepPerson(db, draft, author, attachTo);
    const fields = reviewed
      .filter(({ value }) => value.trim())
      .map((field) => ({ ...field, confidence: field.confidence ?? ('high' as const) }));
    await putRecord(db, 'cards', { ...card, state: 'saved', fields, contactId: id }, author);
    return id;
  });
  return { contactId, batchId: author.batchId };
}
