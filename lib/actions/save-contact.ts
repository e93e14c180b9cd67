import type { Db } from '../db/db';
import { keepCompany, listPosts, type Post } from '../db/employments';
import { putRecord } from '../db/records';
import { type Author, isSame } from '../domain/change';
import type { Contact, LifecycleStage } from '../domain/contact';
import { newIdBeside } from '../domain/id';
import { Problem } from '../domain/problem';
import { foldCompanyName } from '../domain/text';
import { z } from '../domain/zod';
import { type Context, startBatch } from './context';
import { writeChanged } from './write-changed';

/** A post as a form shows it: the company by its name, `employmentId` where the post is known already. */
export const PostEdit = z.object({
  employmentId: z.uuid().optional(),
  companyName: z.string().trim().optional(),
  department: z.string().optional(),
  title: z.string().optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  isCurrent: z.boolean().default(true),
});
export type PostEdit = z.infer<typeof PostEdit>;

/** A contact with its posts, as a form shows and returns them. */
export interface ContactEdit {
  contact: Contact;
  posts: readonly PostEdit[];
}

export const toPostEdit = ({ company, employment: { id, department, title, since, until, isCurrent } }: Post): PostEdit => ({
  employmentId: id,
  companyName: company?.name,
  department,
  title,
  since,
  until,
  isCurrent,
});

/**
 * Saves what a form changed: the fields that differ between `base` (what the form showed at first) and `next`.
 * Fields that others changed meanwhile stay; a field changed by both throws `record/changed-elsewhere` and writes
 * nothing. Returns the batch, for undo.
 */
export async function saveContact(context: Context, base: ContactEdit, next: ContactEdit): Promise<string> {
  const { db } = context;
  const author = startBatch(context, 'editContact');
  await db.atomically(async () => {
    await writeChanged(db, 'contacts', base.contact, next.contact, author);
    if (!isSame(base.posts, next.posts)) await savePosts(db, base, next, author);
    const { lifecycleStage } = next.contact;
    if (lifecycleStage && lifecycleStage !== base.contact.lifecycleStage) await keepStage(db, next.contact.id, lifecycleStage, author);
  });
  return author.batchId;
}

/** Another kind of customer is an event of its own, so that the way they came stands in their history. */
async function keepStage(db: Db, contactId: string, stage: LifecycleStage, author: Author): Promise<void> {
  const times = { at: author.at, createdAt: author.at, updatedAt: author.at };
  await putRecord(
    db,
    'activities',
    { id: newIdBeside(contactId), kind: 'stage', subject: stage, body: '', contactIds: [contactId], ...times },
    author,
  );
}

async function savePosts(db: Db, base: ContactEdit, next: ContactEdit, author: Author): Promise<void> {
  const contactId = base.contact.id;
  const stored = await listPosts(db, contactId);
  if (!isSame(stored.map(toPostEdit), base.posts)) throw new Problem('record/changed-elsewhere');

  const kept = new Set(next.posts.map(({ employmentId }) => employmentId));
  for (const { employment } of stored) {
    if (!kept.has(employment.id)) await putRecord(db, 'employments', { ...employment, deletedAt: author.at }, author);
  }
  for (const { employmentId, companyName, ...post } of next.posts) {
    const former = stored.find(({ employment }) => employment.id === employmentId);
    // Another spelling of the same name is still the same company; another name is another company, never a renaming.
    const isSameCompany = foldCompanyName(former?.company?.name ?? '') === foldCompanyName(companyName ?? '');
    const company = isSameCompany ? former?.company : companyName && (await keepCompany(db, companyName, author));
    const known = former?.employment ?? { id: newIdBeside(contactId), contactId, createdAt: author.at, updatedAt: author.at };
    await putRecord(db, 'employments', { ...known, ...post, companyId: company ? company.id : undefined }, author);
  }
}
