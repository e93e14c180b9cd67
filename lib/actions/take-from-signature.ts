import { toDraft } from '../card/to-draft';
import type { Difference } from './compare-signature';
import { type MailContext, startBatch } from './context';
import { keepPerson } from './keep-person';
import { refuseNeverRecorded } from './refuse-never-recorded';

/**
 * Takes one difference over into a customer's record: a number or address is added, a post at the same company follows the
 * one there was, which stays in their history. Returns the batch, for undo.
 */
export async function takeFromSignature(context: MailContext, contactId: string, { fields, post }: Difference): Promise<string> {
  await refuseNeverRecorded(
    context,
    fields.flatMap(({ field, value }) => (field === 'email' ? [value] : [])),
  );
  const author = startBatch(context, 'takeFromSignature');
  const draft = toDraft(fields);
  // What the signature leaves out of a post stays as it was.
  const kept = post && {
    companyName: post.company?.name,
    department: draft.department ?? post.employment.department,
    title: draft.title ?? post.employment.title,
  };
  await context.db.atomically(() => keepPerson(context.db, { ...draft, ...kept }, author, contactId));
  return author.batchId;
}
