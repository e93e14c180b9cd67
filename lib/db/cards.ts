import { liveQuery } from 'dexie';
import type { Card, CardState } from '../domain/card';
import type { Db } from './db';
import { isKept } from './records';
import { toRecord } from './rows';

/** Keeps a new card and its photo, both or neither. Reading has not begun, so there is nothing to undo yet. */
export async function addCard(db: Db, card: Card, image: Blob): Promise<void> {
  await db.transaction('rw', db.cards, db.photos, async () => {
    await db.cards.add(card);
    await db.photos.add({ id: card.id, image });
  });
}

/** Sets what reading a card found so far. Not a change of the user's, so it is not kept for undo. */
export async function updateReading(
  db: Db,
  id: string,
  fields: Pick<Partial<Card>, 'state' | 'attempts' | 'progress' | 'problem' | 'page' | 'fields' | 'updatedAt'>,
): Promise<void> {
  await db.cards.update(id, fields);
}

async function findWaitingCard(db: Db): Promise<Card | undefined> {
  const rows = (await db.cards.where('state').equals('waiting').sortBy('createdAt')).filter(isKept);
  return rows[0] && toRecord('cards', rows[0]);
}

/** All cards in one of these states, oldest first. */
export async function listCards(db: Db, states: readonly CardState[]): Promise<Card[]> {
  const rows = await db.cards.where('state').anyOf(states).sortBy('createdAt');
  return rows.filter(isKept).map((row) => toRecord('cards', row));
}

/** The cards in the trash. */
export async function listTrashedCards(db: Db): Promise<Card[]> {
  const rows = await db.cards.filter((row) => !isKept(row)).toArray();
  return rows.map((row) => toRecord('cards', row));
}

/** A contact's cards, the newest first. */
export async function listCardsOf(db: Db, contactId: string): Promise<Card[]> {
  const rows = await db.cards.where('contactId').equals(contactId).sortBy('createdAt');
  return rows
    .filter(isKept)
    .map((row) => toRecord('cards', row))
    .reverse();
}

/** The picture of a card. */
export async function findPhoto(db: Db, cardId: string): Promise<Blob | undefined> {
  return (await db.photos.get(cardId))?.image;
}

/** Calls back with the card at every write of it, until the signal aborts; undefined once it is gone. */
export function watchCard(db: Db, id: string, signal: AbortSignal, onChange: (card: Card | undefined) => void): void {
  const subscription = liveQuery(() => db.cards.get(id)).subscribe((row) => onChange(row && toRecord('cards', row)));
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

/** The card that has waited longest; resolves as soon as there is one, and with undefined once the signal aborts. */
export function waitForCard(db: Db, signal: AbortSignal): Promise<Card | undefined> {
  return new Promise((resolve, reject) => {
    const finish = (card: Card | undefined) => {
      subscription.unsubscribe();
      resolve(card);
    };
    const subscription = liveQuery(() => findWaitingCard(db)).subscribe((card) => card && finish(card), reject);
    signal.addEventListener('abort', () => finish(undefined), { once: true });
  });
}
