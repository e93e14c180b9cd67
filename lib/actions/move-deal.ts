import { findRecord, putRecord } from '../db/records';
import type { DealStage } from '../domain/deal';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';

/** Moves a deal to another stage. Returns the batch, for undo. */
export async function moveDeal(context: Context, dealId: string, stage: DealStage): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'editDeal');
  await db.atomically(async () => {
    const deal = await findRecord(db, 'deals', dealId);
    if (!deal) throw new Problem('record/missing');
    await putRecord(db, 'deals', { ...deal, stage }, author);
  });
  return author.batchId;
}
