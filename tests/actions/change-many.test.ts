import { expect, test } from 'vitest';
import { addTag, removeTag, setOwner, trashMany } from '@/lib/actions/change-many';
import { type Context, startBatch } from '@/lib/actions/context';
import { findChanges } from '@/lib/actions/find-changes';
import { undo } from '@/lib/actions/undo';
import { readBlocks } from '@/lib/db/columns';
import { listContacts } from '@/lib/db/contacts';
import { putRecords } from '@/lib/db/put-records';
import { Contact } from '@/lib/domain/contact';
import { readBlock } from '@/lib/domain/search-block';
import { testContext } from '../support/test-context';

const at = '2026-11-26T06:00:00.000Z';

async function setUp(): Promise<{ context: Context; ids: string[] }> {
  const context = testContext();
  const contacts = [['あ', ['展示会']] as const, ['い', []] as const, ['う', ['重点']] as const].map(([formattedName, tags]) =>
    Contact.parse({ formattedName, tags, owner: '佐藤', createdAt: at, updatedAt: at }),
  );
  await putRecords(context.db, 'contacts', contacts, startBatch(context, 'addContact'));
  return { context, ids: contacts.map(({ id }) => id) };
}

const shown = async ({ db }: Context) =>
  (await listContacts(db)).map(({ formattedName, tags, owner }) => [formattedName, tags.join(), owner ?? ''].join(' '));
const before = ['あ 展示会 佐藤', 'い  佐藤', 'う 重点 佐藤'];

test.each([
  [
    'a tag',
    (context: Context, ids: string[]) => addTag(context, ids, '展示会'),
    ['あ 展示会 佐藤', 'い 展示会 佐藤', 'う 重点,展示会 佐藤'],
  ],
  ['a tag less', (context: Context, ids: string[]) => removeTag(context, ids, '重点'), ['あ 展示会 佐藤', 'い  佐藤', 'う  佐藤']],
  ['an owner', (context: Context, ids: string[]) => setOwner(context, ids, '鈴木'), ['あ 展示会 鈴木', 'い  鈴木', 'う 重点 鈴木']],
  ['nobody’s', (context: Context, ids: string[]) => setOwner(context, ids, undefined), ['あ 展示会 ', 'い  ', 'う 重点 ']],
  ['the trash', (context: Context, ids: string[]) => trashMany(context, ids), []],
])('all selected get %s, and undo takes it from all', async (_, change, after) => {
  const { context, ids } = await setUp();
  const batchId = await change(context, ids);
  expect(await shown(context)).toEqual(after);
  await undo(context, batchId);
  expect(await shown(context)).toEqual(before);
});

test('what was done with many is found by the search, and in the history of each', async () => {
  const { context, ids } = await setUp();
  await addTag(context, ids.slice(0, 2), '年賀状');
  const { blocks } = await readBlocks(context.db, -1);
  expect(blocks.flatMap(readBlock).filter(({ text }) => text.includes('年賀状'))).toHaveLength(2);
  const [change] = await findChanges(context.db, 'contacts', ids[1] ?? '', 5);
  expect(change).toMatchObject({ deed: 'addTag', fields: [{ name: 'tags', before: [], after: ['年賀状'] }] });
});
