import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { autoLogMessage } from '@/lib/actions/auto-log';
import { findLogged } from '@/lib/actions/find-logged';
import { logMessage } from '@/lib/actions/log-message';
import { takeAsSame } from '@/lib/actions/same-message';
import { moveToTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import type { OpenMessage } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

const account = 'mail.example/support@ourshop.example/';
const email = 'taro@kaisha.example';
const at = (place: string, fields: Partial<OpenMessage> = {}): OpenMessage => ({
  ...{ webmail: 'roundcube', key: account + place, account, subject: '見積もりのお願い', direction: 'in', people: [{ email }], others: [] },
  ...{ date: '2026-11-02 09:12', url: `https://mail.example/?${place}`, ...fields },
});

async function setUp() {
  const context = testContext();
  const fields = [
    { field: 'name' as const, value: '山田 太郎' },
    { field: 'email' as const, value: email },
  ];
  const { contactId } = await addPerson(context, fields);
  const entries = () => context.db.activities.toArray();
  const seen = (message: OpenMessage) => findLogged(context.db, message, contactId);
  return { context, contactId, entries, seen };
}

test('a message that was moved is not logged a second time, and nobody takes it for the same unasked', async () => {
  const { context, contactId, entries, seen } = await setUp();
  await logMessage(context, at('INBOX/7'), contactId);
  const [entry] = await entries();
  await expect(logMessage(context, at('Archive/3'), contactId)).rejects.toMatchObject({ code: 'mail/maybe-logged' });
  await expect(logMessage(context, at('Archive/3'), contactId, '本文')).rejects.toMatchObject({ code: 'mail/maybe-logged' });
  expect(await entries()).toHaveLength(1);
  expect(await seen(at('Archive/3'))).toMatchObject({ entry: null, moved: { id: entry?.id } });
  expect(await seen(at('INBOX/7'))).toMatchObject({ entry: { id: entry?.id }, moved: undefined });
});

test('the same: its entry is found where it is now, and leads there; undo takes that back', async () => {
  const { context, contactId, entries, seen } = await setUp();
  await logMessage(context, at('INBOX/7'), contactId, '本文');
  const [before] = await entries();
  const batchId = await takeAsSame(context, at('Archive/3'), before?.id ?? '');
  expect(await entries()).toMatchObject([
    { id: before?.id, body: '本文', sourceKey: `${account}Archive/3`, url: 'https://mail.example/?Archive/3' },
  ]);
  expect(await seen(at('Archive/3'))).toMatchObject({ entry: { id: before?.id }, moved: undefined });
  await logMessage(context, at('Archive/3'), contactId);
  expect(await entries()).toHaveLength(1);
  await undo(context, batchId);
  expect(await entries()).toMatchObject([{ sourceKey: `${account}INBOX/7` }]);
});

test('another: it gets an entry of its own, and neither is asked about again', async () => {
  const { context, contactId, entries, seen } = await setUp();
  await logMessage(context, at('INBOX/7'), contactId);
  await logMessage(context, at('INBOX/8'), contactId, '', true);
  expect(await entries()).toHaveLength(2);
  for (const place of ['INBOX/7', 'INBOX/8'])
    expect(await seen(at(place))).toMatchObject({ entry: { sourceKey: account + place }, moved: undefined });
});

test('what cannot be this message is never taken for it', async () => {
  const { context, contactId, entries } = await setUp();
  await logMessage(context, at('INBOX/7'), contactId);
  const [entry] = await entries();
  await expect(takeAsSame(context, at('Archive/3', { subject: 'Re: 見積もりのお願い' }), entry?.id ?? '')).rejects.toMatchObject({
    code: 'record/changed-elsewhere',
  });
  expect(await entries()).toEqual([entry]);
});

test('what was logged and thrown away: logged anew when asked, never by itself', async () => {
  const { context, contactId, entries, seen } = await setUp();
  await logMessage(context, at('INBOX/7'), contactId);
  expect(await autoLogMessage(context, at('Archive/3'), true)).toBeUndefined();
  const [entry] = await entries();
  await moveToTrash(context, 'activities', [entry?.id ?? '']);
  expect(await seen(at('Archive/3'))).toMatchObject({ entry: null, moved: undefined });
  expect(await autoLogMessage(context, at('Archive/3'), true)).toBeUndefined();
  await logMessage(context, at('Archive/3'), contactId);
  expect(await entries()).toHaveLength(2);
});
