import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { undo } from '@/lib/actions/undo';
import { Db } from '@/lib/db/db';
import { findRecord } from '@/lib/db/records';
import { newId } from '@/lib/domain/id';
import { pageOf } from '../support/cards/page';
import { pageRead } from '../support/reading';
import { testContext } from '../support/test-context';

/** A database as the second version left it, with these cards and changes. */
async function version2(cards: object[], changes: object[]): Promise<Db> {
  const name = `test-${newId()}`;
  const old = new Dexie(name);
  old.version(2).stores({
    contacts: 'id, sortKey, *emailKeys',
    companies: 'id, nameKey',
    employments: 'id, contactId, companyId',
    cards: 'id, state, contactId, createdAt, unseenSince',
    activities: 'id, *timelineKeys, sourceKey',
    photos: 'id',
    changes: '++id, batchId, [table+recordId]',
  });
  await old.table('cards').bulkAdd(cards);
  await old.table('changes').bulkAdd(changes);
  old.close();
  return new Db(name);
}

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
