import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { keepCandidate } from '@/lib/actions/candidates';
import { undo } from '@/lib/actions/undo';
import { listCandidates } from '@/lib/db/candidates';
import { findCompaniesByDomain, findContactsByDomain } from '@/lib/db/colleagues';
import { findContactsByEmail } from '@/lib/db/contacts';
import { Db } from '@/lib/db/db';
import { findCompaniesByName } from '@/lib/db/employments';
import { findRecord } from '@/lib/db/records';
import { newId } from '@/lib/domain/id';
import { pageOf } from '../support/cards/page';
import { pageRead } from '../support/reading';
import { testContext } from '../support/test-context';

const firstStores = {
  contacts: 'id, sortKey, *emailKeys',
  companies: 'id, nameKey',
  employments: 'id, contactId, companyId',
  cards: 'id, state, contactId, createdAt',
  activities: 'id, *timelineKeys, sourceKey',
  photos: 'id',
  changes: '++id, batchId, [table+recordId]',
};
const secondStores = { ...firstStores, cards: 'id, state, contactId, createdAt, unseenSince' };
const thirdStores = { ...secondStores, readings: 'id' };
const fourthStores = {
  ...thirdStores,
  contacts: 'id, sortKey, *emailKeys, deletedAt, mergedInto',
  companies: 'id, sortKey, *nameKeys, *domainKeys, deletedAt, mergedInto',
  cards: 'id, state, contactId, createdAt, unseenSince, deletedAt',
  activities: 'id, *timelineKeys, sourceKey, deletedAt',
  inquiries: 'id, *timelineKeys, status, receivedAt, deletedAt',
  deals: 'id, *timelineKeys, stage, deletedAt',
  purchases: 'id, *timelineKeys, expiresAt, deletedAt',
  customFields: 'id, deletedAt',
  segments: 'id, deletedAt',
  changes: '++id, batchId, [table+recordId], *changedIds',
  columns: 'id, stamp',
  distinctions: 'id',
};

/** A database as an earlier version left it, with these rows, opened by the present one. */
async function opened(version: number, stores: Record<string, string>, rows: Record<string, object[]>): Promise<Db> {
  const name = `test-${newId()}`;
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
  return new Db(name);
}

const version2 = (cards: object[], changes: object[]): Promise<Db> => opened(2, secondStores, { cards, changes });

const at = '2026-11-01T09:00:00.000Z';
const base = { fileName: 'a.jpg', attempts: 1, tags: [], createdAt: at, updatedAt: at };
const [front, back, moved] = [pageOf('山田 太郎'), pageOf('Taro Yamada'), pageOf('太郎')];
const name = { field: 'name', value: '山田 太郎', confidence: 'high' };

test('what was read on cards moves out of their rows, with none of it lost', async () => {
  const [one, other, waiting] = [newId(), newId(), newId()];
  const read = { ...base, state: 'read', page: front, readFields: [name], fields: [name], faults: [] };
  const db = await version2(
    [
      { ...read, id: one, back: { photoId: other, page: back, readFields: [], faults: [] } },
      { ...base, id: other, state: 'read', page: moved, readFields: [], fields: [], faults: ['no-card'] },
      { ...base, id: waiting, state: 'waiting', fields: [], faults: [] },
    ],
    [],
  );
  const card = await findRecord(db, 'cards', one);
  expect(card).toMatchObject({ isCard: true, fields: [name], back: { photoId: other } });
  expect(await pageRead(db, card)).toEqual(front);
  expect(await pageRead(db, card?.back)).toEqual(back);
  expect(await findRecord(db, 'cards', other)).toMatchObject({ isCard: false, faults: ['no-card'] });
  expect((await db.cards.toArray()).some((row) => 'page' in row)).toBe(false);
  expect((await findRecord(db, 'cards', waiting))?.readingId).toBeUndefined();
});

test('what was done before can be undone after', async () => {
  const [id, batchId] = [newId(), newId()];
  const context = testContext();
  const db = await version2(
    [{ ...base, id, state: 'read', page: moved, readFields: [], fields: [], faults: [] }],
    [
      {
        ...{ by: context.by, at, batchId, deed: 'setCorners', table: 'cards', recordId: id },
        before: { state: 'read', page: front, readFields: [name], fields: [name] },
        after: { state: 'waiting', page: undefined, readFields: undefined, fields: [] },
      },
    ],
  );
  await undo({ ...context, db }, batchId);
  const card = await findRecord(db, 'cards', id);
  expect(card).toMatchObject({ state: 'read', isCard: true, fields: [name] });
  expect(await pageRead(db, card)).toEqual(front);
});

test.each([
  [1, firstStores],
  [3, thirdStores],
])('people and companies of version %i are found by what they are found by now', async (version, stores) => {
  const [contactId, companyId] = [newId(), newId()];
  const times = { createdAt: at, updatedAt: at };
  const db = await opened(version, stores, {
    contacts: [
      {
        ...{ id: contactId, formattedName: '髙橋 一', emails: [{ value: 'Hajime@Aozora.example', type: 'work' }], ...times },
        ...{ phones: [], addresses: [], urls: [], tags: ['a'], note: 'kept' },
        ...{ emailKeys: ['hajime@aozora.example'], sortKey: '髙橋一' },
      },
    ],
    companies: [{ id: companyId, name: '（株）髙橋', urls: [], addresses: [], nameKey: '髙橋', ...times }],
    employments: [{ id: newId(), contactId, companyId, isCurrent: true, ...times }],
  });
  expect(await findContactsByEmail(db, 'hajime@aozora.example')).toMatchObject([{ note: 'kept', tags: ['a'] }]);
  expect(await findContactsByDomain(db, 'aozora.example', 9)).toHaveLength(1);
  expect(await findCompaniesByName(db, '株式会社高橋')).toMatchObject([{ id: companyId }]);
  expect(await findCompaniesByDomain(db, 'aozora.example')).toMatchObject([{ id: companyId }]);
  expect((await db.contacts.orderBy('sortKey').keys())[0]).toBe('高橋一');
  expect(await findRecord(db, 'companies', companyId)).not.toHaveProperty('nameKey');
});

test('a database without candidates gets a place for them, and keeps all it has', async () => {
  const id = newId();
  const db = await opened(4, fourthStores, {
    companies: [
      { id, name: '青空', urls: [], addresses: [], sortKey: '青空', nameKeys: ['青空'], domainKeys: [], createdAt: at, updatedAt: at },
    ],
  });
  expect(await listCandidates(db, at)).toEqual([]);
  expect(await findCompaniesByName(db, '青空')).toMatchObject([{ id }]);
  const context = { ...testContext(), db };
  const fields = [
    { field: 'name' as const, value: '山田 太郎', confidence: 'high' as const },
    { field: 'company' as const, value: '青空', confidence: 'high' as const },
    { field: 'email' as const, value: 'taro@aozora.example', confidence: 'high' as const },
  ];
  await keepCandidate(context, { fields, page: front }, { subject: '', url: '' });
  expect(await listCandidates(db, context.now())).toHaveLength(1);
});
