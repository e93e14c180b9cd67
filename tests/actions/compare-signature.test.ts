import { describe, expect, test } from 'vitest';
import { compareSignature } from '@/lib/actions/compare-signature';
import { saveSignature } from '@/lib/actions/save-signature';
import { takeFromSignature } from '@/lib/actions/take-from-signature';
import { undo } from '@/lib/actions/undo';
import { listPosts } from '@/lib/db/employments';
import { findRecord } from '@/lib/db/records';
import type { ReadField } from '@/lib/domain/card';
import { testContext } from '../support/test-context';

type Values = Partial<Record<ReadField['field'], string>>;
const read = (values: Values): ReadField[] =>
  Object.entries(values).map(([field, value]) => ({ field: field as ReadField['field'], value, confidence: 'high' }));

const known: Values = {
  name: '佐藤 花子',
  company: '株式会社緑不動産',
  department: '営業部',
  title: '主任',
  phone: '03-0000-1111',
  email: 'hanako@midori.example',
  postalCode: '150-0002',
  address: '東京都渋谷区渋谷2-14-8',
};

async function withCustomer(values: Values = known) {
  const context = testContext();
  const { contactId } = await saveSignature(context, read(values), { different: [], leadSource: 'x' });
  const look = async () => {
    const contact = await findRecord(context.db, 'contacts', contactId);
    if (!contact) throw new Error('The customer is there.');
    return { contact, posts: await listPosts(context.db, contactId) };
  };
  const compare = async (signature: Values) => {
    const { contact, posts } = await look();
    return compareSignature(contact, posts, read(signature));
  };
  return { context, contactId, look, compare };
}

describe('what differs in form only is no difference', () => {
  test.each<[string, Values]>([
    ['the same', known],
    ['nothing but the name', { name: '佐藤花子' }],
    ['the name in Latin letters', { name: 'Hanako Sato' }],
    ['the family name alone', { name: '佐藤' }],
    ['a legal form', { company: '㈱緑不動産' }],
    ['a legal form behind', { company: '緑不動産株式会社' }],
    ['a branch behind the company', { company: '株式会社緑不動産 東京支店' }],
    ['a company in English', { company: 'Midori Real Estate Inc.' }],
    ['width and spaces', { department: '営業 部', title: '主任 ' }],
    ['the title without the department', { title: '主任' }],
    ['a title in English', { title: 'Sales Manager' }],
    ['other marks in a number', { phone: '+81 3-0000-1111' }],
    ['a number in full width', { phone: '０３（００００）１１１１' }],
    ['the number as a fax', { fax: '03 0000 1111' }],
    ['an address in capitals', { email: 'HANAKO@MIDORI.example' }],
    ['a tag in the address', { email: 'hanako+news@midori.example' }],
    ['an address written otherwise', { postalCode: '1500002', address: '渋谷区渋谷二丁目14番8号' }],
    ['an address without a code', { address: '大阪府大阪市北区梅田1-1' }],
  ])('%s', async (_, signature) => {
    const { compare } = await withCustomer();
    expect(await compare(signature)).toEqual({ differences: [] });
  });
});

describe('what differs is proposed', () => {
  test.each<[string, Values, string[]]>([
    ['another title', { title: '課長' }, ['post 課長, was 営業部 主任']],
    ['another department', { department: '企画部', title: '主任' }, ['post 企画部 主任, was 営業部 主任']],
    ['two posts', { title: '主任 兼 広報担当' }, ['post 主任 兼 広報担当, was 営業部 主任']],
    ['another number', { mobile: '090-0000-2222', phone: '03-0000-1111' }, ['phone 090-0000-2222']],
    ['one more address', { email: 'sato@private.example' }, ['email sato@private.example']],
    ['another company', { company: '青空商事', title: '部長' }, ['move 青空商事 部長, was 株式会社緑不動産']],
    [
      'another place',
      { postalCode: '530-0001', address: '大阪府大阪市北区梅田1-1' },
      ['address 530-0001 大阪府大阪市北区梅田1-1, was 〒150-0002 東京都渋谷区渋谷2-14-8'],
    ],
  ])('%s', async (_, signature, expected) => {
    const { compare } = await withCustomer();
    const { differences } = await compare(signature);
    const texts = differences.map(
      ({ kind, fields, former }) => `${kind} ${fields.map(({ value }) => value).join(' ')}${former ? `, was ${former}` : ''}`,
    );
    expect(texts).toEqual(expected);
  });
});

test.each<[string, string | undefined]>([
  ['松本 由美', '松本 由美'],
  ['佐藤 健一', '佐藤 健一'],
  ['田中 花子', undefined], // Who marries may change the family name.
  ['髙橋 花子', undefined],
])('the signature of %s says nothing of 佐藤 花子', async (name, other) => {
  const { compare } = await withCustomer();
  const comparison = await compare({ name, phone: '03-0000-9999' });
  expect(comparison.other).toBe(other);
  expect(comparison.differences).toHaveLength(other ? 0 : 1);
});

test('of two posts at a time none is taken for the one that the title is of', async () => {
  const { context, contactId, compare } = await withCustomer();
  const second = read({ company: '青空商事', title: '顧問' });
  await takeFromSignature(context, contactId, { kind: 'company', fields: second });
  expect(await compare({ title: '課長' })).toEqual({ differences: [] });
  expect((await compare({ company: '青空商事', title: '監査役' })).differences).toMatchObject([{ kind: 'post', former: '顧問' }]);
});

test('a title that is taken over follows the former one, and what the signature leaves out stays', async () => {
  const { context, contactId, look, compare } = await withCustomer();
  const [difference] = (await compare({ title: '課長' })).differences;
  if (!difference) throw new Error('There is a difference.');
  const batchId = await takeFromSignature(context, contactId, difference);
  const posts = async () =>
    (await look()).posts.map(({ company, employment: { department, title, isCurrent } }) => [company?.name, department, title, isCurrent]);
  expect(await posts()).toEqual([
    ['株式会社緑不動産', '営業部', '課長', true],
    ['株式会社緑不動産', '営業部', '主任', false],
  ]);
  expect(await compare({ title: '課長' })).toEqual({ differences: [] });
  await undo(context, batchId);
  expect(await posts()).toEqual([['株式会社緑不動産', '営業部', '主任', true]]);
});

test('a number that is taken over is added, and nothing is overwritten', async () => {
  const { context, contactId, look, compare } = await withCustomer();
  for (const difference of (await compare({ mobile: '090-0000-2222', email: 'sato@private.example' })).differences) {
    await takeFromSignature(context, contactId, difference);
  }
  const { contact } = await look();
  expect(contact.phones.map(({ value, type }) => `${type} ${value}`)).toEqual(['work 03-0000-1111', 'cell 090-0000-2222']);
  expect(contact.emails.map(({ value }) => value)).toEqual(['hanako@midori.example', 'sato@private.example']);
  expect(contact).toMatchObject({ formattedName: '佐藤 花子', leadSource: 'x' });
});

test('an address that is not to be recorded is not taken over', async () => {
  const { context, contactId } = await withCustomer();
  const difference = { kind: 'email' as const, fields: read({ email: 'sato@private.example' }) };
  const strict = { ...context, neverRecord: async () => ['private.example'] };
  await expect(takeFromSignature(strict, contactId, difference)).rejects.toThrow('mail/never-recorded');
});

test('of somebody without a company the company is proposed', async () => {
  const { compare } = await withCustomer({ name: '佐藤 花子', email: 'hanako@midori.example' });
  expect((await compare({ company: '緑不動産', title: '主任' })).differences).toMatchObject([{ kind: 'company' }]);
});
