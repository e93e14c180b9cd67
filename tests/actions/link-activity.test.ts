import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { exportRecords } from '@/lib/actions/export-records';
import { findAboutChoices, linkActivity } from '@/lib/actions/link-activity';
import { logMessage } from '@/lib/actions/log-message';
import { mergeContacts } from '@/lib/actions/merge';
import { addRecord } from '@/lib/actions/save-record';
import { moveToTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import { unmerge } from '@/lib/actions/unmerge';
import { findActivityBySource, listTimeline } from '@/lib/db/timeline';
import { RecordsFile } from '@/lib/formats/records-file';
import { testContext } from '../support/test-context';

async function setUp() {
  const context = testContext();
  const { db } = context;
  const add = async (name: string) => (await addPerson(context, [{ field: 'name', value: name }])).contactId;
  const [one, other] = [await add('山田 太郎'), await add('佐藤 花子')];
  const deal = (subject: string, stage: 'proposed' | 'won', contactIds: string[]) =>
    addRecord(context, 'deals', { subject, stage, products: [], currency: 'JPY', openedAt: '2026-11-01', content: '', contactIds });
  const inquiry = (subject: string, status: 'open' | 'answered') =>
    addRecord(context, 'inquiries', {
      ...{ kind: 'question', status, receivedAt: context.now(), subject, content: '', response: '', cause: '', contactIds: [one] },
    });
  const desks = (await deal('机', 'proposed', [one])).id;
  await deal('椅子', 'won', [one]);
  await deal('棚', 'proposed', [other]);
  const question = (await inquiry('納期', 'open')).id;
  await inquiry('色', 'answered');

  await logMessage(
    context,
    {
      ...{ webmail: 'gmail', key: 'k', subject: '見積もり', direction: 'in', url: 'https://mail.example/' },
      ...{ people: [{ email: 'taro@kaisha.example' }], others: [] },
    },
    one,
  );
  const entry = async () => {
    const found = await findActivityBySource(db, 'k');
    if (!found) throw new Error('nothing was logged');
    return found;
  };
  return {
    context,
    db,
    one,
    other,
    desks,
    question,
    entry,
    link: async (id: string) => linkActivity(context, (await entry()).id, { of: 'deal', id }),
  };
}

test('offered are the open deals and inquiries of its people, and what it is about already', async () => {
  const { context, db, desks, question, entry, link } = await setUp();
  const offered = async () => {
    const { deals, inquiries } = await findAboutChoices(db, await entry());
    return [deals.map(({ subject }) => subject), inquiries.map(({ subject }) => subject)];
  };
  expect(await offered()).toEqual([['机'], ['納期']]);
  await link(desks);
  const stored = await db.deals.get(desks);
  if (stored) await db.deals.put({ ...stored, stage: 'lost' });
  expect(await offered()).toEqual([['机'], ['納期']]);
  await linkActivity(context, (await entry()).id, { of: 'inquiry', id: question });
  expect(await offered()).toEqual([[], ['納期']]);
});

test('a linked entry stands in the history of its people and on the deal; undone, only in theirs', async () => {
  const { context, db, one, desks, question, entry, link } = await setUp();
  const on = async (id: string) => (await listTimeline(db, 'activities', id)).map(({ subject }) => subject);
  const batch = await link(desks);
  expect([await on(one), await on(desks)]).toEqual([['見積もり'], ['見積もり']]);

  await linkActivity(context, (await entry()).id, { of: 'inquiry', id: question });
  expect([await on(desks), await on(question)]).toEqual([[], ['見積もり']]);
  await expect(undo(context, batch)).rejects.toMatchObject({ code: 'undo/changed-since' });

  await linkActivity(context, (await entry()).id, undefined);
  expect([await on(one), await on(desks), await on(question)]).toEqual([['見積もり'], [], []]);
  await undo(context, await link(desks));
  expect([await on(one), await on(desks)]).toEqual([['見積もり'], []]);
});

test('logging it for somebody else, a merge, its undoing and the trash leave the link as it is', async () => {
  const { context, db, one, other, desks, entry, link } = await setUp();
  await link(desks);
  const { sourceKey: key = '', url = '' } = await entry();
  await logMessage(
    context,
    { webmail: 'gmail', key, url, subject: '', direction: 'in', people: [{ email: 'x@y.example' }], others: [] },
    other,
  );
  expect(await entry()).toMatchObject({ dealId: desks, contactIds: [one, other] });

  await mergeContacts(context, other, one);
  expect(await entry()).toMatchObject({ dealId: desks, contactIds: [other] });
  expect(await listTimeline(db, 'activities', desks)).toHaveLength(1);
  await unmerge(context, 'contacts', one);
  expect(await entry()).toMatchObject({ dealId: desks });
  expect((await entry()).contactIds.toSorted()).toEqual([one, other].toSorted());

  await moveToTrash(context, 'activities', [(await entry()).id]);
  expect(await listTimeline(db, 'activities', desks)).toEqual([]);
});

test('everything an entry says is in the file of all records', async () => {
  const { context, desks, link } = await setUp();
  await link(desks);
  const { content } = await exportRecords(context, '2026-11-26', { signal: new AbortController().signal, onProgress: () => undefined });
  const [activity] = RecordsFile.parse(JSON.parse(await content.text())).activities;
  expect(activity).toMatchObject({ dealId: desks, participants: [{ email: 'taro@kaisha.example' }], sourceKey: 'k' });
});
