import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { moveToTrash, restoreFromTrash } from '@/lib/actions/trash';
import { findContactsByEmail, listContacts } from '@/lib/db/contacts';
import { testContext } from '../support/test-context';

const add = (context: ReturnType<typeof testContext>, name: string, email: string, nameKana = '') =>
  addPerson(context, [
    { field: 'name', value: name },
    { field: 'nameKana', value: nameKana },
    { field: 'email', value: email },
  ]);

const namesAt = async (context: ReturnType<typeof testContext>, email: string) =>
  (await findContactsByEmail(context.db, email)).map(({ formattedName }) => formattedName);

test.each([
  ['Info@例え.example', 'info@xn--r8jz45g.example'],
  ['taro@kaisha.example', 'Taro@KAISHA.example'],
  ['maria.garcia@tienda.example', 'Maria.Garcia+orders@Tienda.Example'],
  ['maria.garcia+orders@tienda.example', 'maria.garcia@tienda.example'],
])('a contact with %s is found by %s', async (stored, asked) => {
  const context = testContext();
  await add(context, 'X Y', stored);
  expect(await namesAt(context, asked)).toEqual(['X Y']);
});

test('the very address wins over the one without its tag', async () => {
  const context = testContext();
  await add(context, '受注', 'shop+orders@tienda.example');
  await add(context, '代表', 'shop@tienda.example');
  expect(await namesAt(context, 'shop+orders@tienda.example')).toEqual(['受注']);
});

test('an address that two people share finds both', async () => {
  const context = testContext();
  await add(context, '青木 一', 'info@kaisha.example');
  await add(context, '石井 二', 'info@kaisha.example');
  expect((await namesAt(context, 'info@kaisha.example')).sort()).toEqual(['石井 二', '青木 一']);
});

test.each(['', 'not an address', 'taro@kaisha.example.evil.example', 'taro@kaisha', 'xtaro@kaisha.example'])(
  '%s finds nobody',
  async (asked) => {
    const context = testContext();
    await add(context, 'X', 'taro@kaisha.example');
    expect(await namesAt(context, asked)).toEqual([]);
  },
);

test('somebody in the trash is neither found nor listed, until restored', async () => {
  const context = testContext();
  const { contactId } = await add(context, 'X', 'x@kaisha.example');
  await moveToTrash(context, 'contacts', [contactId]);
  expect(await namesAt(context, 'x@kaisha.example')).toEqual([]);
  expect(await listContacts(context.db)).toEqual([]);
  await restoreFromTrash(context, 'contacts', [contactId]);
  expect(await namesAt(context, 'x@kaisha.example')).toEqual(['X']);
});

test('the list goes by kana, whichever kana that is', async () => {
  const context = testContext();
  await add(context, '渡辺', 'w@a.example', 'ワタナベ');
  await add(context, '青木', 'a@a.example', 'あおき');
  await add(context, '佐藤', 's@a.example', 'サトウ');
  expect((await listContacts(context.db)).map(({ formattedName }) => formattedName)).toEqual(['青木', '佐藤', '渡辺']);
});
