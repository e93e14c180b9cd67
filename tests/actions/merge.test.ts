import { expect, test } from 'vitest';
import { distinguish } from '@/lib/actions/distinguish';
import { findCustomer } from '@/lib/actions/find-customer';
import { listTrash } from '@/lib/actions/list-trash';
import { mergeCompanies, mergeContacts } from '@/lib/actions/merge';
import { addRecord } from '@/lib/actions/save-record';
import { undo } from '@/lib/actions/undo';
import { findContactsByEmail } from '@/lib/db/contacts';
import { listDistinctions } from '@/lib/db/distinctions';
import { listPosts } from '@/lib/db/employments';
import { listLinks } from '@/lib/db/links';
import { findRecord } from '@/lib/db/records';
import type { Contact } from '@/lib/domain/contact';
import { Problem } from '@/lib/domain/problem';
import { customerBase, everything } from '../support/customer-base';
import { testContext } from '../support/test-context';

const mail = (value: string) => ({ value, type: 'work' as const });

async function merged(winner: Partial<Contact>, loser: Partial<Contact>, fromLoser: string[] = []): Promise<Contact | undefined> {
  const context = testContext();
  const base = customerBase(context);
  const [one, other] = [await base.person(winner), await base.person(loser)];
  await mergeContacts(context, one.id, other.id, fromLoser);
  return findRecord(context.db, 'contacts', one.id);
}

test.each<[string, Partial<Contact>, Partial<Contact>, string[], Partial<Contact>]>([
  ['a blank is filled', { rank: 'a' }, { rank: 'b', gender: 'f' }, [], { rank: 'a', gender: 'f' }],
  ['the other value where it is chosen', { rank: 'a' }, { rank: 'b' }, ['rank'], { rank: 'b' }],
  ['a choice of nothing takes nothing away', { rank: 'a' }, {}, ['rank'], { rank: 'a' }],
  [
    'addresses of mail by their normal form',
    { emails: [mail('Taro@Aozora.example')] },
    { emails: [mail('taro@aozora.EXAMPLE'), mail('t@home.example')] },
    [],
    { emails: [mail('Taro@Aozora.example'), mail('t@home.example')] },
  ],
  [
    'numbers by their digits, an extension is another',
    { phones: [{ value: '03-0123-4567', type: 'work' }] },
    {
      phones: [
        { value: '+81 3 0123 4567', type: 'work' },
        { value: '03-0123-4567', type: 'work', note: '内線 12' },
      ],
    },
    [],
    {
      phones: [
        { value: '03-0123-4567', type: 'work' },
        { value: '03-0123-4567', type: 'work', note: '内線 12' },
      ],
    },
  ],
  [
    'tags and web addresses',
    { tags: ['展示会Ａ'], urls: ['https://a.example/'] },
    { tags: ['展示会A', 'x'], urls: ['a.example'] },
    [],
    { tags: ['展示会Ａ', 'x'], urls: ['https://a.example/'] },
  ],
  [
    'fields of one’s own, each by itself',
    { custom: { a: 1, b: 'x' } },
    { custom: { a: 2, b: 'y', c: 'z' } },
    ['custom.b'],
    { custom: { a: 1, b: 'y', c: 'z' } },
  ],
  ['both notes', { note: '釣り' }, { note: '左利き' }, [], { note: '釣り\n\n左利き' }],
  ['one note that says the other', { note: '釣り' }, { note: '釣り、左利き' }, [], { note: '釣り、左利き' }],
  [
    'the parts of another name do not come to this one',
    { formattedName: '山田' },
    { formattedName: '山田 太郎', familyName: '山田', givenName: '太郎' },
    [],
    { formattedName: '山田', familyName: undefined, givenName: undefined },
  ],
  [
    'the parts of the same name do',
    { formattedName: '山田太郎' },
    { formattedName: '山田 太郎', familyName: '山田', givenName: '太郎' },
    [],
    { formattedName: '山田太郎', familyName: '山田', givenName: '太郎' },
  ],
])('merging: %s', async (_, winner, loser, fromLoser, expected) => {
  const found = new Map(Object.entries((await merged(winner, loser, fromLoser)) ?? {}));
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, found.get(name)]))).toEqual(expected);
});

