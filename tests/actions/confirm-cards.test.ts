import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { addPhotos } from '@/lib/actions/add-photos';
import { confirmCard, isSure, markSeen, takeBack } from '@/lib/actions/confirm-cards';
import { findCustomer } from '@/lib/actions/find-customer';
import { saveContact, toPostEdit } from '@/lib/actions/save-contact';
import { setCorners } from '@/lib/actions/set-corners';
import { undo, undoLast } from '@/lib/actions/undo';
import { listUnseenCards } from '@/lib/db/cards';
import { listContacts } from '@/lib/db/contacts';
import { listPosts } from '@/lib/db/employments';
import { findRecord } from '@/lib/db/records';
import type { Card, ReadField } from '@/lib/domain/card';
import { testContext } from '../support/test-context';

const sure = (...values: [ReadField['field'], string][]): ReadField[] =>
  values.map(([field, value]) => ({ field, value, confidence: 'high' }));
const yamada = sure(['name', '山田 太郎'], ['company', '株式会社青空'], ['email', 'yamada@aozora.example'], ['phone', '03-0123-4567']);

/** Cards that were just read, with these fields. */
async function setUp(...cards: Partial<Card>[]) {
  const context = { ...testContext(), openPhoto: async (image: Blob) => ({ image }) };
  const files = cards.map((_, index) => new File(['photo'], `${index}.jpg`));
  const { cardIds } = await addPhotos(context, files);
  for (const [index, card] of cards.entries()) await context.db.cards.update(cardIds[index] ?? '', { state: 'read', ...card });
  const names = async () => (await listContacts(context.db)).map(({ formattedName }) => formattedName);
  return { context, cardIds, names };
}

test('a card of which every field is sure is saved, and can be taken back', async () => {
  const { context, cardIds, names } = await setUp({ fields: yamada, place: '展示会 A', tags: ['要連絡'] });
  const [id = ''] = cardIds;
  expect(await confirmCard(context, id)).toBeDefined();
  expect(await names()).toEqual(['山田 太郎']);
  const card = await findRecord(context.db, 'cards', id);
  expect(card).toMatchObject({ state: 'saved', contactId: expect.any(String) });
  const customer = await findCustomer(context.db, card?.contactId ?? '', 10);
  expect(customer?.contact).toMatchObject({ tags: ['要連絡'], leadSource: '展示会 A', emails: [{ value: 'yamada@aozora.example' }] });
  expect((await listUnseenCards(context.db)).map((unseen) => unseen.id)).toEqual([id]);

  await takeBack(context, [id]);
  expect(await names()).toEqual([]);
  expect(await listUnseenCards(context.db)).toEqual([]);
  expect(await findRecord(context.db, 'cards', id)).toMatchObject({ state: 'read', fields: yamada });
  expect(await confirmCard(context, id)).toBeUndefined(); // A person has taken it back: now it waits for one.
});

test.each<[string, Partial<Card>]>([
  ['a doubtful field', { fields: [...yamada, { field: 'title', value: '課長', confidence: 'mid' }] }],
  ['no name', { fields: yamada.slice(1) }],
  ['an empty name', { fields: [...sure(['name', ' ']), ...yamada.slice(1)] }],
  ['neither company nor mail', { fields: sure(['name', '山田 太郎'], ['phone', '03-0123-4567']) }],
  ['a blurred photo', { fields: yamada, faults: ['blurred'] }],
  ['a back in glare', { fields: yamada, back: { photoId: '7d1f4c3e-8a52-4f5d-9c1b-0a9f6f3f2a12', faults: ['glare'] } }],
  ['no fields', { fields: [] }],
  ['an unread state', { fields: yamada, state: 'failed' }],
  ['a place in the trash', { fields: yamada, deletedAt: '2026-11-23T00:00:00.000Z' }],
])('a card with %s waits', async (_, card) => {
  const { context, cardIds, names } = await setUp(card);
  expect(await confirmCard(context, cardIds[0] ?? '')).toBeUndefined();
  expect(await names()).toEqual([]);
});

