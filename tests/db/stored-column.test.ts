import { expect, test } from 'vitest';
import { openSearch, type SearchState } from '@/lib/actions/open-search';
import { readWholeBlocks } from '@/lib/db/columns';
import { Db } from '@/lib/db/db';
import { putRecords } from '@/lib/db/put-records';
import { readStoredColumn, storeColumn } from '@/lib/db/stored-column';
import type { Author } from '@/lib/domain/change';
import { Contact } from '@/lib/domain/contact';
import { newId } from '@/lib/domain/id';
import { createColumn, toPart } from '@/lib/search/column';
import { search } from '@/lib/search/search';
import { idOf } from '@/lib/search/search-index';

const at = '2026-11-26T09:00:00.000Z';
const author = (): Author => ({ by: newId(), at, batchId: newId(), deed: 'addContact' });
const person = (formattedName: string, note = '') => Contact.parse({ formattedName, note, createdAt: at, updatedAt: at });

async function setUp(people: readonly Contact[]) {
  const name = `stored-${newId()}`;
  const db = new Db(name);
  await putRecords(db, 'contacts', people, author());
  const build = async () => {
    const { marker, blocks } = await readWholeBlocks(db, () => undefined);
    return { column: createColumn(blocks.map(toPart)), epoch: marker.epoch, last: marker.last };
  };
  return { name, db, build };
}

test('what is stored is read as it was, whatever the length of its text', async () => {
  const { db, build } = await setUp([person('山田 太郎', 'あ'.repeat(1_200_000)), person('Ann')]);
  expect(await readStoredColumn(db)).toBeUndefined();
  const long = await build();
  await storeColumn(db, long);
  expect(await readStoredColumn(db)).toEqual(long);
  await db.columns.put({ id: 'whole', epoch: long.epoch, last: long.last + 1 });
  const short = { column: createColumn([]), epoch: long.epoch, last: long.last + 1 };
  await storeColumn(db, short);
  expect(await readStoredColumn(db)).toEqual(short);
});

test('an older state is not written over a newer one, and one of other blocks neither written nor read', async () => {
  const { db, build } = await setUp([person('山田 太郎')]);
  const older = await build();
  await putRecords(db, 'contacts', [person('佐藤 花子')], author());
  const newer = await build();
  await storeColumn(db, newer);
  await storeColumn(db, older);
  await storeColumn(db, { ...older, epoch: newId(), last: 99 });
  expect(await readStoredColumn(db)).toEqual(newer);
  await db.columns.put({ id: 'whole', epoch: newId(), last: newer.last });
  expect(await readStoredColumn(db)).toBeUndefined();
});

test('the search of many is stored once it rests, and the next page begins with it and what was written since', async () => {
  const people = Array.from({ length: 5_000 }, (_, index) => person(`客 ${index}`));
  const { name, db } = await setUp(people);
  const opened = (on: Db) => {
    const states: SearchState[] = [];
    const close = openSearch(on, (state) => states.push(state));
    const find = (query: string) => {
      const index = states.at(-1)?.index;
      return index && [...search(index, query)].map((entry) => idOf(index, entry));
    };
    return { find, close };
  };
  const first = opened(db);
  await expect.poll(() => first.find('客4999')).toEqual([people[4999]?.id]);
  await expect.poll(() => readStoredColumn(db), { timeout: 20_000 }).toBeDefined();
  const [renamed, removed] = [people[7], people[8]] as [Contact, Contact];
  await putRecords(db, 'contacts', [{ ...renamed, formattedName: '名を改めた' }], author());
  await putRecords(db, 'contacts', [{ ...removed, deletedAt: at }], author());
  const added = person('新しい客');
  await putRecords(db, 'contacts', [added], author());
  first.close();

  const next = opened(new Db(name));
  await expect.poll(() => next.find('新しい')).toEqual([added.id]);
  expect([next.find('名を改'), next.find('客7'), next.find('客8')].map((ids) => ids?.includes(renamed.id))).toEqual([true, false, false]);
  expect(next.find('客8')).not.toContain(removed.id);
  expect(next.find('客')).toHaveLength(4_999);
  next.close();
});
