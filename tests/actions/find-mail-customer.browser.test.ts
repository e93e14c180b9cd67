import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import type { MailContext } from '@/lib/actions/context';
import { findCorrespondents, findMailCustomer, type MailPerson } from '@/lib/actions/find-correspondents';
import { findCustomer } from '@/lib/actions/find-customer';
import { findLogged } from '@/lib/actions/find-logged';
import { logMessage } from '@/lib/actions/log-message';
import { addRecord } from '@/lib/actions/save-record';
import { moveToTrash } from '@/lib/actions/trash';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

const message = (people: Participant[], others: Participant[] = []): OpenMessage => ({
  ...{ webmail: 'gmail', key: 'k1', keys: ['k0', 'k1'], subject: '', direction: 'in', people, others, url: '' },
});

const add = (context: MailContext, name: string, email: string, company: string) =>
  addPerson(context, [
    { field: 'name', value: name },
    { field: 'email', value: email },
    { field: 'company', value: company },
  ]);

/** Somebody with more entries than are read at once, one in the trash, a colleague who complains, and two who share an address. */
async function setUp() {
  const context = testContext();
  const { contactId } = await add(context, '山田 太郎', 'taro@kaisha.example', '株式会社かいしゃ');
  const { contactId: colleague } = await add(context, '佐藤 花子', 'hanako@kaisha.example', '株式会社かいしゃ');
  await add(context, '青木 一', 'info@kaisha.example', '株式会社かいしゃ');
  await add(context, '石井 二', 'info@kaisha.example', '株式会社かいしゃ');
  const companyId = (await context.db.companies.toCollection().first())?.id ?? '';
  const parties = { contactIds: [contactId], companyId };
  for (let day = 1; day <= 205; day++) {
    const at = new Date(Date.UTC(2026, 0, day)).toISOString();
    const { id } = await addRecord(context, 'activities', { ...parties, kind: 'note', at, subject: `${day}`, body: '' });
    if (day === 204) await moveToTrash(context, 'activities', [id]);
  }
  await addRecord(context, 'purchases', { ...parties, product: 'x', quantity: 1, currency: 'JPY', contractedAt: '2026-08-01', note: '' });
  await addRecord(context, 'inquiries', {
    ...{ kind: 'complaint', status: 'open', receivedAt: '2026-11-01T00:00:00.000Z', subject: '遅い', content: '', response: '', cause: '' },
    ...{ contactIds: [colleague], companyId },
  });
  return { context, contactId };
}

test('what is read in one go is what is read one after the other', async () => {
  const { context, contactId } = await setUp();
  const { db } = context;
  const mail = message([{ email: 'Taro+news@kaisha.example' }], [{ email: 'x@kaisha.example' }, { email: 'hanako@kaisha.example' }]);
  await logMessage(context, mail, contactId);

  const told: MailPerson[] = [];
  const found = await findMailCustomer(db, mail, 20, (person) => told.push(person));
  expect(told).toEqual([{ participant: mail.people[0], contact: found.customer?.contact }]);
  expect(found.correspondents).toEqual(await findCorrespondents(db, mail));
  expect(found.customer).toEqual(await findCustomer(db, contactId, 20));
  expect(found.customer?.history.entries.map((entry) => 'subject' in entry.record && entry.record.subject).slice(2, 5)).toEqual([
    '205',
    '203',
    '202',
  ]);
  expect(found.customer?.colleaguesComplaints.map(({ subject }) => subject)).toEqual(['遅い']);
  expect(found.logged).toEqual(await findLogged(db, mail, contactId));
  expect(found.logged).toMatchObject({ entry: { sourceKey: 'k1' }, count: 1 });
});

test.each<[string, Participant[]]>([
  ['nobody known', [{ email: 'x@kaisha.example' }]],
  ['two who share an address', [{ email: 'info@kaisha.example' }]],
  ['two known people', [{ email: 'taro@kaisha.example' }, { email: 'hanako@kaisha.example' }]],
  ['somebody known and somebody unknown', [{ email: 'taro@kaisha.example' }, { email: 'x@nobody.example' }]],
])('%s: no customer before one is chosen', async (_name, people) => {
  const { context } = await setUp();
  const mail = message(people);
  const told: MailPerson[] = [];
  const found = await findMailCustomer(context.db, mail, 20, (person) => told.push(person));
  expect(told).toEqual([]);
  expect(found).toEqual({ correspondents: await findCorrespondents(context.db, mail) });
});

test('a database that the browser closed is opened again', async () => {
  const { context, contactId } = await setUp();
  const mail = message([{ email: 'taro@kaisha.example' }]);
  context.db.backendDB().close();
  expect((await findMailCustomer(context.db, mail, 20)).customer?.contact.id).toBe(contactId);
});
