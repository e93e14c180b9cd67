import { expect, test } from 'vitest';
import { startBatch } from '@/lib/actions/context';
import { undo } from '@/lib/actions/undo';
import { listRecentContacts } from '@/lib/db/changes';
import { readBlocks } from '@/lib/db/columns';
import { findContactsByEmail, listContacts } from '@/lib/db/contacts';
import { putRecords } from '@/lib/db/put-records';
import { findRecord, putRecord } from '@/lib/db/records';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { Employment } from '@/lib/domain/employment';
import { readBlock } from '@/lib/domain/search-block';
import { testContext } from '../support/test-context';

const at = '2026-11-26T06:00:00.000Z';
const times = { createdAt: at, updatedAt: at };
const people = (count: number): Contact[] =>
  Array.from({ length: count }, (_, index) =>
    Contact.parse({ formattedName: `人 ${index}`, emails: [{ value: `p${index}@kaisha.example` }], ...times }),
  );

test('many are written, found and searched, with one change for every thousand', async () => {
  const context = testContext();
  await putRecords(context.db, 'contacts', people(1001), startBatch(context, 'addContact'));
  expect(await context.db.contacts.count()).toBe(1001);
  expect(await context.db.changes.count()).toBe(2);
  expect(await findContactsByEmail(context.db, 'p1000@kaisha.example')).toHaveLength(1);
  expect((await readBlocks(context.db, -1)).blocks.flatMap(readBlock)).toHaveLength(1001);
  expect(await listRecentContacts(context.db, 5)).toHaveLength(5);
});

test('undo takes all of them back: new ones into the trash, others to what they were', async () => {
  const context = testContext();
  const { db } = context;
  const [old, same, fresh] = people(3) as [Contact, Contact, Contact];
  await putRecords(db, 'contacts', [old, same], startBatch(context, 'addContact'));
  const author = startBatch(context, 'editContact');
  await putRecords(db, 'contacts', [{ ...old, tags: ['a'] }, same, fresh, { ...fresh, note: 'the later counts' }], author);
  expect(await findRecord(db, 'contacts', fresh.id)).toMatchObject({ note: 'the later counts' });
  const [change] = await db.changes.where('batchId').equals(author.batchId).toArray();
  expect(change).toMatchObject({ records: [{ recordId: old.id, before: { tags: [] }, after: { tags: ['a'] } }, { recordId: fresh.id }] });

  await undo(context, author.batchId);
  expect(await findRecord(db, 'contacts', old.id)).toMatchObject({ tags: [] });
  expect((await listContacts(db)).map(({ id }) => id).sort()).toEqual([old.id, same.id].sort());
});

test('undo of an import is refused, and takes back nothing, where one of them was changed since', async () => {
  const context = testContext();
  const { db } = context;
  const all = people(3);
  const author = startBatch(context, 'addContact');
  await putRecords(db, 'contacts', all, author);
  await putRecord(db, 'contacts', { ...(all[1] as Contact), note: 'called' }, startBatch(context, 'editContact'));
  await expect(undo(context, author.batchId)).rejects.toThrow('undo/changed-since');
  expect(await listContacts(db)).toHaveLength(3);
});

test('what came alone is not undone either, where many were changed since', async () => {
  const context = testContext();
  const [one] = people(1) as [Contact];
  const author = startBatch(context, 'addContact');
  await putRecord(context.db, 'contacts', one, author);
  await putRecords(context.db, 'contacts', [{ ...one, tags: ['a'] }], startBatch(context, 'editContact'));
  await expect(undo(context, author.batchId)).rejects.toThrow('undo/changed-since');
});

test('people, companies and posts of one import are one batch', async () => {
  const context = testContext();
  const { db } = context;
  const author = startBatch(context, 'addContact');
  const company = Company.parse({ name: '青空', ...times });
  const all = people(3);
  await db.atomically(async () => {
    await putRecords(db, 'companies', [company], author);
    await putRecords(db, 'contacts', all, author);
    const posts = all.map(({ id }) => Employment.parse({ contactId: id, companyId: company.id, ...times }));
    await putRecords(db, 'employments', posts, author);
  });
  const { marker, blocks } = await readBlocks(db, -1);
  expect(blocks.flatMap(readBlock).map(({ text }) => text.includes('青空'))).toEqual([true, true, true]);
  expect(marker?.last).toBe(1); // Each block was written once.
  await undo(context, author.batchId);
  expect(await listContacts(db)).toEqual([]);
  expect(await findRecord(db, 'companies', company.id)).toHaveProperty('deletedAt');
  expect((await readBlocks(db, -1)).blocks.flatMap(readBlock)).toEqual([]);
});

test('one that its schema refuses, and nothing is written', async () => {
  const context = testContext();
  const [good, bad] = people(2) as [Contact, Contact];
  const write = putRecords(context.db, 'contacts', [good, { ...bad, formattedName: ' ' }], startBatch(context, 'addContact'));
  await expect(write).rejects.toThrow();
  expect(await context.db.contacts.count()).toBe(0);
});
