import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { findAgenda } from '@/lib/actions/find-agenda';
import { findCompany } from '@/lib/actions/find-company';
import { findCustomer } from '@/lib/actions/find-customer';
import { listDeals } from '@/lib/actions/list-deals';
import { listInquiries } from '@/lib/actions/list-inquiries';
import { listTrash } from '@/lib/actions/list-trash';
import { moveCompany } from '@/lib/actions/move-company';
import { moveDeal } from '@/lib/actions/move-deal';
import { saveContact } from '@/lib/actions/save-contact';
import { addRecord, type NewRecord, saveRecord } from '@/lib/actions/save-record';
import { moveToTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import { findRecord } from '@/lib/db/records';
import { Problem } from '@/lib/domain/problem';
import { testContext } from '../support/test-context';

const inquiry = {
  kind: 'complaint',
  status: 'open',
  receivedAt: '2026-11-20T01:00:00.000Z',
  content: '',
  response: '',
  cause: '',
} as const;
const purchase = { product: '保守', quantity: 1, currency: 'JPY', note: '' } as const;
const deal: Omit<NewRecord<'deals'>, 'contactIds'> = {
  subject: '手帳',
  stage: 'proposed',
  products: [],
  currency: 'JPY',
  openedAt: '2026-11-01',
  content: '',
};

async function setUp() {
  const context = testContext();
  const person = (name: string, company: string) =>
    addPerson(context, [
      { field: 'name', value: name },
      { field: 'company', value: company },
    ]);
  const { contactId } = await person('山田 太郎', '株式会社青空');
  const { contactId: colleagueId } = await person('佐藤 花子', '（株）青空');
  const [company] = await context.db.companies.toArray();
  if (!company) throw new Error('There is no company.');
  return { context, contactId, colleagueId, companyId: company.id };
}

const get = async <T>(found: Promise<T | undefined>): Promise<T> => {
  const record = await found;
  if (!record) throw new Error('The record is gone.');
  return record;
};

test('a record stands in the history of its people and of their company, under its day', async () => {
  const { context, contactId, companyId } = await setUp();
  const of = { contactIds: [contactId], companyId };
  await addRecord(context, 'inquiries', { ...inquiry, subject: '傷', ...of });
  await addRecord(context, 'deals', { ...deal, ...of });
  await addRecord(context, 'purchases', { ...purchase, contractedAt: '2026-11-10', ...of });
  await addRecord(context, 'activities', {
    kind: 'call',
    at: '2026-11-25T01:00:00.000Z',
    subject: '',
    body: '納期',
    contactIds: [contactId],
  });
  const { history } = await get(findCustomer(context.db, contactId, 20));
  expect(history.entries.map(({ of: kind, at }) => `${kind} ${at.slice(0, 10)}`)).toEqual([
    'activity 2026-11-25',
    'inquiry 2026-11-20',
    'purchase 2026-11-10',
    'deal 2026-11-01',
  ]);
  expect((await get(findCompany(context.db, companyId, 20, 'all'))).history.entries).toEqual(history.entries);
});

test('a history is narrowed to one kind, and cut where there is more', async () => {
  const { context, contactId } = await setUp();
  for (const day of ['01', '02', '03']) {
    await addRecord(context, 'deals', { ...deal, subject: day, openedAt: `2026-10-${day}`, contactIds: [contactId] });
    await addRecord(context, 'activities', {
      ...{ kind: 'call', at: `2026-10-${day}T05:00:00.000Z`, subject: '', body: day, contactIds: [contactId] },
    });
  }
  const read = async (limit: number, filter: 'all' | 'deals' | 'talks' | 'web') =>
    (await get(findCustomer(context.db, contactId, limit, filter))).history;
  expect((await read(3, 'all')).entries.map(({ of, at }) => `${of} ${at.slice(8, 10)}`)).toEqual(['activity 03', 'deal 03', 'activity 02']);
  expect((await read(3, 'all')).hasMore).toBe(true);
  expect((await read(6, 'all')).hasMore).toBe(false);
  expect((await read(9, 'deals')).entries.map(({ of }) => of)).toEqual(['deal', 'deal', 'deal']);
  expect((await read(9, 'talks')).entries).toHaveLength(3);
  expect((await read(9, 'web')).entries).toEqual([]);
});

test('two windows that change different fields of a deal keep both; of the same field the second is told', async () => {
  const { context, contactId } = await setUp();
  const { id } = await addRecord(context, 'deals', { ...deal, contactIds: [contactId] });
  const base = await get(findRecord(context.db, 'deals', id));
  await saveRecord(context, 'deals', base, { ...base, amount: 5 });
  await saveRecord(context, 'deals', base, { ...base, nextAction: '電話' });
  const second = saveRecord(context, 'deals', base, { ...base, amount: 6, content: 'x' });
  await expect(second).rejects.toThrow(new Problem('record/changed-elsewhere'));
  expect(await findRecord(context.db, 'deals', id)).toMatchObject({ amount: 5, nextAction: '電話', content: '' });
});

test('an inquiry has the time of its answer for as long as it is answered', async () => {
  const { context, contactId } = await setUp();
  const { id } = await addRecord(context, 'inquiries', { ...inquiry, subject: '傷', contactIds: [contactId] });
  const answeredAt = async () => (await get(findRecord(context.db, 'inquiries', id))).answeredAt;
  const change = async (status: 'open' | 'answered') => {
    const base = await get(findRecord(context.db, 'inquiries', id));
    await saveRecord(context, 'inquiries', base, { ...base, status });
  };
  expect(await answeredAt()).toBeUndefined();
  await change('answered');
  expect(await answeredAt()).toBeTruthy();
  await change('open');
  expect(await answeredAt()).toBeUndefined();
});

test('each kind of record is undone after it was added, and after it was changed', async () => {
  const { context, contactId } = await setUp();
  const { id, batchId } = await addRecord(context, 'purchases', { ...purchase, contactIds: [contactId] });
  const base = await get(findRecord(context.db, 'purchases', id));
  const changed = await saveRecord(context, 'purchases', base, { ...base, quantity: 3 });
  await undo(context, changed.batchId);
  expect((await findRecord(context.db, 'purchases', id))?.quantity).toBe(1);
  await expect(undo(context, batchId)).rejects.toThrow(new Problem('undo/changed-since'));
  const another = await addRecord(context, 'purchases', { ...purchase, contactIds: [contactId] });
  await undo(context, another.batchId);
  expect((await get(findCustomer(context.db, contactId, 20))).history.purchases.map((one) => one.id)).toEqual([id]);
});

test("a complaint is seen beside a colleague's mail until it is answered", async () => {
  const { context, contactId, colleagueId, companyId } = await setUp();
  const { id } = await addRecord(context, 'inquiries', { ...inquiry, subject: '傷', contactIds: [contactId], companyId });
  const seen = async () => (await get(findCustomer(context.db, colleagueId, 20))).colleaguesComplaints.map(({ subject }) => subject);
  expect(await seen()).toEqual(['傷']);
  expect((await get(findCustomer(context.db, contactId, 20))).colleaguesComplaints).toEqual([]);
  const base = await get(findRecord(context.db, 'inquiries', id));
  await saveRecord(context, 'inquiries', base, { ...base, status: 'answered' });
  expect(await seen()).toEqual([]);
});

test('moving to another company keeps the former post, and one undo takes it all back', async () => {
  const { context, contactId } = await setUp();
  const posts = async () =>
    (await get(findCustomer(context.db, contactId, 20))).posts.map(({ company, employment: { isCurrent, since, until } }) => ({
      ...{ company: company?.name, isCurrent, since, until },
    }));
  const batchId = await moveCompany(context, contactId, { companyName: '南風商会', title: '店長', since: '2026-12-01' });
  expect(await posts()).toEqual([
    { company: '南風商会', isCurrent: true, since: '2026-12-01', until: undefined },
    { company: '株式会社青空', isCurrent: false, since: undefined, until: '2026-12-01' },
  ]);
  await undo(context, batchId);
  expect(await posts()).toEqual([{ company: '株式会社青空', isCurrent: true, since: undefined, until: undefined }]);
});

test('becoming another kind of customer is an event of its own', async () => {
  const { context, contactId } = await setUp();
  const contact = await get(findRecord(context.db, 'contacts', contactId));
  await saveContact(context, { contact, posts: [] }, { contact: { ...contact, lifecycleStage: 'customer' }, posts: [] });
  const { history } = await get(findCustomer(context.db, contactId, 20));
  expect(history.entries).toMatchObject([{ of: 'activity', record: { kind: 'stage', subject: 'customer' } }]);
});

test('the agenda of a day: what is open, due and about to end, with whom', async () => {
  const { context, contactId, companyId } = await setUp();
  const of = { contactIds: [contactId], companyId };
  await addRecord(context, 'deals', { ...deal, nextAction: '電話', nextActionAt: '2026-11-26', ...of });
  await addRecord(context, 'deals', { ...deal, nextAction: '訪問', nextActionAt: '2026-12-24', ...of });
  await addRecord(context, 'purchases', { ...purchase, expiresAt: '2026-12-20', contactIds: [], companyId });
  await addRecord(context, 'purchases', { ...purchase, expiresAt: '2027-12-20', ...of });
  await addRecord(context, 'inquiries', { ...inquiry, subject: '傷', ...of });
  const agenda = await findAgenda(context.db, '2026-11-26');
  expect(agenda.map(({ urgent, people, company }) => [urgent.of, people.map(({ name }) => name), company?.name])).toEqual([
    ['complaint', ['山田 太郎'], '株式会社青空'],
    ['nextAction', ['山田 太郎'], '株式会社青空'],
    ['expiry', [], '株式会社青空'],
  ]);
});

test('deals stand in the column of their stage, and move to another', async () => {
  const { context, contactId } = await setUp();
  const { id } = await addRecord(context, 'deals', { ...deal, contactIds: [contactId] });
  const column = async (stage: 'proposed' | 'won') => (await listDeals(context.db)).get(stage)?.map((listed) => listed.deal.id);
  expect([await column('proposed'), await column('won')]).toEqual([[id], []]);
  await moveDeal(context, id, 'won');
  expect([await column('proposed'), await column('won')]).toEqual([[], [id]]);
});

test('what is thrown away is listed by its name and nowhere else, until it is restored', async () => {
  const { context, contactId, companyId } = await setUp();
  const of = { contactIds: [contactId], companyId };
  const { id } = await addRecord(context, 'inquiries', { ...inquiry, subject: '傷', ...of });
  const note = await addRecord(context, 'activities', {
    kind: 'note',
    at: '2026-11-25T01:00:00.000Z',
    subject: '',
    body: '一行目\n二行目',
    ...of,
  });
  await moveToTrash(context, 'inquiries', [id]);
  await moveToTrash(context, 'activities', [note.id]);
  expect((await listTrash(context.db)).map(({ table, name }) => [table, name])).toEqual([
    ['activities', '一行目'],
    ['inquiries', '傷'],
  ]);
  expect(await listInquiries(context.db, 'open', 9)).toEqual([]);
  expect((await get(findCustomer(context.db, contactId, 20))).history.entries).toEqual([]);
});
