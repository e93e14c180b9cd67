import { findBatch, hasChanges } from '../db/changes';
import { findRecord, isKept, putRecord } from '../db/records';
import { hasNamesake } from '../db/twins';
import type { Card } from '../domain/card';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';
import { findTwins } from './find-twins';
import { keepCard } from './keep-card';
import { undo } from './undo';

/**
 * Saves a card that was just read without a look, if nothing about it is in doubt: it has a name and a company or a mail
 * address, every field is sure, its photo has no fault, nobody has worked on it, and nobody like its person is known. Any
 * other card waits for the user. Returns the batch, for undo; undefined where the card waits.
 */
export async function confirmCard(context: Context, cardId: string): Promise<string | undefined> {
  const { db } = context;
  const author = startBatch(context, 'autoConfirm');
  return db.atomically(async () => {
    const card = await findRecord(db, 'cards', cardId);
    if (!card || !isKept(card) || !isSure(card) || (await hasChanges(db, 'cards', cardId))) return undefined;
    if (await mayBeKnown(context, card)) return undefined;
    await keepCard(db, { ...card, unseenSince: author.at }, card.fields, author);
    return author.batchId;
  });
}

/** Whether a card may be saved without a look, as far as the card itself tells. */
export function isSure({ state, fields, faults, back }: Card): boolean {
  const has = (kind: string) => fields.some(({ field, value }) => field === kind && value.trim());
  const isWhole = has('name') && (has('company') || has('email'));
  const hasFault = [...faults, ...(back?.faults ?? [])].length > 0;
  return state === 'read' && isWhole && !hasFault && fields.every(({ confidence }) => confidence === 'high');
}

/** Whether the person may be known: two records of one person are for the user to bring together. */
async function mayBeKnown({ db }: Context, { fields }: Card): Promise<boolean> {
  const all = (kind: string) => fields.flatMap(({ field, value }) => (field === kind ? [value] : []));
  const [name = ''] = all('name');
  const phones = [...all('phone'), ...all('mobile')];
  const twins = await findTwins(db, { name, kana: all('nameKana')[0], emails: all('email'), phones, companyName: all('company')[0] });
  return twins.length > 0 || (await hasNamesake(db, name));
}

/** Says that a person has seen these cards, which were saved by themselves. Returns the batch, for undo. */
export async function markSeen(context: Context, cardIds: readonly string[]): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'seeCards');
  await db.atomically(async () => {
    for (const id of cardIds) {
      const card = await findRecord(db, 'cards', id);
      if (card) await putRecord(db, 'cards', { ...card, unseenSince: undefined }, author);
    }
  });
  return author.batchId;
}

/**
 * Takes back that cards were saved by themselves, each for itself: they wait to be looked over again. Throws once all were
 * tried, where one of them could not be taken back.
 */
export async function takeBack(context: Context, cardIds: readonly string[]): Promise<void> {
  let failure: unknown;
  for (const id of cardIds) {
    try {
      const batchId = await findBatch(context.db, 'cards', id, 'autoConfirm');
      if (!batchId) throw new Problem('record/missing');
      await undo(context, batchId);
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure) throw failure;
}
