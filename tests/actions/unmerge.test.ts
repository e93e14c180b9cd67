import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTag } from '@/lib/actions/change-many';
import { mergeCompanies, mergeContacts } from '@/lib/actions/merge';
import { addRecord } from '@/lib/actions/save-record';
import { moveToTrash, restoreFromTrash } from '@/lib/actions/trash';
import { undo } from '@/lib/actions/undo';
import { unmerge } from '@/lib/actions/unmerge';
import { listDistinctions } from '@/lib/db/distinctions';
import { listMergedInto } from '@/lib/db/merged';
import { findRecord } from '@/lib/db/records';
import type { Contact } from '@/lib/domain/contact';
import { pairId } from '@/lib/domain/distinction';
import { contactRules } from '@/lib/domain/merge-rules';
import { Problem } from '@/lib/domain/problem';
import { customerBase, everything } from '../support/customer-base';
import { testContext } from '../support/test-context';

const mail = (value: string) => ({ value, type: 'work' as const });

const emails = fc.uniqueArray(
  fc.constantFrom('a', 'b', 'c', 'd').map((name) => mail(`${name}@x.example`)),
  { selector: ({ value }) => value, maxLength: 3 },
);
const texts = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const person = fc.record({
  formattedName: fc.constantFrom('山田 太郎', '山田太郎', '山田 次郎'),
  familyName: maybe(fc.constant('山田')),
  phoneticFamilyName: maybe(fc.constantFrom('やまだ', 'ヤマダ')),
  emails,
  tags: texts,
  interests: maybe(texts),
  rank: maybe(fc.constantFrom('a' as const, 'b' as const)),
  birthday: maybe(fc.constantFrom('1980-01-01', '1981-02-02')),
  note: fc.constantFrom('', '釣り', '左利き'),
  custom: maybe(fc.dictionary(fc.constantFrom('p', 'q'), fc.constantFrom(1, 2))),
});
const choices = fc.subarray([...Object.keys(contactRules.choices), 'custom.p']);
/** Whom each link belongs to, of three people. */
const ownership = fc.array(fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }), { maxLength: 5 });
const postsHeld = fc.array(fc.record({ who: fc.nat(2), company: fc.nat(1), title: maybe(fc.constantFrom('課長', '部長')) }), {
  maxLength: 5,
});

async function setUp(
  people: readonly Partial<Contact>[],
  links: readonly number[][],
  posts: readonly { who: number; company: number; title?: string | undefined }[],
) {
  const context = testContext();
  const base = customerBase(context);
  const contacts: Contact[] = [];
  for (const fields of people) contacts.push(await base.person(fields));
  const idOf = (who: number) => contacts[who]?.id ?? '';
  const companies = [await base.company({}), await base.company({ name: '東亜' })];
  for (const who of links) {
    await base.activity(who.map(idOf));
    await base.inquiry(who.map(idOf), companies[0]?.id);
    await base.card(idOf(who[0] ?? 0));
  }
  for (const { who, company, title } of posts) await base.post(idOf(who), companies[company]?.id, { title });
  return { context, base, idOf, companies };
}

