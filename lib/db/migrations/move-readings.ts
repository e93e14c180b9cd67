import type { Transaction } from 'dexie';
import { newId } from '../../domain/id';

/** A side of a card as it was: with all that was read on it in the row. */
interface OldSide {
  page?: unknown;
  faults?: readonly string[];
  readingId?: string | undefined;
  isCard?: boolean | undefined;
}

type OldCard = OldSide & { back?: OldSide };

/** Moves what was read on cards out of their rows, and out of what undo would bring back. */
export async function moveReadings(transaction: Transaction): Promise<void> {
  const readings: { id: string; page: unknown }[] = [];
  const known = new Map<string, string>();
  // The same reading in a card and in its changes stays the same, or undo would take it for somebody else's.
  const keep = (page: unknown): string => {
    const key = JSON.stringify(page);
    const id = known.get(key) ?? newId();
    if (!known.has(key)) readings.push({ id, page });
    known.set(key, id);
    return id;
  };
  const move = (side: OldSide, isCard: boolean) => {
    if (!('page' in side)) return;
    side.readingId = side.page ? keep(side.page) : undefined;
    side.isCard = side.page ? isCard : undefined;
    delete side.page;
  };
  const moveBoth = (card: OldCard) => {
    const isCard = !card.faults?.includes('no-card');
    move(card, isCard);
    if (card.back) move(card.back, isCard);
  };

  await transaction.table<OldCard>('cards').toCollection().modify(moveBoth);
  await transaction
    .table<{ table: string; before: OldCard | null; after: OldCard }>('changes')
    .filter(({ table }) => table === 'cards')
    .modify(({ before, after }) => {
      if (before) moveBoth(before);
      moveBoth(after);
    });
  await transaction.table('readings').bulkAdd(readings);
}
