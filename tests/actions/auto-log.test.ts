import { describe, expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { autoLogMessage, setAutoLog } from '@/lib/actions/auto-log';
import { logMessage } from '@/lib/actions/log-message';
import { mergeContacts } from '@/lib/actions/merge';
import { moveToTrash } from '@/lib/actions/trash';
import { undo, undoLast } from '@/lib/actions/undo';
import { listTimeline } from '@/lib/db/timeline';
import type { OpenMessage } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

async function setUp(neverRecord: string[] = []) {
  const context = { ...testContext(), neverRecord: async () => neverRecord };
  const add = async (name: string, email: string) =>
    (
      await addPerson(context, [
        { field: 'name', value: name },
        { field: 'email', value: email },
      ])
    ).contactId;
  const taro = await add('山田 太郎', 'taro@kaisha.example');
  const hanako = await add('佐藤 花子', 'Hanako@kaisha.example');
  await add('青木 一', 'info@kaisha.example');
  await add('石井 二', 'info@kaisha.example');
  const logged = () => context.db.activities.toArray();
  return { context, taro, hanako, logged };
}

const message = (people: string[], fields: Partial<OpenMessage> = {}): OpenMessage => ({
  ...{ webmail: 'gmail', key: 'k', subject: '件名', direction: 'in', others: [], url: 'https://mail.example/' },
  ...{ people: people.map((email) => ({ email })), ...fields },
});

describe('for all known customers', () => {
  const nobody = 'nobody@kaisha.example';
  test.each<[string, OpenMessage, ('taro' | 'hanako')[]]>([
    ['received', message(['taro@kaisha.example']), ['taro']],
    ['received, in upper case', message(['TARO@Kaisha.example']), ['taro']],
    ['sent to two', message(['taro@kaisha.example', 'hanako@KAISHA.example', nobody], { direction: 'out' }), ['taro', 'hanako']],
    ['from nobody known', message([nobody]), []],
    ['from an address that two share', message(['info@kaisha.example']), []],
    ['sent to an address that two share', message(['info@kaisha.example', 'taro@kaisha.example'], { direction: 'out' }), ['taro']],
    ['from an address with a tag, which may be somebody else’s', message(['taro+x@kaisha.example']), []],
    ['of several senders, so of several messages', message(['taro@kaisha.example', 'hanako@kaisha.example']), []],
    ['one of several that are open', message(['taro@kaisha.example'], { keys: ['j', 'k'] }), ['taro']],
    ['several that are open, read as one', message(['taro@kaisha.example'], { keys: ['i', 'j'] }), []],
    ['a note to oneself, who is a customer', message(['taro@kaisha.example'], { direction: 'out', own: 'TARO@kaisha.example' }), []],
    ['read by a guess', message(['taro@kaisha.example'], { webmail: 'generic' }), []],
    ['somebody known in copy only', message([nobody], { others: [{ email: 'taro@kaisha.example' }] }), []],
  ])('%s', async (_, mail, names) => {
    const { context, logged, ...ids } = await setUp();
    await autoLogMessage(context, mail, true);
    const entries = await logged();
    expect(entries.map(({ contactIds }) => contactIds)).toEqual(names.length > 0 ? [names.map((name) => ids[name])] : []);
  });

  test('the header and nothing else', async () => {
    const { context, taro, logged } = await setUp();
    await autoLogMessage(context, message(['taro@kaisha.example'], { date: '2026-11-02 09:12', others: [{ email: nobody }] }), true);
    expect(await logged()).toMatchObject([
      {
        ...{ kind: 'email', direction: 'in', subject: '件名', body: '', contactIds: [taro], sourceKey: 'k', url: 'https://mail.example/' },
        ...{ isAutomatic: true, at: new Date(2026, 10, 2, 9, 12).toISOString() },
        participants: [{ email: 'taro@kaisha.example' }, { email: nobody }],
      },
    ]);
  });
});

test('off, but for those whose own switch is on; and on, but for those whose own is off', async () => {
  const { context, taro, hanako, logged } = await setUp();
  await setAutoLog(context, taro, true);
  await setAutoLog(context, hanako, false);
  const seen = async (isForAll: boolean, name: string) =>
    autoLogMessage(context, message([`${name}@kaisha.example`], { key: name }), isForAll);
  await seen(false, 'taro');
  await seen(true, 'hanako');
  expect((await logged()).map(({ contactIds }) => contactIds)).toEqual([[taro]]);
});

test.each([
  ['the sender', ['kaisha.example']],
  ['somebody in copy', ['jinji@ourshop.example']],
])('nothing where %s is never to be recorded', async (_, list) => {
  const { context, taro, logged } = await setUp(list);
  await setAutoLog(context, taro, true);
  const mail = message(['taro@kaisha.example'], { others: [{ email: 'Jinji@ourshop.example' }] });
  expect(await autoLogMessage(context, mail, true)).toBeUndefined();
  expect(await logged()).toEqual([]);
});

describe('never twice', () => {
  const mail = message(['taro@kaisha.example']);

  test('two windows at once, by the user before, or by the user after', async () => {
    const { context, taro, logged } = await setUp();
    const batches = await Promise.all([1, 2, 3].map(() => autoLogMessage(context, mail, true)));
    expect(batches.filter(Boolean)).toHaveLength(1);
    await logMessage(context, mail, taro);
    expect(await logged()).toMatchObject([{ contactIds: [taro] }]);
    await logMessage(context, { ...mail, key: 'by hand' }, taro);
    expect(await autoLogMessage(context, { ...mail, key: 'by hand' }, true)).toBeUndefined();
    expect(await logged()).toHaveLength(2);
  });

  test('what was undone or thrown away does not come back by itself, and does when it is asked for', async () => {
    const { context, taro, logged } = await setUp();
    await undo(context, (await autoLogMessage(context, mail, true)) ?? '');
    expect(await autoLogMessage(context, mail, true)).toBeUndefined();
    expect(await listTimeline(context.db, 'activities', taro)).toEqual([]);

    await logMessage(context, mail, taro);
    const [entry] = await listTimeline(context.db, 'activities', taro);
    expect(entry?.isAutomatic).toBeUndefined();
    await moveToTrash(context, 'activities', [entry?.id ?? '']);
    expect(await autoLogMessage(context, mail, true)).toBeUndefined();
    expect(await logged()).toHaveLength(1);
  });

  test('a customer whom the user took off the entry is not put on it again', async () => {
    const { context, hanako, logged } = await setUp();
    await logMessage(context, mail, hanako);
    expect(await autoLogMessage(context, mail, true)).toBeUndefined();
    expect(await logged()).toMatchObject([{ contactIds: [hanako] }]);
  });
});

test('“undo the last thing” takes back what the user did last, not what was logged meanwhile', async () => {
  const { context, taro, logged } = await setUp();
  await moveToTrash(context, 'contacts', [taro]);
  await autoLogMessage(context, message(['hanako@kaisha.example']), true);
  expect(await undoLast(context)).toBe('trash');
  expect((await context.db.contacts.get(taro))?.deletedAt).toBeUndefined();
  expect((await logged())[0]?.deletedAt).toBeUndefined();
});

test('the switch is set, undone, and goes along when two are merged', async () => {
  const { context, taro, hanako } = await setUp();
  const isOn = async (id: string) => (await context.db.contacts.get(id))?.autoLog;
  const batch = await setAutoLog(context, taro, true);
  expect(await isOn(taro)).toBe(true);
  await undo(context, batch);
  expect(await isOn(taro)).toBeUndefined();
  await setAutoLog(context, taro, false);
  await mergeContacts(context, hanako, taro);
  expect(await isOn(hanako)).toBe(false);
});
