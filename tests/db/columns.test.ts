import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveToTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import { readBlocks, rebuildBlocks } from '@/lib/db/columns';
import { Db } from '@/lib/db/db';
import { putRecords } from '@/lib/db/put-records';
import { putRecord } from '@/lib/db/records';
import { toRow } from '@/lib/db/rows';
import type { Author } from '@/lib/domain/change';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { Employment } from '@/lib/domain/employment';
import { newId } from '@/lib/domain/id';
import { readBlock } from '@/lib/domain/search-block';
import { searchFields } from '@/lib/domain/search-text';
import { testContext } from '../support/test-context';

const at = '2026-11-26T06:00:00.000Z';
const times = { createdAt: at, updatedAt: at };
const author = (): Author => ({ by: newId(), at, batchId: newId(), deed: 'editContact' });
const person = (formattedName: string, id = newId()): Contact => Contact.parse({ id, formattedName, ...times });
const post = (contactId: string, companyId: string, id = newId()): Employment => Employment.parse({ id, contactId, companyId, ...times });
const company = (name: string, id = newId()): Company => Company.parse({ id, name, ...times });

/** What the blocks say: each person's name and companies. */
async function kept(db: Db): Promise<Record<string, string[]>> {
  const { blocks } = await readBlocks(db, -1);
  const entries = blocks.flatMap(readBlock).map(({ text }) => {
    const fields = searchFields(text);
    const of = (wanted: string) => fields.flatMap(({ kind, value }) => (kind === wanted ? [value] : []));
    return [of('name')[0] ?? '', of('company')] as const;
  });
  return Object.fromEntries(entries.toSorted());
}

/** The blocks as they would be made from the records. */
async function rebuilt(db: Db) {
  const copy = new Db(`test-${newId()}`);
  for (const name of ['contacts', 'employments', 'companies'] as const) await copy.table(name).bulkAdd(await db.table(name).toArray());
  await copy.columns.clear();
  await rebuildBlocks(copy, () => undefined);
  return plain(copy);
}

