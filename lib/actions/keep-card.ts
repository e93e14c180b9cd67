import { toDraft } from '../card/to-draft';
import type { Db } from '../db/db';
import { putRecord } from '../db/records';
import type { Card, CardField, ReadField } from '../domain/card';
import type { Author } from '../domain/change';
import { keepPerson } from './keep-person';

/** A field as the user left it; its box stays, so that the card still shows where it stands. */
export type ReviewedField = { field: CardField; value: string } & Partial<ReadField>;

/**
 * Makes a card a saved one, with these fields: on the contact `attachTo`, or on a new one. Call it inside `db.atomically`.
 * Returns the contact's id.
 */
export async function keepCard(db: Db, card: Card, reviewed: readonly ReviewedField[], author: Author, attachTo?: string): Promise<string> {
  const contactId = await keepPerson(db, { ...toDraft(reviewed), tags: card.tags, leadSource: card.place }, author, attachTo);
  const fields = reviewed
    .filter(({ value }) => value.trim())
    .map((field) => ({ ...field, confidence: field.confidence ?? ('high' as const) }));
  await putRecord(db, 'cards', { ...card, state: 'saved', fields, contactId }, author);
  return contactId;
}
