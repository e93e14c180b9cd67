import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { type ContactEdit, saveContact, toPostEdit } from '@/lib/actions/save-contact';
import { undo, undoLast } from '@/lib/actions/undo';
import { listPosts } from '@/lib/db/employments';
import { findRecord } from '@/lib/db/records';
import { Problem } from '@/lib/domain/problem';
import { testContext } from '../support/test-context';

async function setUp() {
  const context = testContext();
  const { contactId } = await addPerson(context, [
    { field: 'name', value: '山田 太郎' },
    { field: 'company', value: '株式会社青空' },
    { field: 'title', value: '課長' },
    { field: 'email', value: 'taro@aozora.example' },
  ]);
  const read = async (): Promise<ContactEdit> => {
    const contact = await findRecord(context.db, 'contacts', contactId);
    if (!contact) throw new Error('The contact is gone.');
    return { contact, posts: (await listPosts(context.db, contactId)).map(toPostEdit) };
  };
  return { context, contactId, read };
}

const withFields = (edit: ContactEdit, fields: Partial<ContactEdit['contact']>): ContactEdit => ({
  ...edit,
  contact: { ...edit.contact, ...fields },
});

test('two windows that change different fields keep both changes', async () => {
  const { context, read } = await setUp();
  const base = await read();
  await saveContact(context, base, withFields(base, { note: 'from one' }));
  await saveContact(context, base, withFields(base, { rank: 'vip' }));
  expect((await read()).contact).toMatchObject({ note: 'from one', rank: 'vip' });
});

test('two windows that change the same field: the second is told, and nothing of it is written', async () => {
  const { context, read } = await setUp();
  const base = await read();
  await saveContact(context, base, withFields(base, { note: 'first' }));
  const second = saveContact(context, base, withFields(base, { note: 'second', rank: 'a' }));
  await expect(second).rejects.toThrow(new Problem('record/changed-elsewhere'));
  const { contact } = await read();
  expect(contact.note).toBe('first');
  expect(contact.rank).toBeUndefined();
});

test('a cleared field is gone, a new address is found', async () => {
  const { context, read } = await setUp();
  const base = await read();
  await saveContact(context, base, withFields(base, { familyName: undefined, emails: [{ value: 'new@aozora.example', type: 'home' }] }));
  const { contact } = await read();
  expect(contact.familyName).toBeUndefined();
  expect(contact.emails).toEqual([{ value: 'new@aozora.example', type: 'home' }]);
});

test('posts are changed, added and removed; another company is another company, not a renaming', async () => {
  const { context, read } = await setUp();
  const base = await read();
  const [post] = base.posts;
  if (!post) throw new Error('There is no post.');
  await saveContact(context, base, {
    ...base,
    posts: [
      { ...post, isCurrent: false },
      { companyName: '東亜未来商事', title: '顧問', isCurrent: true },
    ],
  });
  const changed = await read();
  expect(changed.posts).toMatchObject([
    { companyName: '東亜未来商事', title: '顧問', isCurrent: true },
    { companyName: '株式会社青空', title: '課長', isCurrent: false },
  ]);
  await saveContact(context, changed, { ...changed, posts: changed.posts.slice(0, 1) });
  expect((await read()).posts).toHaveLength(1);
  expect(await context.db.companies.count()).toBe(2);
});

test('undo gives every field its former value', async () => {
  const { context, read } = await setUp();
  const base = await read();
  const batchId = await saveContact(context, base, withFields(base, { note: 'wrong', tags: ['x'] }));
  await undo(context, batchId);
  const { updatedAt: _, ...contact } = (await read()).contact;
  expect(contact).toEqual({ ...base.contact, updatedAt: undefined });
});

test('undo refuses where the same field was changed afterwards, and leaves it all as it is', async () => {
  const { context, read } = await setUp();
  const base = await read();
  const batchId = await saveContact(context, base, withFields(base, { note: 'first', rank: 'a' }));
  const second = await read();
  await saveContact(context, second, withFields(second, { note: 'second' }));
  await expect(undo(context, batchId)).rejects.toThrow(new Problem('undo/changed-since'));
  expect((await read()).contact).toMatchObject({ note: 'second', rank: 'a' });
});

test('undo of the last thing done takes back that alone, and once', async () => {
  const { context, read } = await setUp();
  const base = await read();
  await saveContact(context, base, withFields(base, { note: 'one' }));
  expect(await undoLast(context)).toBe('editContact');
  expect((await read()).contact.note).toBe('');
  expect(await undoLast(context)).toBeUndefined();
});

test('a new person to whom something happened since is not undone', async () => {
  const context = testContext();
  const { contactId, batchId } = await addPerson(context, [{ field: 'name', value: '南 光' }]);
  const contact = await findRecord(context.db, 'contacts', contactId);
  if (!contact) throw new Error('The contact is gone.');
  const base = { contact, posts: [] };
  await saveContact(context, base, withFields(base, { note: 'later' }));
  await expect(undo(context, batchId)).rejects.toThrow(new Problem('undo/changed-since'));
  expect((await findRecord(context.db, 'contacts', contactId))?.deletedAt).toBeUndefined();
});
