import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { logMessage } from '@/lib/actions/log-message';
import { addRecord, saveRecord } from '@/lib/actions/save-record';
import { moveToTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import { listRecentContacts } from '@/lib/db/changes';
import { findActivitiesBySource, findActivityBySource, listTimeline } from '@/lib/db/timeline';
import { newId } from '@/lib/domain/id';
import type { OpenMessage } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

const message: OpenMessage = {
  webmail: 'roundcube',
  key: 'mail.example support INBOX 7',
  subject: '見積もりのお願い',
  direction: 'in',
  people: [{ email: 'taro@kaisha.example', name: '山田 太郎' }],
  others: [],
  date: '2026-11-02 09:12',
  url: 'https://mail.example/?_uid=7',
};

test('logging the same message again, at once or later, leaves one entry', async () => {
  const context = testContext();
  const contactId = newId();
  await Promise.all([logMessage(context, message, contactId), logMessage(context, message, contactId)]);
  await logMessage(context, message, contactId);
  const entries = await listTimeline(context.db, 'activities', contactId, 20);
  expect(entries).toMatchObject([{ kind: 'email', direction: 'in', subject: '見積もりのお願い', body: '', contactIds: [contactId] }]);
});

test('the entry stands at the time of the message where that is clear, else at the time of logging', async () => {
  const context = testContext();
  const contactId = newId();
  await logMessage(context, message, contactId);
  await logMessage(context, { ...message, key: 'other', date: '昨日 10:00' }, contactId);
  const [later, earlier] = await listTimeline(context.db, 'activities', contactId, 20);
  expect(earlier?.at).toBe(new Date(2026, 10, 2, 9, 12).toISOString());
  expect(later?.at.slice(0, 10)).toBe('2026-11-23');
});

test('another contact joins the same entry', async () => {
  const context = testContext();
  const [one, other] = [newId(), newId()];
  await logMessage(context, message, one);
  await logMessage(context, message, other);
  expect(await context.db.activities.count()).toBe(1);
  expect(await listTimeline(context.db, 'activities', one, 20)).toEqual(await listTimeline(context.db, 'activities', other, 20));
});

test('of two entries of one message the one that is not in the trash counts', async () => {
  const context = testContext();
  const contactId = newId();
  await logMessage(context, message, contactId);
  const [entry] = await context.db.activities.toArray();
  if (!entry) throw new Error('nothing was logged');
  for (const id of ['00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff'])
    await context.db.activities.put({ ...entry, id, deletedAt: context.now() });
  await logMessage(context, message, contactId);
  expect((await findActivityBySource(context.db, message.key))?.id).toBe(entry.id);
  expect((await findActivitiesBySource(context.db, [message.key])).get(message.key)?.id).toBe(entry.id);
  expect(await listTimeline(context.db, 'activities', contactId)).toHaveLength(1);
});

test('what was written on the entry since stays when another contact joins it', async () => {
  const context = testContext();
  const [one, other] = [newId(), newId()];
  await logMessage(context, message, one);
  const [entry] = await listTimeline(context.db, 'activities', one);
  if (!entry) throw new Error('nothing was logged');
  await saveRecord(context, 'activities', entry, { ...entry, subject: '机 12 台の見積もり', body: '来週まで' });
  await logMessage(context, message, other);
  expect(await listTimeline(context.db, 'activities', other)).toMatchObject([{ subject: '机 12 台の見積もり', body: '来週まで' }]);
});

test('everybody in the header is kept with the entry, known or not', async () => {
  const context = testContext();
  const contactId = newId();
  await logMessage(context, { ...message, others: [{ email: 'ken@kaisha.example' }] }, contactId);
  const [entry] = await listTimeline(context.db, 'activities', contactId);
  expect(entry?.participants).toEqual([{ email: 'taro@kaisha.example', name: '山田 太郎' }, { email: 'ken@kaisha.example' }]);
});

test('the text goes along when it is asked for, later too, and takes nothing away', async () => {
  const context = testContext();
  const contactId = newId();
  const body = async () => (await listTimeline(context.db, 'activities', contactId)).map((entry) => entry.body);
  await logMessage(context, message, contactId);
  const batch = await logMessage(context, message, contactId, '机 12 台');
  expect(await body()).toEqual(['机 12 台']);
  await logMessage(context, message, contactId, '別の文');
  expect(await body()).toEqual(['机 12 台']);
  await undo(context, batch);
  expect(await body()).toEqual(['']);

  const other = await logMessage(context, { ...message, key: 'other' }, contactId, '次の件');
  await undo(context, other);
  await logMessage(context, { ...message, key: 'other' }, contactId);
  expect(await body()).toEqual(['', '']);
});

test('a log that was undone can be made again', async () => {
  const context = testContext();
  const contactId = newId();
  await undo(context, await logMessage(context, message, contactId));
  expect(await listTimeline(context.db, 'activities', contactId, 20)).toEqual([]);
  await logMessage(context, message, contactId);
  expect(await listTimeline(context.db, 'activities', contactId, 20)).toHaveLength(1);
});

test('the newest entries come first, and no more than asked for', async () => {
  const context = testContext();
  const contactId = newId();
  for (const day of ['01', '03', '02']) {
    await addRecord(context, 'activities', {
      kind: 'call',
      at: `2026-11-${day}T01:00:00.000Z`,
      subject: '',
      body: day,
      contactIds: [contactId],
    });
  }
  await addRecord(context, 'activities', { kind: 'note', at: context.now(), subject: '', body: 'of somebody else', contactIds: [newId()] });
  expect((await listTimeline(context.db, 'activities', contactId, 2)).map(({ body }) => body)).toEqual(['03', '02']);
});

test('the customers something was done with last come first, each once, and none from the trash', async () => {
  const context = testContext();
  const add = async (name: string) => (await addPerson(context, [{ field: 'name', value: name }])).contactId;
  const [one, two, three] = [await add('一'), await add('二'), await add('三')];
  await logMessage(context, message, one);
  await moveToTrash(context, 'contacts', [three]);
  expect((await listRecentContacts(context.db, 5)).map(({ id }) => id)).toEqual([one, two]);
});
