import { dropDistinction } from '../db/distinctions';
import { isSamePost, type Link, listLinks, moved } from '../db/links';
import type { MergeTable } from '../db/merged';
import { findRecord, isKept, putRecord } from '../db/records';
import type { Records } from '../db/rows';
import type { Author } from '../domain/change';
import { mergeCompanies as companyOf, mergeContacts as contactOf } from '../domain/merge-rules';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';

/**
 * Makes two records of one person one. Lists are united; of what both say the winner's stays, but for the choices named in
 * `fromLoser`. Everything that belongs to the loser goes over to the winner, all of it or nothing. Returns the batch, for undo.
 */
export const mergeContacts = (context: Context, winnerId: string, loserId: string, fromLoser: readonly string[] = []): Promise<string> =>
  merge(context, 'contacts', { winnerId, loserId, join: (winner, loser) => contactOf(winner, loser, fromLoser) });

/** The same for two records of one company: its people, inquiries, deals and purchases go over, its name stays as another name. */
export const mergeCompanies = (context: Context, winnerId: string, loserId: string, fromLoser: readonly string[] = []): Promise<string> =>
  merge(context, 'companies', { winnerId, loserId, join: (winner, loser) => companyOf(winner, loser, fromLoser) });

/** The merge of each table. */
export const mergeRecordsOf = { contacts: mergeContacts, companies: mergeCompanies };

interface Merge<T extends MergeTable> {
  winnerId: string;
  loserId: string;
  join(winner: Records[T], loser: Records[T]): Records[T];
}

async function merge<T extends MergeTable>(context: Context, table: T, { winnerId, loserId, join }: Merge<T>): Promise<string> {
  const { db } = context;
  const author = startBatch(context, table === 'contacts' ? 'mergeContacts' : 'mergeCompanies');
  await db.atomically(async () => {
    const [winner, loser] = [await findRecord(db, table, winnerId), await findRecord(db, table, loserId)];
    if (!winner || !loser) throw new Problem('record/missing');
    if (winnerId === loserId || !isKept(winner) || !isKept(loser)) throw new Problem('record/changed-elsewhere');
    await putRecord(db, table, join(winner, loser), author);
    await putRecord(db, table, { ...loser, mergedInto: winnerId, deletedAt: author.at }, author);
    await dropDistinction(db, winnerId, loserId, author);
    await moveLinks(context, table, { winnerId, loserId }, author);
  });
  return author.batchId;
}

async function moveLinks({ db }: Context, table: MergeTable, ids: { winnerId: string; loserId: string }, author: Author): Promise<void> {
  const { winnerId, loserId } = ids;
  const known = (await listLinks(db, table, winnerId)).flatMap((link) => (link.table === 'employments' ? [link.record] : []));
  const posts = new Map(known.filter(isKept).map((post) => [post.id, post]));
  for (const link of await listLinks(db, table, loserId)) {
    const next = { ...link, record: moved(link.record, loserId, winnerId) } as Link;
    const twin = next.table === 'employments' && isKept(next.record) && [...posts.values()].find((post) => isSamePost(post, next.record));
    if (!twin) {
      await putRecord(db, next.table, next.record, author);
      if (next.table === 'employments') posts.set(next.record.id, next.record);
      continue;
    }
    // The same post twice: one says all that both said, the other stays behind.
    const { department, title, since, until } = next.record;
    const filled = { ...twin, department: twin.department ?? department, title: twin.title ?? title };
    const post = { ...filled, since: twin.since ?? since, until: twin.until ?? until };
    posts.set(post.id, post);
    await putRecord(db, 'employments', post, author);
    await putRecord(db, 'employments', { ...(link.record as typeof post), deletedAt: author.at }, author);
  }
}
