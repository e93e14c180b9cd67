import type { Db } from '../db/db';
import { isKept } from '../db/records';
import { toRecord } from '../db/rows';
import { type Deal, DealStage, isRunning } from '../domain/deal';
import { type NamedParties, namesOf } from './names-of';

export interface ListedDeal extends NamedParties {
  deal: Deal;
}

/** How many of the deals that are won, and of those that are lost, stand on the board: the latest. */
export const mostClosed = 50;

/** The deals of each stage: those that run all of them, the next due first; of the others the latest. */
export async function listDeals(db: Db): Promise<Map<DealStage, ListedDeal[]>> {
  const columns = await Promise.all(DealStage.options.map(async (stage) => [stage, await listStage(db, stage)] as const));
  const names = await namesOf(
    db,
    columns.flatMap(([, deals]) => deals),
  );
  return new Map(columns.map(([stage, deals]) => [stage, deals.map((deal) => ({ deal, ...names(deal) }))]));
}

async function listStage(db: Db, stage: DealStage): Promise<Deal[]> {
  const rows = await db.deals.where('stage').equals(stage).filter(isKept).toArray();
  const deals = rows.map((row) => toRecord('deals', row));
  const due = ({ nextActionAt, closeDate }: Deal) => nextActionAt ?? closeDate ?? '9999';
  if (isRunning({ stage })) return deals.sort((a, b) => due(a).localeCompare(due(b)) || a.openedAt.localeCompare(b.openedAt));
  return deals.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, mostClosed);
}