test('a name with a company, or with a mail address, is enough', () => {
  const card = { state: 'read', faults: [] } as unknown as Card;
  expect(isSure({ ...card, fields: sure(['name', '山田 太郎'], ['company', '株式会社青空']) })).toBe(true);
  expect(isSure({ ...card, fields: sure(['name', '山田 太郎'], ['email', 'yamada@aozora.example']) })).toBe(true);
});

test.each<[string, [ReadField['field'], string][]]>([
  [
    'the same address',
    [
      ['name', '山田 花子'],
      ['email', 'YAMADA@aozora.example'],
    ],
  ],
  [
    'the same name at the same company',
    [
      ['name', '山田太郎'],
      ['company', '（株）青空'],
    ],
  ],
  [
    'the same name at another company',
    [
      ['name', '山田 太郎'],
      ['company', '株式会社白波'],
    ],
  ],
])('somebody known with %s: it is for the user to say whether they are one', async (_, known) => {
  const { context, cardIds, names } = await setUp({ fields: yamada });
  await addPerson(
    context,
    known.map(([field, value]) => ({ field, value })),
  );
  expect(await confirmCard(context, cardIds[0] ?? '')).toBeUndefined();
  expect(await names()).toHaveLength(1);
});

test('a card whose corners a person has set waits for that person', async () => {
  const { context, cardIds } = await setUp({ fields: yamada });
  const [id = ''] = cardIds;
  await setCorners(context, id, 'front', undefined);
  await context.db.cards.update(id, { state: 'read', fields: yamada });
  expect(await confirmCard(context, id)).toBeUndefined();
});

test('one of two from the same company is taken back: the other keeps its company', async () => {
  const sato = sure(['name', '佐藤 花子'], ['company', '株式会社青空'], ['email', 'sato@aozora.example']);
  const { context, cardIds, names } = await setUp({ fields: yamada }, { fields: sato });
  for (const id of cardIds) await confirmCard(context, id);
  await takeBack(context, cardIds.slice(0, 1));
  expect(await names()).toEqual(['佐藤 花子']);
  const [hanako] = await listContacts(context.db);
  expect((await listPosts(context.db, hanako?.id ?? ''))[0]?.company?.name).toBe('株式会社青空');

  await takeBack(context, cardIds.slice(1));
  expect(await names()).toEqual([]);
});

test('all are taken back at once; what was worked on since stays, and is said', async () => {
  const sato = sure(['name', '佐藤 花子'], ['company', '株式会社白波']);
  const { context, cardIds, names } = await setUp({ fields: yamada }, { fields: sato });
  for (const id of cardIds) await confirmCard(context, id);
  const contactId = (await findRecord(context.db, 'cards', cardIds[0] ?? ''))?.contactId ?? '';
  const contact = await findRecord(context.db, 'contacts', contactId);
  if (!contact) throw new Error('The first card has no contact.');
  const posts = (await findCustomer(context.db, contactId, 1))?.posts ?? [];
  const base = { contact, posts: posts.map(toPostEdit) };
  await saveContact(context, base, { ...base, contact: { ...contact, note: '大切' } });

  await expect(takeBack(context, cardIds)).rejects.toMatchObject({ code: 'undo/changed-since' });
  expect(await names()).toEqual(['山田 太郎']);
});

test('what was seen is listed no longer, unless that is undone', async () => {
  const { context, cardIds } = await setUp({ fields: yamada });
  await confirmCard(context, cardIds[0] ?? '');
  const batchId = await markSeen(context, cardIds);
  expect(await listUnseenCards(context.db)).toEqual([]);
  await undo(context, batchId);
  expect(await listUnseenCards(context.db)).toHaveLength(1);
});

test('Ctrl+Z takes the last one back', async () => {
  const { context, cardIds, names } = await setUp({ fields: yamada });
  await confirmCard(context, cardIds[0] ?? '');
  expect(await undoLast(context)).toBe('autoConfirm');
  expect(await names()).toEqual([]);
});
