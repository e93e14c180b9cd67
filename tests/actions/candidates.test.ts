import { expect, test } from 'vitest';
import { dismissCandidate, forgetCandidates, keepCandidate, refuseCandidate } from '@/lib/actions/candidates';
import { saveSignature } from '@/lib/actions/save-signature';
import { undo } from '@/lib/actions/undo';
import { listCandidates } from '@/lib/db/candidates';
import { listContacts } from '@/lib/db/contacts';
import { listPosts } from '@/lib/db/employments';
import type { ReadField } from '@/lib/domain/card';
import { pageOf } from '../support/cards/page';
import { testContext } from '../support/test-context';

const read = (values: Partial<Record<ReadField['field'], string>>): ReadField[] =>
  Object.entries(values).map(([field, value]) => ({ field: field as ReadField['field'], value, confidence: 'high' }));

const hanako = read({ name: '佐藤 花子', company: '緑不動産', title: '課長', email: 'Hanako@Midori.example' });
const page = pageOf('佐藤 花子', '緑不動産 課長');
const mail = { subject: '見学の件', url: 'https://mail.google.com/mail/u/0/#all/1' };
const kept = { attachTo: undefined, different: [], leadSource: 'メールの署名' };
const days = (count: number) => new Date(Date.UTC(2026, 10, 23 + count, 6)).toISOString();

test('a signature that was put off waits with its text and the way to its mail', async () => {
  const context = testContext();
  await keepCandidate(context, { fields: hanako, page }, mail);
  expect(await listCandidates(context.db, days(0))).toMatchObject([{ email: 'hanako@midori.example', fields: hanako, page, ...mail }]);
  expect(await listContacts(context.db)).toEqual([]);
});

test.each([
  ['no company', read({ name: '佐藤 花子', email: 'hanako@midori.example' }), 'incomplete'],
  ['no name', read({ name: ' ', company: '緑不動産', email: 'hanako@midori.example' }), 'incomplete'],
  ['no address', read({ name: '佐藤 花子', company: '緑不動産' }), 'incomplete'],
  ['a family name alone', read({ name: '佐藤', company: '緑不動産', email: 'new@midori.example' }), undefined],
  ['somebody known by another address', [...hanako, ...read({ email: 'known@midori.example' })], 'known'],
  ['the same once more', read({ email: 'wait@midori.example', company: '緑不動産', name: '森 健' }), 'identical'],
  ['the same person, with more', read({ email: 'wait@midori.example', company: '緑不動産', name: '森 健', title: '主任' }), undefined],
  ['somebody who was dismissed', read({ email: 'not@midori.example', company: '緑不動産', name: '林 一' }), 'dismissed'],
])('%s', async (_, fields, expected) => {
  const context = testContext();
  const { db } = context;
  await saveSignature(context, read({ name: '青木 一', email: 'known@midori.example' }), kept);
  await keepCandidate(context, { fields: read({ name: '森 健', company: '緑不動産', email: 'wait@midori.example' }), page }, mail);
  await keepCandidate(context, { fields: read({ name: '林 一', company: '緑不動産', email: 'not@midori.example' }), page }, mail);
  const [last] = await listCandidates(db, days(0));
  await dismissCandidate(context, last?.id ?? '');
  expect(await refuseCandidate(db, fields, days(0))).toBe(expected);
});

test('a newer signature takes the place of the one that waits', async () => {
  const context = testContext();
  await keepCandidate(context, { fields: hanako, page }, mail);
  const batchId = await keepCandidate(context, { fields: [...hanako, ...read({ phone: '03-0000-1111' })], page }, mail);
  expect((await listCandidates(context.db, days(0))).map(({ fields }) => fields.length)).toEqual([5]);
  await undo(context, batchId);
  expect((await listCandidates(context.db, days(0))).map(({ fields }) => fields.length)).toEqual([4]);
});