test('merging and separating gives every record back as it was, whatever there was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(person, person, person), choices, ownership, postsHeld, async (people, fromLoser, links, posts) => {
      const { context, idOf } = await setUp(people, links, posts);
      const before = await everything(context);
      await mergeContacts(context, idOf(0), idOf(1), fromLoser);
      expect((await unmerge(context, 'contacts', idOf(1))).kept).toEqual([]);
      expect(await everything(context)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('two merged into a third one are separated in whatever order, and so is a chain of merges', async () => {
  await fc.assert(
    fc.asyncProperty(
      ...([fc.tuple(person, person, person), choices, choices, ownership, postsHeld, fc.boolean(), fc.boolean()] as const),
      async (people, first, second, links, posts, isChain, isFirstFirst) => {
        const { context, idOf } = await setUp(people, links, posts);
        const before = await everything(context);
        await mergeContacts(context, idOf(0), idOf(1), first);
        if (isChain) await mergeContacts(context, idOf(2), idOf(0), second);
        else await mergeContacts(context, idOf(0), idOf(2), second);
        const order = isChain ? [0, 1] : isFirstFirst ? [1, 2] : [2, 1];
        for (const who of order) expect((await unmerge(context, 'contacts', idOf(who))).kept).toEqual([]);
        expect(await everything(context)).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});

test('with edits in between: the edits stay, what was not edited is as it was, nothing of either is lost', async () => {
  const edit = fc.record({
    rank: maybe(fc.constantFrom('c' as const, 'vip' as const)),
    newMail: fc.boolean(),
    tags: maybe(texts),
    note: maybe(fc.constant('新しい')),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(person, person),
      choices,
      edit,
      ownership,
      async ([one, other], fromLoser, { rank, newMail, tags, note }, links) => {
        const { context, base, idOf } = await setUp([one, other, {}], links, []);
        const [winner, loser] = [await findRecord(context.db, 'contacts', idOf(0)), await findRecord(context.db, 'contacts', idOf(1))];
        await mergeContacts(context, idOf(0), idOf(1), fromLoser);
        const merged = await findRecord(context.db, 'contacts', idOf(0));
        if (!winner || !loser || !merged) throw new Error('Somebody is gone.');
        const edited = { ...merged, ...(rank && { rank }), ...(note && { note }), ...(tags && { tags }) };
        await base.put('contacts', newMail ? { ...edited, emails: [...merged.emails, mail('new@x.example')] } : edited);
        await addRecord(context, 'activities', { kind: 'note', at: context.now(), subject: 'since', body: '', contactIds: [idOf(0)] });
        const { kept } = await unmerge(context, 'contacts', idOf(1));

        const { updatedAt: _, ...restored } = (await findRecord(context.db, 'contacts', idOf(1))) ?? {};
        expect(restored).toEqual({ ...loser, updatedAt: undefined });
        const now = await findRecord(context.db, 'contacts', idOf(0));
        expect(now?.rank).toBe(rank ?? winner.rank);
        expect(now?.note).toBe(note ?? winner.note);
        expect(now?.birthday).toBe(winner.birthday);
        expect(now?.emails).toEqual([...winner.emails, ...(newMail ? [mail('new@x.example')] : [])]);
        for (const tag of tags ?? []) expect([...(now?.tags ?? []), ...loser.tags]).toContain(tag);
        for (const name of kept) expect(['rank', 'note', 'tags', 'emails']).toContain(name);
        const since = (await context.db.activities.toArray()).find(({ subject }) => subject === 'since');
        expect(since?.contactIds).toEqual([idOf(0)]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the user is told which fields both the merge and a later edit have set', async () => {
  const { context, base, idOf } = await setUp([{ rank: 'a' }, { rank: 'b', gender: 'f', tags: ['x'] }], [], []);
  await mergeContacts(context, idOf(0), idOf(1), ['rank']);
  const merged = await findRecord(context.db, 'contacts', idOf(0));
  if (!merged) throw new Error('The winner is gone.');
  await base.put('contacts', { ...merged, rank: 'vip', note: 'x' });
  expect((await unmerge(context, 'contacts', idOf(1))).kept).toEqual(['rank']);
  expect(await findRecord(context.db, 'contacts', idOf(0))).toMatchObject({ rank: 'vip', note: 'x', tags: [] });
});

test('what was taken off a record while they were one does not come back on it', async () => {
  const { context, base, idOf } = await setUp([{}, {}, {}], [[1, 2]], []);
  await mergeContacts(context, idOf(0), idOf(1));
  const [inquiry] = await context.db.inquiries.toArray();
  if (!inquiry) throw new Error('The inquiry is gone.');
  const { timelineKeys: _, ...record } = inquiry;
  await base.put('inquiries', { ...record, contactIds: [idOf(2)], subject: '変更' });
  await unmerge(context, 'contacts', idOf(1));
  expect(await findRecord(context.db, 'inquiries', inquiry.id)).toMatchObject({ contactIds: [idOf(2)], subject: '変更' });
  expect((await context.db.activities.toArray())[0]?.contactIds).toEqual([idOf(1), idOf(2)]);
});

test('two that were separated are known to be different; undo makes them one again, to be separated anew', async () => {
  const { context, idOf } = await setUp([{}, { gender: 'f' }, {}], [[1]], []);
  await mergeContacts(context, idOf(0), idOf(1));
  const { batchId } = await unmerge(context, 'contacts', idOf(1));
  expect(await listDistinctions(context.db)).toEqual(new Set([pairId(idOf(0), idOf(1))]));
  await undo(context, batchId);
  expect(await listDistinctions(context.db)).toEqual(new Set());
  expect((await listMergedInto(context.db, 'contacts', idOf(0))).map(({ id }) => id)).toEqual([idOf(1)]);
  await unmerge(context, 'contacts', idOf(1));
  expect(await findRecord(context.db, 'contacts', idOf(0))).not.toHaveProperty('gender', 'f');
  expect((await context.db.activities.toArray())[0]?.contactIds).toEqual([idOf(1)]);
});

test('somebody comes back from a winner who is in the trash, but not from one who was merged further', async () => {
  const { context, idOf } = await setUp([{}, {}, {}], [], []);
  await mergeContacts(context, idOf(0), idOf(1));
  await moveToTrash(context, 'contacts', [idOf(0)]);
  await unmerge(context, 'contacts', idOf(1));
  expect(await findRecord(context.db, 'contacts', idOf(1))).not.toHaveProperty('deletedAt', expect.anything());

  await restoreFromTrash(context, 'contacts', [idOf(0)]);
  await mergeContacts(context, idOf(0), idOf(1));
  await mergeContacts(context, idOf(2), idOf(0));
  await expect(unmerge(context, 'contacts', idOf(1))).rejects.toThrow(new Problem('record/changed-elsewhere'));
  await expect(unmerge(context, 'contacts', idOf(2))).rejects.toThrow(new Problem('record/missing'));
});

test('companies are separated as people are', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other] = [await base.company({ name: '株式会社青空' }), await base.company({ name: '（株）青空', domains: ['a.example'] })];
  const somebody = await base.person({});
  await base.post(somebody.id, one.id, {});
  await base.post(somebody.id, other.id, { title: '課長' });
  await base.purchase([somebody.id], other.id);
  const before = await everything(context);
  await mergeCompanies(context, one.id, other.id);
  await unmerge(context, 'companies', other.id);
  expect(await everything(context)).toEqual(before);
});

test('a tag that many got at once while two were one stays with the one they were', async () => {
  const context = testContext();
  const base = customerBase(context);
  const [one, other] = [await base.person({ tags: ['a'] }), await base.person({ tags: ['b'] })];
  await mergeContacts(context, one.id, other.id);
  await addTag(context, [one.id], 'c');
  await unmerge(context, 'contacts', other.id);
  expect((await findRecord(context.db, 'contacts', one.id))?.tags).toEqual(['a', 'c']);
  expect((await findRecord(context.db, 'contacts', other.id))?.tags).toEqual(['b']);
});
