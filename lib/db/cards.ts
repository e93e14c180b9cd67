import { liveQuery } from 'dexie';
import type { Card, CardState, Corners, Photo, Reading } from '../domain/card';
import { newId } from '../domain/id';
import type { Db } from './db';
import type { Reader } from './reader';
import { isKept } from './records';
import { toRecord } from './rows';

/** Keeps a new card and its photo, both or neither. Reading has not begun, so there is nothing to undo yet. */
export async function addCard(db: Db, card: Card, image: Blob): Promise<void> {
  await db.transaction('rw', db.cards, db.photos, async () => {
    await db.cards.add(card);
    await db.photos.add({ id: card.id, image });
  });
}

/** Keeps one more photo, for a side of a card that names it by its id. */
export async function addPhoto(db: Db, photo: Photo): Promise<void> {
  await db.photos.add(photo);
}

/** What reading a card sets. None of it is a change of the user's, so it is not kept for undo. */
type ReadingState = Pick<
  Partial<Card>,
  | 'state'
  | 'attempts'
  | 'progress'
  | 'problem'
  | 'corners'
  | 'readingId'
  | 'isCard'
  | 'readFields'
  | 'faults'
  | 'back'
  | 'fields'
  | 'updatedAt'
>;

/** Sets how the reading of a card stands. */
export async function updateReading(db: Db, id: string, fields: ReadingState): Promise<void> {
  await db.cards.update(id, fields);
}

/**
 * Makes one card a photo turned out to show several into as many, which share the photo: the card itself is the first,
 * the others wait behind it in the queue. Nothing happens where its corners are known by now.
 */
export async function splitCard(db: Db, card: Card, first: Corners, others: readonly Corners[]): Promise<void> {
  await db.transaction('rw', db.cards, async () => {
    const row = await db.cards.get(card.id);
    if (row?.state !== 'reading' || row.corners) return;
    await db.cards.put({ ...row, corners: first });
    const { fileName, exchangedAt, place, tags, createdAt, updatedAt, photoId = card.id } = card;
    const shared = {
      state: 'waiting' as const,
      attempts: 0,
      faults: [],
      fields: [],
      fileName,
      exchangedAt,
      place,
      tags,
      updatedAt,
      photoId,
    };
    const times = others.map((_, index) => new Date(Date.parse(createdAt) + index + 1).toISOString());
    await db.cards.bulkAdd(others.map((corners, index) => ({ ...shared, id: newId(), corners, createdAt: times[index] ?? createdAt })));
  });
}

/** The cards on this photo that are neither saved nor thrown away, in reading order. */
export async function listCardsOnPhoto(db: Db, photoId: string): Promise<Card[]> {
  const rows = await db.cards
    .filter((row) => (row.photoId ?? row.id) === photoId && row.state !== 'saved' && isKept(row))
    .sortBy('createdAt');
  return rows.map((row) => toRecord('cards', row));
}

/** Begins to read a card that waits; undefined where it no longer does. */
export async function startReading(db: Db, id: string, updatedAt: string): Promise<Card | undefined> {
  return db.transaction('rw', db.cards, async () => {
    const row = await db.cards.get(id);
    if (row?.state !== 'waiting' || !isKept(row)) return undefined;
    const card = toRecord('cards', row);
    const started = { ...card, state: 'reading' as const, attempts: card.attempts + 1, progress: { stage: 'prepare' as const, ratio: 0 } };
    await db.cards.put({ ...started, updatedAt });
    return started;
  });
}

/**
 * Sets what reading found so far, with all that its sides say, while it is still wanted: nothing where the user has stopped
 * or changed the card.
 */
export async function continueReading(db: Db, id: string, fields: ReadingState, readings: readonly Reading[] = []): Promise<void> {
  await db.transaction('rw', db.cards, db.readings, async () => {
    const row = await db.cards.get(id);
    if (row?.state !== 'reading') return;
    await db.readings.bulkAdd(readings);
    await db.cards.put({ ...row, ...fields });
  });
}

/** What reading a side of a card left. */
export const findReading = async (db: Db, id: string | undefined): Promise<Reading | undefined> =>
  id === undefined ? undefined : db.readings.get(id);

async function findWaitingCard(db: Db): Promise<Card | undefined> {
  const rows = (await db.cards.where('state').equals('waiting').sortBy('createdAt')).filter(isKept);
  return rows[0] && toRecord('cards', rows[0]);
}

/** All cards in one of these states, oldest first. */
export async function listCards(db: Db, states: readonly CardState[]): Promise<Card[]> {
  const rows = await db.cards.where('state').anyOf(states).sortBy('createdAt');
  return rows.filter(isKept).map((row) => toRecord('cards', row));
}

/** The cards that were saved by themselves and that nobody has looked at since, the newest first. */
export async function listUnseenCards(db: Db): Promise<Card[]> {
  const rows = await db.cards.orderBy('unseenSince').reverse().toArray();
  return rows.filter((row) => isKept(row) && row.state === 'saved').map((row) => toRecord('cards', row));
}

/** The cards that turned out to be the other side of this one. */
export async function listBacksOf(db: Db, cardId: string): Promise<Card[]> {
  const rows = await db.cards.filter(({ backOf }) => backOf === cardId).toArray();
  return rows.map((row) => toRecord('cards', row));
}

/** A contact's cards, the newest first. */
export async function listCardsOf(reader: Reader, contactId: string): Promise<Card[]> {
  const rows = (await reader.rowsAt('cards', 'contactId', contactId)).filter(isKept);
  return rows.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)).map((row) => toRecord('cards', row));
}

/** A photo; that of a card has the card's own id unless the card says otherwise. */
export async function findPhoto(db: Db, id: string): Promise<Blob | undefined> {
  return (await db.photos.get(id))?.image;
}

/** Calls back with the card at every write of it, until the signal aborts; undefined once it is gone. */
export function watchCard(db: Db, id: string, signal: AbortSignal, onChange: (card: Card | undefined) => void): void {
  const subscription = liveQuery(() => db.cards.get(id)).subscribe((row) => onChange(row && toRecord('cards', row)));
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

/** Calls back with how many cards are still to be read, at every change of it, until the signal aborts. */
export function watchUnread(db: Db, signal: AbortSignal, onChange: (count: number) => void): void {
  const unread = () => db.cards.where('state').anyOf(['waiting', 'reading']).filter(isKept).count();
  const subscription = liveQuery(unread).subscribe(onChange);
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