test('who is not to be recorded becomes no candidate and no customer', async () => {
  const context = { ...testContext(), neverRecord: async () => ['midori.example'] };
  for (const write of [() => keepCandidate(context, { fields: hanako, page }, mail), () => saveSignature(context, hanako, kept)]) {
    await expect(write()).rejects.toThrow('mail/never-recorded');
  }
  expect(await context.db.candidates.count()).toBe(0);
  expect(await context.db.changes.count()).toBe(0);
});

test('a candidate becomes a customer, and is one again when that is undone', async () => {
  const context = testContext();
  const { db } = context;
  await keepCandidate(context, { fields: hanako, page }, mail);
  const [candidate] = await listCandidates(db, days(0));
  const { contactId, batchId } = await saveSignature(context, hanako, { ...kept, candidateId: candidate?.id });
  expect(await listCandidates(db, days(0))).toEqual([]);
  expect(await listContacts(db)).toMatchObject([{ id: contactId, formattedName: '佐藤 花子', leadSource: 'メールの署名' }]);
  expect(await listPosts(db, contactId)).toMatchObject([{ company: { name: '緑不動産' }, employment: { title: '課長' } }]);
  await undo(context, batchId);
  expect(await listCandidates(db, days(0))).toHaveLength(1);
  expect(await listContacts(db)).toEqual([]);
  await expect(saveSignature(context, hanako, { ...kept, candidateId: 'gone' })).rejects.toThrow('record/changed-elsewhere');
});

test('somebody who became a customer otherwise is no candidate any more', async () => {
  const context = testContext();
  await keepCandidate(context, { fields: hanako, page }, mail);
  await saveSignature(context, read({ name: '花子', email: 'HANAKO@midori.example' }), kept);
  expect(await listCandidates(context.db, days(0))).toEqual([]);
});

test('who is dismissed is not shown again, and of them only the address is kept', async () => {
  const context = testContext();
  const { db } = context;
  await keepCandidate(context, { fields: hanako, page }, mail);
  const [candidate] = await listCandidates(db, days(0));
  const batchId = await dismissCandidate(context, candidate?.id ?? '');
  expect(await listCandidates(db, days(0))).toEqual([]);
  expect(JSON.stringify(await db.candidates.toArray())).not.toMatch(/佐藤|見学|google/);
  await expect(keepCandidate(context, { fields: hanako, page }, mail)).rejects.toThrow('candidate/refused');
  await undo(context, batchId);
  expect(await listCandidates(db, days(0))).toMatchObject([{ fields: hanako, page, ...mail }]);
});

test('after 30 days nothing is left of a candidate, whatever became of them', async () => {
  const context = testContext();
  const { db } = context;
  const other = read({ name: '林 一', company: '緑不動産', email: 'not@midori.example' });
  await keepCandidate(context, { fields: hanako, page }, mail);
  await keepCandidate(context, { fields: other, page }, mail);
  const [last] = await listCandidates(db, days(0));
  await dismissCandidate(context, last?.id ?? '');

  const forget = (now: string) => forgetCandidates({ ...context, now: () => now });
  await forget(days(29));
  expect(await listCandidates(db, days(29))).toHaveLength(1);
  expect(await listCandidates(db, days(31))).toEqual([]);
  await forget(days(31));
  expect(JSON.stringify([await db.candidates.toArray(), await db.changes.toArray()])).not.toMatch(/佐藤|花子|林|緑|見学|google/);
  expect(await refuseCandidate(db, other, days(400))).toBe('dismissed');
  expect(await refuseCandidate(db, hanako, days(400))).toBeUndefined();
});

test('of whoever is put on the list of those who are never recorded nothing is left at once', async () => {
  const context = testContext();
  await keepCandidate(context, { fields: hanako, page }, mail);
  await forgetCandidates({ ...context, neverRecord: async () => ['midori.example'] });
  expect(await context.db.candidates.count()).toBe(0);
  expect(await context.db.changes.count()).toBe(0);
});
