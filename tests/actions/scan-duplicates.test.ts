import { expect, test } from 'vitest';
import { distinguish } from '@/lib/actions/distinguish';
import { listPairs } from '@/lib/actions/list-pairs';
import { mergeContacts } from '@/lib/actions/merge';
import { scanDuplicates } from '@/lib/actions/scan-duplicates';
import { moveToTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import { unmerge } from '@/lib/actions/unmerge';
import { customerBase } from '../support/customer-base';
import { testContext } from '../support/test-context';

async function setUp() {
  const context = testContext();
  const base = customerBase(context);
  const company = await base.company({ name: '株式会社青空' });
  const people: string[] = [];
  for (const emails of [['a@a.example'], ['a@a.example'], []]) {
    const person = await base.person({ emails: emails.map((value) => ({ value, type: 'work' as const })) });
    await base.post(person.id, company.id);
    people.push(person.id);
  }
  const [one = '', twin = '', third = ''] = people;
  const proposed = async () => {
    const { contacts } = await scanDuplicates(context.db);
    return contacts
      .map(
        (pair) =>
          `${[pair.one, pair.other]
            .map((id) => people.indexOf(id))
            .sort()
            .join('-')} ${pair.certainty}`,
      )
      .sort();
  };
  return { context, base, one, twin, third, proposed };
}

test('people are compared by what they are and where they work; who is in the trash is not', async () => {
  const { context, twin, proposed } = await setUp();
  expect(await proposed()).toEqual(['0-1 certain', '0-2 likely', '1-2 likely']);
  await moveToTrash(context, 'contacts', [twin]);
  expect(await proposed()).toEqual(['0-2 likely']);
});

test('a pair that is said to be different is never proposed again, until that is undone', async () => {
  const { context, one, third, proposed } = await setUp();
  const batchId = await distinguish(context, third, one);
  expect(await proposed()).toEqual(['0-1 certain', '1-2 likely']);
  await undo(context, batchId);
  expect(await proposed()).toEqual(['0-1 certain', '0-2 likely', '1-2 likely']);
});

test('what was said of somebody holds for who they were merged into, and a separated pair is not proposed', async () => {
  const { context, one, twin, third, proposed } = await setUp();
  await distinguish(context, twin, third);
  await mergeContacts(context, one, twin);
  expect(await proposed()).toEqual([]);
  await unmerge(context, 'contacts', twin);
  expect(await proposed()).toEqual(['0-2 likely']);
});

test('the list of a scan follows what is decided: of a merged one its pairs are the other’s', async () => {
  const { context, one, twin, third } = await setUp();
  const { contacts } = await scanDuplicates(context.db);
  const shown = async () => (await listPairs(context.db, 'contacts', contacts, 2)).map(({ records }) => records.map(({ id }) => id).sort());
  expect(await shown()).toHaveLength(2);
  const batchId = await mergeContacts(context, one, twin);
  expect(await shown()).toEqual([[one, third].sort()]);
  await distinguish(context, third, one);
  expect(await shown()).toEqual([]);
  await undo(context, batchId);
  expect(await shown()).toEqual([[one, twin].sort(), [twin, third].sort()]);
});

test('reading says how far it is', async () => {
  const { context } = await setUp();
  const heard: number[] = [];
  await scanDuplicates(context.db, (ratio) => heard.push(ratio));
  expect(heard.at(-1)).toBe(1);
});
