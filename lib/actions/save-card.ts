import { keepDistinction } from '../db/distinctions';
import { findRecord } from '../db/records';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';
import { keepCard, type ReviewedField } from './keep-card';

/**
 * Keeps a reviewed card: contact, company, post and card in one transaction. `attachTo` hangs the card on a contact
 * that is known already; `different` are those who were offered and are somebody else, for good. Returns the contact and
 * the batch, for undo.
 */
export async function saveCard(
  context: Context,
  cardId: string,
  reviewed: readonly ReviewedField[],
  attachTo?: string,
  different: readonly string[] = [],
): Promise<{ contactId: string; batchId: string }> {
  const { db } = context;
  const author = startBatch(context, 'saveCard');
  const contactId = await db.atomically(async () => {
    const card = await findRecord(db, 'cards', cardId);
    if (!card) throw new Problem('record/missing');
    if (card.state === 'saved') throw new Problem('record/changed-elsewhere');
    const keptId = await keepCard(db, card, reviewed, author, attachTo);
    for (const other of different) if (other !== keptId) await keepDistinction(db, keptId, other, author);
    return keptId;
  });
  return { contactId, batchId: author.batchId };
}