test('everything that belonged to the loser belongs to the winner, in the trash too; nothing is doubled', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other, third] = [await base.person({}), await base.person({ emails: [mail('old@a.example')] }), await base.person({})];
  const company = await base.company({});
  await base.post(one.id, company.id, { title: '課長' });
  await base.post(other.id, company.id, { title: '課長', department: '営業部' });
  await base.post(other.id, (await base.company({ name: '東亜' })).id, { title: '顧問' });
  const links = [await base.card(other.id), await base.activity([other.id, one.id]), await base.inquiry([other.id, third.id], company.id)];
  const trashed = await base.purchase([other.id]);
  await base.put('purchases', { ...trashed, deletedAt: context.now() });

  await mergeContacts(context, one.id, other.id);
  const ids = (await listLinks(context.db, 'contacts', one.id)).map(({ record }) => record.id);
  expect(ids).toEqual(expect.arrayContaining([...links, trashed].map(({ id }) => id)));
  expect((await context.db.activities.toArray())[0]?.contactIds).toEqual([one.id]);
  expect((await context.db.inquiries.toArray())[0]?.contactIds).toEqual([one.id, third.id]);
  const posts = (await listPosts(context.db, one.id)).map(({ company: at, employment }) => [
    at?.name,
    employment.department,
    employment.title,
  ]);
  expect(posts.sort()).toEqual([
    ['東亜', undefined, '顧問'],
    ['青空', '営業部', '課長'],
  ]);
  expect((await findContactsByEmail(context.db, 'old@a.example')).map(({ id }) => id)).toEqual([one.id]);
  expect((await findCustomer(context.db, other.id, 1))?.contact.id).toBe(one.id);
  expect((await listTrash(context.db)).map(({ table }) => table)).toEqual(['purchases']);
  expect(await base.names()).toHaveLength(2);
});

test('a note that is written on somebody merged in the meantime is written on who they are now', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other] = [await base.person({}), await base.person({})];
  await mergeContacts(context, one.id, other.id);
  await addRecord(context, 'activities', { kind: 'note', at: context.now(), subject: '', body: 'x', contactIds: [other.id] });
  expect((await context.db.activities.toArray())[0]?.contactIds).toEqual([one.id]);
});

test('undo right after gives back every record', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other] = [await base.person({ note: 'a' }), await base.person({ note: 'b', emails: [mail('b@b.example')] })];
  await base.activity([other.id]);
  await base.post(other.id, undefined, { title: '課長' });
  const before = await everything(context);
  await undo(context, await mergeContacts(context, one.id, other.id));
  expect(await everything(context)).toEqual(before);
});

test('somebody who is gone, in the trash or merged already is not merged, and nothing is written', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other, third] = [await base.person({}), await base.person({}), await base.person({ deletedAt: context.now() })];
  await mergeContacts(context, one.id, other.id);
  const before = await everything(context);
  const pairs: [string, string][] = [
    [one.id, other.id],
    [one.id, third.id],
    [one.id, one.id],
  ];
  for (const pair of pairs) await expect(mergeContacts(context, ...pair)).rejects.toThrow(new Problem('record/changed-elsewhere'));
  expect(await everything(context)).toEqual(before);
});

test('two that are said to be different stay so until they are merged, and undo takes it back', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other] = [await base.person({}), await base.person({})];
  const batchId = await distinguish(context, other.id, one.id);
  await distinguish(context, one.id, other.id);
  expect((await listDistinctions(context.db)).size).toBe(1);
  await mergeContacts(context, one.id, other.id);
  expect((await listDistinctions(context.db)).size).toBe(0);
  await expect(undo(context, batchId)).rejects.toThrow(new Problem('undo/changed-since'));
});

test('two records of a company: its people and what it bought go over, the other name stays as another name', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other] = [await base.company({ name: '株式会社青空' }), await base.company({ name: '（株）青空', domains: ['a.example'] })];
  const person = await base.person({});
  await base.post(person.id, one.id, { title: '課長' });
  await base.post(person.id, other.id, { title: '課長' });
  await base.post((await base.person({})).id, other.id, {});
  const bought = await base.purchase([person.id], other.id);

  await mergeCompanies(context, one.id, other.id);
  expect(await findRecord(context.db, 'companies', one.id)).toMatchObject({ aliases: ['（株）青空'], domains: ['a.example'] });
  expect(await findRecord(context.db, 'purchases', bought.id)).toMatchObject({ companyId: one.id });
  expect(await listPosts(context.db, person.id)).toHaveLength(1);
  expect((await listLinks(context.db, 'companies', one.id)).filter(({ table }) => table === 'employments')).toHaveLength(2);
});
