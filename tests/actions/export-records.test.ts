import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { startBatch } from '@/lib/actions/context';
import { exportRecords } from '@/lib/actions/export-records';
import { exportSheet, sheetKinds } from '@/lib/actions/export-sheet';
import { addRecord } from '@/lib/actions/save-record';
import { moveToTrash } from '@/lib/actions/trash';
import { putRecord } from '@/lib/db/records';
import { RecordTable } from '@/lib/domain/change';
import { Contact } from '@/lib/domain/contact';
import { CustomField } from '@/lib/domain/custom-field';
import { readTable } from '@/lib/formats/read-table';
import { readRecordsFile } from '@/lib/formats/records-file';
import { testContext } from '../support/test-context';

const waiting = { signal: new AbortController().signal, onProgress: () => undefined };
const day = '2026-11-23';

async function withRecords() {
  const context = testContext();
  const add = async (name: string, company: string) =>
    (
      await addPerson(context, [
        { field: 'name', value: name },
        { field: 'company', value: company },
      ])
    ).contactId;
  const [one, other] = [await add('山田 太郎', '青空システムズ'), await add('=佐藤', '雲海大学')];
  await addRecord(context, 'activities', {
    kind: 'note',
    subject: '',
    body: '二行の\n"メモ"',
    at: context.now(),
    contactIds: [one, other],
  });
  await moveToTrash(context, 'contacts', [other]);
  return context;
}

test('all records leave in one file and are read back as they are stored, those in the trash too', async () => {
  const context = await withRecords();
  const { name, content } = await exportRecords(context, day, waiting);
  expect(name).toBe('meibo-2026-11-23.json');
  const file = readRecordsFile(await content.text());
  // Candidates are deleted for good after a month: a copy would outlive them.
  for (const table of RecordTable.exclude(['candidates']).options) {
    const rows = await context.db.recordTable(table).orderBy(':id').toArray();
    expect(rows, table).toMatchObject(file[table]);
    expect(file[table], table).toHaveLength(rows.length);
  }
  expect(file.contacts.filter(({ deletedAt }) => deletedAt)).toHaveLength(1);
});

test('a database without records leaves a file without records', async () => {
  const { content } = await exportRecords(testContext(), day, waiting);
  expect(readRecordsFile(await content.text())).toMatchObject({ version: 1, contacts: [], cards: [] });
});

test.each(['', '{}', '{"format":"meibo-records","version":2}', 'x'])('%j is no such file', (text) => {
  expect(() => readRecordsFile(text)).toThrow(expect.objectContaining({ code: 'file/broken-json' }));
});

test('every kind leaves as a table that can be read and joined, without what is in the trash', async () => {
  const context = await withRecords();
  const tables = new Map<string, Record<string, string>[]>();
  for (const kind of sheetKinds) {
    const { name, content } = await exportSheet(context, kind, 'en', day);
    expect(name).toBe(`meibo-${kind}-2026-11-23.csv`);
    const table = await readTable(content).catch(() => undefined);
    tables.set(
      kind,
      table?.rows.map(({ cells }) => Object.fromEntries(table.headings.map((heading, index) => [heading, cells[index] ?? '']))) ?? [],
    );
  }
  expect(sheetKinds.map((kind) => [kind, tables.get(kind)?.length])).toEqual([
    ['companies', 2],
    ['people', 1],
    ['posts', 2],
    ['inquiries', 0],
    ['deals', 0],
    ['purchases', 0],
    ['activities', 1],
    ['cards', 0],
  ]);
  const [person] = tables.get('people') ?? [];
  const post = tables.get('posts')?.find((one) => one['Customer ID'] === person?.ID);
  expect(post).toMatchObject({ Customer: '山田 太郎', Company: '青空システムズ' });
  expect(tables.get('companies')?.find(({ ID }) => ID === post?.['Company ID'])).toMatchObject({ Company: '青空システムズ' });
  expect(tables.get('activities')?.[0]?.['Customer IDs']).toContain(person?.ID);
});

test('fields that the user defined are columns under their own names', async () => {
  const context = testContext();
  const at = context.now();
  const field = CustomField.parse({ label: '=好きな色', createdAt: at, updatedAt: at });
  const contact = Contact.parse({ formattedName: '山田 太郎', custom: { [field.id]: '青' }, createdAt: at, updatedAt: at });
  await putRecord(context.db, 'customFields', field, startBatch(context, 'addField'));
  await putRecord(context.db, 'contacts', contact, startBatch(context, 'addContact'));
  const { content } = await exportSheet(context, 'people', 'ja', day);
  const { headings, rows } = await readTable(content);
  expect(rows[0]?.cells[headings.indexOf('=好きな色')]).toBe('青');
});

test('20,000 records leave piece by piece, and stopping leaves no file', async () => {
  const context = testContext();
  const at = context.now();
  const rows = Array.from({ length: 20_000 }, () => ({
    id: crypto.randomUUID(),
    kind: 'note' as const,
    at,
    subject: '',
    body: '',
    contactIds: [crypto.randomUUID()],
    createdAt: at,
    updatedAt: at,
    timelineKeys: [],
  }));
  await context.db.activities.bulkAdd(rows);
  const heard: number[] = [];
  const { content } = await exportRecords(context, day, { ...waiting, onProgress: (ratio) => heard.push(ratio) });
  expect(readRecordsFile(await content.text()).activities).toHaveLength(20_000);
  expect(heard).toHaveLength(10);
  expect(heard.at(-1)).toBe(1);

  const stop = new AbortController();
  const stopped = exportRecords(context, day, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(stopped).rejects.toThrow(/abort/i);
});
