import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { findChanges } from '@/lib/actions/find-changes';
import { moveCompany } from '@/lib/actions/move-company';
import { restoreField } from '@/lib/actions/restore-field';
import { saveContact } from '@/lib/actions/save-contact';
import { undo } from '@/lib/actions/undo';
import { findRecord } from '@/lib/db/records';
import type { Contact } from '@/lib/domain/contact';
import { testContext } from '../support/test-context';

async function setUp() {
  const context = testContext();
  const { contactId } = await addPerson(context, [
    { field: 'name', value: '山田 太郎' },
    { field: 'company', value: '青空' },
  ]);
  const read = async (): Promise<Contact> => {
    const contact = await findRecord(context.db, 'contacts', contactId);
    if (!contact) throw new Error('The contact is gone.');
    return contact;
  };
  const edit = async (fields: Partial<Contact>) => {
    const contact = await read();
    return saveContact(context, { contact, posts: [] }, { contact: { ...contact, ...fields }, posts: [] });
  };
  return { context, contactId, read, edit };
}

test('each change names its fields with their values before and after, the latest first', async () => {
  const { context, contactId, edit } = await setUp();
  await edit({ note: 'one' });
  await edit({ note: 'two', rank: 'a' });
  await moveCompany(context, contactId, { companyName: '南風' });
  const changes = await findChanges(context.db, 'contacts', contactId, 20);
  expect(changes.map(({ deed, table, isNew, fields }) => [deed, table, isNew, fields.map(({ name }) => name)])).toEqual([
    ['moveCompany', 'employments', true, ['companyId', 'isCurrent']],
    ['moveCompany', 'employments', false, ['isCurrent']],
    ['editContact', 'contacts', false, ['note', 'rank']],
    ['editContact', 'contacts', false, ['note']],
    ['addContact', 'employments', true, ['companyId', 'isCurrent']],
    ['addContact', 'contacts', true, ['formattedName', 'familyName', 'givenName']],
  ]);
  expect(changes[2]?.fields[0]).toEqual({ name: 'note', before: 'one', after: 'two', isCurrent: true });
  expect(changes[3]?.fields[0]).toEqual({ name: 'note', before: '', after: 'one', isCurrent: false });
  expect(await findChanges(context.db, 'contacts', contactId, 2)).toEqual(changes.slice(0, 2));
});

test('one field goes back to what it was before a change, however much came after, and that is undone as well', async () => {
  const { context, contactId, read, edit } = await setUp();
  await edit({ note: 'one' });
  await edit({ note: 'two', rank: 'a' });
  const [, first] = await findChanges(context.db, 'contacts', contactId, 20);
  const batchId = await restoreField(context, { id: first?.id ?? 0, recordId: first?.recordId ?? '' }, 'note');
  expect(await read()).toMatchObject({ note: '', rank: 'a' });
  await undo(context, batchId);
  expect(await read()).toMatchObject({ note: 'two', rank: 'a' });
});
