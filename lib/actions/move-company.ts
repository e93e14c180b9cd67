import { keepCompany, listPosts } from '../db/employments';
import { findRecord, putRecord } from '../db/records';
import { newIdBeside } from '../domain/id';
import { Problem } from '../domain/problem';
import { type Context, startBatch } from './context';

interface NewPost {
  companyName: string;
  department?: string | undefined;
  title?: string | undefined;
  /** The first day there, `YYYY-MM-DD`. */
  since?: string | undefined;
}

/**
 * Somebody has moved to another company: the posts they held are past from that day on and stay in their history, the new
 * one is current. Returns the batch, for undo.
 */
export async function moveCompany(context: Context, contactId: string, { companyName, ...post }: NewPost): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'moveCompany');
  await db.atomically(async () => {
    if (!(await findRecord(db, 'contacts', contactId))) throw new Problem('record/missing');
    for (const { employment } of await listPosts(db, contactId)) {
      if (employment.isCurrent) await putRecord(db, 'employments', { ...employment, isCurrent: false, until: post.since }, author);
    }
    const company = await keepCompany(db, companyName, author);
    const times = { createdAt: author.at, updatedAt: author.at };
    await putRecord(
      db,
      'employments',
      { id: newIdBeside(contactId), contactId, companyId: company.id, ...post, isCurrent: true, ...times },
      author,
    );
  });
  return author.batchId;
}
