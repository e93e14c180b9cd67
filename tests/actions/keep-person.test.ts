import { expect, test } from 'vitest';
import { addPerson, attachAddress } from '@/lib/actions/add-person';
import { distinguish } from '@/lib/actions/distinguish';
import { findCustomer } from '@/lib/actions/find-customer';
import { findTwins } from '@/lib/actions/find-twins';
import { saveCard } from '@/lib/actions/save-card';
import { scanDuplicates } from '@/lib/actions/scan-duplicates';
import { undo } from '@/lib/actions/undo';
import { addCard } from '@/lib/db/cards';
import { findContactsByEmail, listContacts } from '@/lib/db/contacts';
import { listDistinctions } from '@/lib/db/distinctions';
import { listPosts } from '@/lib/db/employments';
import type { CardField, Occasion } from '@/lib/domain/card';
import { pairId } from '@/lib/domain/distinction';
import { newId } from '@/lib/domain/id';
import { Problem } from '@/lib/domain/problem';
import { testContext } from '../support/test-context';

const card = (values: Partial<Record<CardField, string>>) =>
  Object.entries(values).map(([field, value]) => ({ field: field as CardField, value }));

const taro = card({
  name: '山田 太郎',
  nameKana: 'やまだ たろう',
  company: '株式会社青空システムズ',
  department: '営業部',
  title: '課長',
  email: 'Taro@Aozora.example',
  mobile: '090-0123-4567',
});

async function withCard(context: ReturnType<typeof testContext>, occasion: Occasion = { tags: [] }): Promise<string> {
  const at = context.now();
  const id = newId();
  await addCard(
    context.db,
    { id, state: 'read', fileName: 'card.png', attempts: 1, faults: [], fields: [], ...occasion, createdAt: at, updatedAt: at },
    new Blob(['x']),
  );
  return id;
}

test('a reviewed card becomes contact, company, post and card in one batch', async () => {
  const context = testContext();
  const cardId = await withCard(context);
  const { contactId, batchId } = await saveCard(context, cardId, taro);

  const customer = await findCustomer(context.db, contactId, 20);
  expect(customer).toMatchObject({
    contact: {
      formattedName: '山田 太郎',
      familyName: '山田',
      givenName: '太郎',
      phoneticFamilyName: 'やまだ',
      phoneticGivenName: 'たろう',
      emails: [{ value: 'Taro@Aozora.example', type: 'work' }],
      phones: [{ value: '090-0123-4567', type: 'cell' }],
    },
    posts: [{ company: { name: '株式会社青空システムズ' }, employment: { department: '営業部', title: '課長', isCurrent: true } }],
    cards: [{ id: cardId, state: 'saved', contactId }],
  });
  expect((await context.db.changes.where('batchId').equals(batchId).toArray()).map(({ table }) => table).sort()).toEqual([
    'cards',
    'companies',
    'contacts',
    'employments',
  ]);
});

test('undoing a saved card leaves the card to be reviewed again and nobody in the list', async () => {
  const context = testContext();
  const cardId = await withCard(context);
  const { batchId } = await saveCard(context, cardId, taro);
  await undo(context, batchId);
  expect(await listContacts(context.db)).toEqual([]);
  expect(await context.db.cards.get(cardId)).toMatchObject({ state: 'read', contactId: undefined });
  await expect(saveCard(context, cardId, taro)).resolves.toBeDefined();
});

test('a card that cannot be saved whole is not saved in part', async () => {
  const context = testContext();
  const cardId = await withCard(context);
  await expect(saveCard(context, cardId, card({ name: ' ', company: '青空' }))).rejects.toThrow();
  expect(await context.db.contacts.count()).toBe(0);
  expect(await context.db.companies.count()).toBe(0);
  expect(await context.db.changes.count()).toBe(0);
  expect(await context.db.cards.get(cardId)).toMatchObject({ state: 'read' });
});

