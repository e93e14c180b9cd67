import { listBatch } from '../db/changes';
import { keepDistinction } from '../db/distinctions';
import { listMergedInto, type MergeTable } from '../db/merged';
import { findRecord, putRecord } from '../db/records';
import { stepReader } from '../db/steps';
import { type Author, isSame, type RecordTable } from '../domain/change';
import { isBlank } from '../domain/merge-records';
import { Problem } from '../domain/problem';
import { replayField, replayOwner, type Step } from '../domain/replay';
import { type Context, startBatch } from './context';

/**
 * Separates a record from the one it was merged into, whatever happened since: it comes back as it was, with what belonged
 * to it; the other is as if the two had never been one, and keeps what was written on it since (`kept` names the fields
 * that both the merge and somebody later have set). From then on the two are known to be different. Returns the batch, for undo.
 */
export async function unmerge(context: Context, table: MergeTable, loserId: string): Promise<{ batchId: string; kept: string[] }> {
  const { db } = context;
  const author = startBatch(context, table === 'contacts' ? 'unmergeContacts' : 'unmergeCompanies');
  const kept = await db.atomically(async () => {
    const loser = await findRecord(db, table, loserId);
    const winner = loser?.mergedInto && (await findRecord(db, table, loser.mergedInto));
    if (!winner) throw new Problem('record/missing');
    // Who was merged further is separated from that one first.
    if (winner.mergedInto) throw new Problem('record/changed-elsewhere');
    const batchId = (await stepReader(db)(table, loserId)).findLast(({ kind }) => kind === 'merge')?.change.batchId;
    if (!batchId) throw new Problem('record/changed-elsewhere');

    await putRecord(db, table, { ...loser, mergedInto: undefined, deletedAt: undefined }, author);
    for (const change of await listBatch(db, batchId)) {
      if (change.table !== table && change.table !== 'distinctions') await restoreLink(context, change.table, change.recordId, author);
    }
    await keepDistinction(db, winner.id, loserId, author);
    return restoreWinner(context, table, winner.id, batchId, author);
  });
  return { batchId: author.batchId, kept };
}

/** Gives the winner what it would be by now without those who are not merged into it any more; tells what was edited meanwhile. */
async function restoreWinner({ db }: Context, table: MergeTable, id: string, batchId: string, author: Author): Promise<string[]> {
  const winner = await findRecord(db, table, id);
  if (!winner) return [];
  const steps = await stepReader(db)(table, id);
  const now: Record<string, unknown> = { ...winner };
  const others = (await listMergedInto(db, table, id)).map((other) => new Map<string, unknown>(Object.entries(other)));
  const next = mergedNames(steps)
    .filter((name) => name !== 'mergedInto' && name !== 'deletedAt')
    .map((name) => {
      const theirs = others.map((other) => other.get(name));
      return [name, withOthers(replayField(name, steps, now[name]), now[name], theirs)];
    });
  await putRecord(db, table, { ...winner, ...Object.fromEntries(next) }, author);
  const merge = steps.findIndex(({ change }) => change.batchId === batchId);
  const edited = new Set(steps.slice(merge + 1).flatMap(({ kind, change }) => (kind === 'edit' ? Object.keys(change.after) : [])));
  return Object.keys(steps[merge]?.change.after ?? {}).filter((name) => edited.has(name));
}

/** What those who stay merged say as well is theirs too, whoever said it first. */
function withOthers(value: unknown, now: unknown, others: readonly unknown[]): unknown {
  if (!Array.isArray(now)) return isBlank(value) && others.some((other) => isSame(other, now)) ? now : value;
  const known = Array.isArray(value) ? value : [];
  const theirs = others.flatMap((other) => (Array.isArray(other) ? other : []));
  const more = now.filter((entry) => !known.some((one) => isSame(one, entry)) && theirs.some((one) => isSame(one, entry)));
  return more.length > 0 ? [...known, ...more] : value;
}

const owners: ReadonlySet<string> = new Set(['contactId', 'contactIds', 'companyId']);

async function restoreLink({ db }: Context, table: RecordTable, id: string, author: Author): Promise<void> {
  const record = await findRecord(db, table, id);
  if (!record) return;
  const steps = await stepReader(db)(table, id);
  const now: Record<string, unknown> = { ...record };
  const next = Object.fromEntries(
    mergedNames(steps).map((name) => [name, (owners.has(name) ? replayOwner : replayField)(name, steps, now[name])]),
  );
  await putRecord(db, table, { ...record, ...next } as typeof record, author);
}

/** The fields that a merge has ever set. */
const mergedNames = (steps: readonly Step[]): string[] => [
  ...new Set(steps.flatMap(({ kind, change }) => (kind === 'edit' ? [] : Object.keys(change.after)))),
];
