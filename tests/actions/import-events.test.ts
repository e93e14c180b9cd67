import { expect, test } from 'vitest';
import { exportRows } from '@/lib/actions/export-rows';
import { importEvents } from '@/lib/actions/import-events';
import { dateOrderOf, isMapped, openEvents, withRole } from '@/lib/actions/open-events';
import { planEvents } from '@/lib/actions/plan-events';
import { moveToTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import { putRecord } from '@/lib/db/records';
import { listTimeline } from '@/lib/db/timeline';
import { Contact } from '@/lib/domain/contact';
import type { z } from '@/lib/domain/zod';
import { testContext } from '../support/test-context';

const waiting = { signal: new AbortController().signal, onProgress: () => undefined };

/** A database with these customers. */
async function withCustomers(...customers: Partial<z.input<typeof Contact>>[]) {
  const context = testContext();
  const at = context.now();
  const author = { by: context.by, at, batchId: crypto.randomUUID(), deed: 'addContact' as const };
  const contacts = customers.map((fields) => Contact.parse({ formattedName: '山田 太郎', createdAt: at, updatedAt: at, ...fields }));
  for (const contact of contacts) await putRecord(context.db, 'contacts', contact, author);
  return { context, ids: contacts.map(({ id }) => id) };
}

const open = (text: string) => openEvents(new File([text], 'visits.csv'));
async function plan(context: ReturnType<typeof testContext>, text: string) {
  const file = await open(text);
  return planEvents(context, file, file, waiting);
}

const visits = `Email,Action,Timestamp,URL,Campaign
taro@aozora.example,page_view,2026-11-02T09:12:00Z,https://shop.example/price,spring
Taro@AOZORA.example,click,2026-11-03T10:00:00Z,https://shop.example/,news
taro@aozora.example,page_view,2026-11-02T09:12:00Z,https://shop.example/price,spring
nobody@else.example,open,2026-11-03T10:00:00Z,,
taro@aozora.example,open,sometime,,
`;

test('a dry run says what is whose, what is twice, what is nobody’s and what is broken', async () => {
  const { context } = await withCustomers({ emails: [{ value: 'taro@aozora.example' }] });
  const { fresh, customers, known, nobody, broken } = await plan(context, visits);
  expect([fresh.length, customers, known]).toEqual([2, 1, 1]);
  expect(nobody.map(({ line, email }) => [line, email])).toEqual([[5, 'nobody@else.example']]);
  expect(broken).toEqual([{ line: 6, fault: 'time' }]);
  expect(await context.db.activities.count()).toBe(0);
});

test('events become entries of the kind web in the history of their customer', async () => {
  const { context, ids } = await withCustomers({ emails: [{ value: 'other@home.example' }, { value: 'taro@aozora.example' }] });
  await importEvents(context, (await plan(context, visits)).fresh, waiting);
  expect(await listTimeline(context.db, 'activities', ids[0] ?? '', 9)).toMatchObject([
    { kind: 'web', at: '2026-11-03T10:00:00.000Z', subject: 'click', body: 'news', url: 'https://shop.example/', contactIds: ids },
    { kind: 'web', at: '2026-11-02T09:12:00.000Z', subject: 'shop.example/price', body: 'spring' },
  ]);
});

test('the same file again adds nothing, nor does its copy as JSON', async () => {
  const { context } = await withCustomers({ emails: [{ value: 'taro@aozora.example' }] });
  const { fresh } = await plan(context, visits);
  await importEvents(context, fresh, waiting);
  await importEvents(context, fresh, waiting);
  const json = '[{"email":"taro@aozora.example","event":"click","time":1793700000,"url":"https://shop.example/"}]';
  expect(await plan(context, visits)).toMatchObject({ fresh: [], known: 3 });
  expect(await plan(context, json)).toMatchObject({ fresh: [], known: 1 });
  expect(await context.db.activities.count()).toBe(2);
});

test('undo takes all of it back, and the file can be taken in again', async () => {
  const { context, ids } = await withCustomers({ emails: [{ value: 'taro@aozora.example' }] });
  const batch = await importEvents(context, (await plan(context, visits)).fresh, waiting);
  await undo(context, batch);
  expect(await listTimeline(context.db, 'activities', ids[0] ?? '', 9)).toEqual([]);
  const again = await importEvents(context, (await plan(context, visits)).fresh, waiting);
  expect(await listTimeline(context.db, 'activities', ids[0] ?? '', 9)).toHaveLength(2);
  await undo(context, again);
  expect(await listTimeline(context.db, 'activities', ids[0] ?? '', 9)).toEqual([]);
});

test('whoever has no address in the file is found by the id that the other system gave them', async () => {
  const { context, ids } = await withCustomers({ externalIds: ['K-7'] }, { emails: [{ value: 'k-7@aozora.example' }] });
  const { fresh } = await plan(
    context,
    'user_id,event_name,event_timestamp\nK-7,purchase,1793610750123456\nK-8,purchase,1793610750123456\n',
  );
  expect(fresh.map(({ contacts }) => contacts.map(({ id }) => id))).toEqual([[ids[0]]]);
});

test('an address that two customers share goes to both, one in the trash gets nothing', async () => {
  const emails = [{ value: 'info@aozora.example' }];
  const { context, ids } = await withCustomers({ emails }, { emails }, { emails });
  await moveToTrash(context, 'contacts', [ids[2] ?? '']);
  const { fresh, shared } = await plan(context, 'Email,Event,Date\ninfo@aozora.example,open,2026-11-02\n');
  expect(shared).toBe(1);
  expect(fresh[0]?.contacts.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
});

test('a customer who joins an address later gets what was taken in before', async () => {
  const emails = [{ value: 'info@aozora.example' }];
  const text = 'Email,Event,Date\ninfo@aozora.example,open,2026-11-02\n';
  const { context } = await withCustomers({ emails });
  await importEvents(context, (await plan(context, text)).fresh, waiting);
  const at = context.now();
  const other = Contact.parse({ formattedName: '佐藤 花子', emails, createdAt: at, updatedAt: at });
  await putRecord(context.db, 'contacts', other, { by: context.by, at, batchId: crypto.randomUUID(), deed: 'addContact' });
  await importEvents(context, (await plan(context, text)).fresh, waiting);
  expect(await context.db.activities.count()).toBe(1);
  expect(await listTimeline(context.db, 'activities', other.id, 9)).toHaveLength(1);
});

test('an import that is stopped in the middle has written nothing', async () => {
  const { context } = await withCustomers({ emails: [{ value: 'taro@aozora.example' }] });
  const rows = Array.from({ length: 1_200 }, (_, index) => `taro@aozora.example,open,${1_793_610_750 + index}`);
  const { fresh } = await plan(context, `Email,Event,Time\n${rows.join('\n')}\n`);
  const stop = new AbortController();
  const onProgress = (ratio: number) => ratio > 0.5 && stop.abort();
  await expect(importEvents(context, fresh, { signal: stop.signal, onProgress })).rejects.toThrow(/abort/i);
  expect(await context.db.activities.count()).toBe(0);
  expect(await context.db.changes.count()).toBe(1); // The customer.
});

test('a day that can be meant in two ways is asked about', async () => {
  const file = await open('Email,Event,Date\ntaro@aozora.example,open,03/04/2026\n');
  expect(dateOrderOf(file)).toBe('unknown');
  const { context } = await withCustomers({ emails: [{ value: 'taro@aozora.example' }] });
  expect((await planEvents(context, file, file, waiting)).broken).toEqual([{ line: 2, fault: 'time' }]);
  const { fresh } = await planEvents(context, file, { ...file, dateOrder: 'dayFirst' }, waiting);
  expect(fresh[0]?.event.at).toBe(new Date(2026, 3, 3).toISOString());
});

test('a role of which there can be one leaves the column that had it', () => {
  expect(withRole(['email', 'at', 'words'], 1, 'email')).toEqual(['ignored', 'email', 'words']);
  expect(withRole(['email', 'at', 'words'], 1, 'words')).toEqual(['email', 'words', 'words']);
  expect([isMapped(['email', 'at', 'url']), isMapped(['email', 'at']), isMapped(['at', 'url'])]).toEqual([true, false, false]);
});

test('rows of nobody leave as they were, safe for a spreadsheet, and can be read again', async () => {
  const file = await open('Email,Event,Date\nx@nobody.example,"=1+1, or so",2026-11-02\ny@nobody.example,open,2026-11-02\n');
  const { name, content } = exportRows(file, [2], 'left');
  expect(name).toBe('visits-left.csv');
  expect((await content.text()).split('\r\n')[1]).toBe(`x@nobody.example,"'=1+1, or so",'2026-11-02`);
  expect((await openEvents(new File([content], name))).table.rows).toEqual([
    { line: 2, cells: ['x@nobody.example', '=1+1, or so', '2026-11-02'] },
  ]);
});