test('a card is saved once, from whichever of two windows is first', async () => {
  const context = testContext();
  const cardId = await withCard(context);
  const results = await Promise.allSettled([saveCard(context, cardId, taro), saveCard(context, cardId, taro)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await listContacts(context.db)).toHaveLength(1);
});

test.each([
  ['the same address in other letters', { name: '山田 次郎', emails: ['taro@aozora.EXAMPLE'] }, ['possible: email domain']],
  [
    'the same name at the same company in another spelling',
    { name: '山田太郎', emails: [], companyName: '（株）青空システムズ' },
    ['likely: name company'],
  ],
  ['the same name at another company', { name: '山田 太郎', emails: [], companyName: '株式会社青空' }, []],
  ['the same name and no company', { name: '山田 太郎', emails: [] }, []],
  [
    'the same kana and telephone',
    { name: '山田 太朗', kana: 'ヤマダタロウ', emails: [], phones: ['+81 90-0123-4567'] },
    ['likely: kana phone'],
  ],
  ['the same name at the same domain', { name: '山田 太郎', emails: ['t2@aozora.example'] }, ['likely: name domain']],
  ['a tag after the name of the mailbox', { name: '山田 太郎', emails: ['taro+news@aozora.example'] }, ['certain: name email domain']],
  ['another name at the same company', { name: '鈴木 一郎', emails: [], companyName: '株式会社青空システムズ' }, []],
])('twin: %s', async (_, person, expected) => {
  const context = testContext();
  await addPerson(context, taro);
  const twins = await findTwins(context.db, person);
  expect(twins.map(({ certainty, reasons }) => `${certainty}: ${reasons.join(' ')}`)).toEqual(expected);
});

test('a card saved as somebody new: who was offered is somebody else for good, and undo takes that back too', async () => {
  const context = testContext();
  const { contactId: known } = await addPerson(context, taro);
  const { contactId, batchId } = await saveCard(context, await withCard(context), taro, undefined, [known]);
  expect(await listDistinctions(context.db)).toEqual(new Set([pairId(known, contactId)]));
  expect((await scanDuplicates(context.db)).contacts).toEqual([]);
  await undo(context, batchId);
  expect(await listDistinctions(context.db)).toEqual(new Set());
});

test('of those who may be meant, who is known to be somebody else than a surer one is not offered', async () => {
  const context = testContext();
  const { contactId: meant } = await addPerson(context, taro);
  const { contactId: namesake } = await addPerson(context, card({ name: '山田 太郎', company: '株式会社青空システムズ' }));
  const person = { name: '山田 太郎', emails: ['taro@aozora.example'], companyName: '青空システムズ' };
  const offered = async () => (await findTwins(context.db, person)).map(({ contact }) => contact.id);
  expect(await offered()).toEqual([meant, namesake]);
  await distinguish(context, meant, namesake);
  expect(await offered()).toEqual([meant]);
});

test('attaching a card fills blanks and adds what is new; nothing known is overwritten', async () => {
  const context = testContext();
  const { contactId } = await addPerson(context, taro);
  const cardId = await withCard(context);
  const other = card({
    name: '山田 太朗',
    nameKana: 'ヤマダ タロウ',
    company: '青空システムズ㈱',
    title: '部長',
    email: 'taro.yamada@aozora.example',
    mobile: '+81 90-0123-4567',
    phone: '03-0123-4567',
    url: 'www.aozora.example',
  });
  await saveCard(context, cardId, other, contactId);

  const { contact } = (await findCustomer(context.db, contactId, 20)) ?? {};
  expect(contact).toMatchObject({
    formattedName: '山田 太郎',
    phoneticFamilyName: 'やまだ',
    emails: [{ value: 'Taro@Aozora.example' }, { value: 'taro.yamada@aozora.example' }],
    phones: [{ value: '090-0123-4567' }, { value: '03-0123-4567' }],
    urls: ['www.aozora.example'],
  });
  // The former post stays in the history, the company is still one.
  expect((await listPosts(context.db, contactId)).map(({ employment: { title, isCurrent } }) => [title, isCurrent])).toEqual([
    ['部長', true],
    ['課長', false],
  ]);
  expect(await context.db.companies.count()).toBe(1);
});

test('the same post again changes nothing but what was blank', async () => {
  const context = testContext();
  const { contactId } = await addPerson(context, card({ name: '佐藤 花子', company: '花森不動産株式会社', title: '主任' }));
  await saveCard(
    context,
    await withCard(context),
    card({ name: '佐藤 花子', company: '花森不動産㈱', title: '主任', department: '管理部' }),
    contactId,
  );
  const posts = await listPosts(context.db, contactId);
  expect(posts.map(({ employment: { department, title } }) => [department, title])).toEqual([['管理部', '主任']]);
});

test('a title without a company is kept', async () => {
  const context = testContext();
  const { contactId } = await addPerson(context, card({ name: '南 光', title: '税理士' }));
  expect(await listPosts(context.db, contactId)).toMatchObject([{ company: undefined, employment: { title: '税理士' } }]);
});

test('an attached address finds the contact, and attaching it twice adds it once', async () => {
  const context = testContext();
  const { contactId } = await addPerson(context, taro);
  await attachAddress(context, contactId, 'taro@home.example');
  await attachAddress(context, contactId, 'TARO@home.example');
  const [found] = await findContactsByEmail(context.db, 'taro@home.example');
  expect(found?.emails.map(({ value }) => value)).toEqual(['Taro@Aozora.example', 'taro@home.example']);
});

test('attaching to somebody who is gone says so and writes nothing', async () => {
  const context = testContext();
  const cardId = await withCard(context);
  await expect(saveCard(context, cardId, taro, newId())).rejects.toThrow(new Problem('record/missing'));
  expect(await context.db.changes.count()).toBe(0);
});

test('the tags and the place of the day the card came from go to the contact, without taking any away', async () => {
  const context = testContext();
  const first = await saveCard(context, await withCard(context, { tags: ['展示会'], place: '展示会 A' }), taro);
  const second = await withCard(context, { tags: ['展示会', '要連絡'], place: '展示会 B', exchangedAt: '2026-11-20' });
  await saveCard(context, second, taro, first.contactId);
  const customer = await findCustomer(context.db, first.contactId, 20);
  expect(customer?.contact).toMatchObject({ tags: ['展示会', '要連絡'], leadSource: '展示会 A' });
  expect(customer?.cards[0]).toMatchObject({ place: '展示会 B', exchangedAt: '2026-11-20' });
});

test('qualifications and accounts are added, the number of a company is kept once', async () => {
  const context = testContext();
  const first = await withCard(context);
  const fields = card({
    ...Object.fromEntries(taro.map(({ field, value }) => [field, value])),
    qualification: '税理士',
    registrationNumber: 'T8700110005901',
  });
  const { contactId } = await saveCard(context, first, fields);
  await saveCard(
    context,
    await withCard(context),
    [...card({ name: '山田 太郎', company: '株式会社青空システムズ', account: 'X @taro', qualification: '中小企業診断士' })],
    contactId,
  );
  const [contact] = await listContacts(context.db);
  expect(contact?.qualifications).toEqual(['税理士', '中小企業診断士']);
  expect(contact?.accounts).toEqual(['X @taro']);
  const [post] = await listPosts(context.db, contactId);
  expect(post?.company?.registrationNumber).toBe('T8700110005901');
});