const plain = async (db: Db) =>
  (await readBlocks(db, -1)).blocks
    .filter(({ lengths }) => lengths.length > 0)
    .map((block) => ({ ...block, stamp: 0 }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

test('whoever is written is in the blocks, with the companies they work at', async () => {
  const { db } = testContext();
  const [taro, hanako, aozora] = [person('太郎'), person('花子'), company('（株）青空')];
  await putRecord(db, 'contacts', taro, author());
  await putRecord(db, 'contacts', hanako, author());
  await putRecord(db, 'companies', aozora, author());
  await putRecord(db, 'employments', post(taro.id, aozora.id), author());
  expect(await kept(db)).toEqual({ 太郎: ['青空'], 花子: [] });

  await putRecord(db, 'companies', { ...aozora, name: '大空株式会社', aliases: ['Sky'] }, author());
  await putRecord(db, 'contacts', { ...hanako, formattedName: '花代' }, author());
  expect(await kept(db)).toEqual({ 太郎: ['大空', 'sky'], 花代: [] });
});

test('somebody in the trash is not, until undo brings them back', async () => {
  const context = testContext();
  const taro = person('太郎');
  await putRecord(context.db, 'contacts', taro, author());
  const batchId = await moveToTrash(context, 'contacts', [taro.id]);
  expect(await kept(context.db)).toEqual({});
  await undo(context, batchId);
  expect(await kept(context.db)).toEqual({ 太郎: [] });
});

test('a transaction that breaks off leaves the blocks as they were', async () => {
  const { db } = testContext();
  const taro = person('太郎');
  await putRecord(db, 'contacts', taro, author());
  const before = await plain(db);
  const broken = db.atomically(async () => {
    await putRecord(db, 'contacts', { ...taro, formattedName: '次郎' }, author());
    await putRecord(db, 'contacts', person('花子'), author());
    throw new Error('enough');
  });
  await expect(broken).rejects.toThrow('enough');
  expect(await plain(db)).toEqual(before);
  await putRecord(db, 'contacts', person('三郎'), author());
  expect(await kept(db)).toEqual({ 太郎: [], 三郎: [] });
});

test('two pages that write at once lose nobody', async () => {
  const { db } = testContext();
  const other = new Db(db.name);
  const people = Array.from({ length: 40 }, (_, index) => person(`人${index}`));
  await Promise.all(people.map((one, index) => putRecord(index % 2 ? db : other, 'contacts', one, author())));
  expect(Object.keys(await kept(db))).toHaveLength(40);
  expect(await plain(db)).toEqual(await rebuilt(db));
});

test('only what changed since is read again', async () => {
  const { db } = testContext();
  await putRecords(
    db,
    'contacts',
    Array.from({ length: 300 }, (_, index) => person(`人${index}`)),
    author(),
  );
  const { marker } = await readBlocks(db, -1);
  expect((await readBlocks(db, marker?.last ?? 0)).blocks).toEqual([]);
  await putRecord(db, 'contacts', person('新'), author());
  expect((await readBlocks(db, marker?.last ?? 0)).blocks).toHaveLength(1);
});

test('rows put in by something else are found once the marker is gone; progress is told', async () => {
  const { db } = testContext();
  await db.contacts.bulkAdd(['太郎', '花子'].map((name) => toRow('contacts', person(name))));
  await db.columns.delete('whole');
  expect((await readBlocks(db, -1)).blocks).toEqual([]);
  const progress: number[] = [];
  await rebuildBlocks(db, (share) => progress.push(share));
  expect(await kept(db)).toEqual({ 太郎: [], 花子: [] });
  expect(progress).toEqual([0, 1]);
});

test('a rebuilding that breaks off begins again, and what is written meanwhile is not lost', async () => {
  const { db } = testContext();
  const [taro, hanako] = [person('太郎'), person('花子')];
  await db.contacts.bulkAdd([taro, hanako].map((one) => toRow('contacts', one)));
  await db.columns.clear();
  const broken = rebuildBlocks(db, () => {
    throw new Error('closed');
  });
  await expect(broken).rejects.toThrow('closed');
  expect((await readBlocks(db, -1)).marker).toBeUndefined();

  let written: Promise<unknown> | undefined;
  await Promise.all([
    rebuildBlocks(db, () => {
      written ??= putRecord(db, 'contacts', { ...taro, formattedName: '次郎' }, author());
    }),
    rebuildBlocks(db, () => undefined),
  ]);
  await written;
  expect(await kept(db)).toEqual({ 次郎: [], 花子: [] });
  expect(await plain(db)).toEqual(await rebuilt(db));
});

test('after any writes the blocks are those of a rebuilding', async () => {
  const ids = Array.from({ length: 6 }, newId);
  const id = fc.constantFrom(...ids);
  const name = fc.constantFrom('太郎', '花子', '青空', '大空');
  const isTrashed = fc.boolean();
  const write = fc.oneof(
    fc.record({ table: fc.constant('contacts' as const), id, name, isTrashed }),
    fc.record({ table: fc.constant('companies' as const), id, name, isTrashed }),
    fc.record({ table: fc.constant('employments' as const), id, contactId: id, companyId: id, isTrashed }),
  );
  const run = async (db: Db, one: typeof write extends fc.Arbitrary<infer W> ? W : never) => {
    const trashed = one.isTrashed ? { deletedAt: at } : {};
    if (one.table === 'contacts') await putRecord(db, 'contacts', { ...person(one.name, one.id), ...trashed }, author());
    else if (one.table === 'companies') await putRecord(db, 'companies', { ...company(one.name, one.id), ...trashed }, author());
    else await putRecord(db, 'employments', { ...post(one.contactId, one.companyId, one.id), ...trashed }, author());
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), async (batches) => {
      const { db } = testContext();
      for (const [index, batch] of batches.entries()) {
        const all = async () => {
          for (const one of batch) await run(db, one);
        };
        await (index % 2 ? db.atomically(all) : all());
      }
      expect(await plain(db)).toEqual(await rebuilt(db));
    }),
    { numRuns: 40 },
  );
});
