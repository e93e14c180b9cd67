import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/domain/id';
import { blockKey, type SearchBlock, type SearchEntry, toBlock, toSearchEntry } from '@/lib/domain/search-block';
import { type SearchedPost, searchFields, searchMark } from '@/lib/domain/search-text';
import { foldText } from '@/lib/domain/text';
import { search, sortEntries } from '@/lib/search/search';
import { createIndex, idOf, type SearchIndex, withBlocks } from '@/lib/search/search-index';
import { exportedContact } from '../support/exported-contact';

const people = {
  yamada: exportedContact({
    formattedName: '山田 太郎',
    familyName: '山田',
    givenName: '太郎',
    phoneticFamilyName: 'ヤマダ',
    phoneticGivenName: 'タロウ',
    emails: [{ value: 'Taro.Yamada@aozora.example' }],
    phones: [{ value: '03-0123-4567' }, { value: '+81 90 0123 4567', type: 'cell', note: '直通' }],
    addresses: [{ postalCode: '150-0001', label: '東京都渋谷区架空町1-2-3', note: '本社' }],
    tags: ['展示会'],
    rank: 'b',
    note: '椅子を 40 脚',
    createdAt: '2026-01-02T00:00:00.000Z',
    updatedAt: '2026-03-01T00:00:00.000Z',
  }),
  tanaka: exportedContact({
    formattedName: '田中 花子',
    phoneticFamilyName: 'タナカ',
    phoneticGivenName: 'ハナコ',
    owner: '佐々木',
    leadSource: '紹介',
    interests: ['茶道'],
    externalIds: ['CRM-0042'],
    custom: { size: 'Lサイズ', visits: 12 },
    education: '架空大学',
    createdAt: '2026-01-03T00:00:00.000Z',
    updatedAt: '2026-01-03T00:00:00.000Z',
  }),
  smith: exportedContact({
    formattedName: 'John Smith',
    familyName: 'Smith',
    givenName: 'John',
    phones: [{ value: '(555) 010-1586' }],
    addresses: [{ postalCode: 'SW1A 0ZZ', street: '1 Nowhere Road', country: 'UK' }],
    rank: 'vip',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-02-01T00:00:00.000Z',
  }),
};
type Name = keyof typeof people;
const posts: Record<Name, SearchedPost[]> = {
  yamada: [{ title: '部長', company: { name: '株式会社青空システムズ', phoneticName: 'アオゾラシステムズ', aliases: ['ASZ'] } }],
  tanaka: [{ department: '営業部', company: { name: 'ヤマネコ運送' } }, { company: { name: '髙島商店' } }],
  smith: [{ company: { name: 'Smithson & Co.' } }],
};
const names = new Map(Object.entries(people).map(([name, { contact }]) => [contact.id, name]));
const entries = Object.entries(people).map(([name, { contact }]) => toSearchEntry(contact, posts[name as Name]));

const blocksOf = (all: readonly SearchEntry[]): SearchBlock[] =>
  [...Map.groupBy(all, ({ id }) => blockKey(id))].map(([key, some]) => toBlock(key, 1, some));
const index = createIndex(blocksOf(entries));
const idsOf = (of: SearchIndex, found: Uint32Array): string[] => [...found].map((entry) => idOf(of, entry));
const find = (query: string, limit?: number) => idsOf(index, search(index, query, limit)).map((id) => names.get(id));

test.each([
  ['山田', ['yamada']],
  ['山田太郎', ['yamada']],
  ['山田　太郎', ['yamada']],
  ['やまだ', ['yamada']],
  ['ﾔﾏﾀﾞ', ['yamada']],
  ['たろう', ['yamada']],
  ['ヤマ', ['tanaka', 'yamada']],
  ['田', ['tanaka', 'yamada']], // At the start of a name before inside one.
  ['花', ['tanaka']],
  ['青空　ﾀﾛｳ', ['yamada']],
  ['青空 花子', []],
  ['あおぞら', ['yamada']],
  ['asz', ['yamada']],
  ['高島', ['tanaka']],
  ['髙島', ['tanaka']],
  ['営業', ['tanaka']],
  ['部長', ['yamada']],
  ['直通', ['yamada']],
  ['本社', ['yamada']],
  ['椅子', ['yamada']],
  ['佐々木', ['tanaka']],
  ['紹介', ['tanaka']],
  ['茶道', ['tanaka']],
  ['crm-0042', ['tanaka']],
  ['lサイズ', ['tanaka']],
  ['架空', ['tanaka', 'yamada']],
  ['TARO.YAMADA@', ['yamada']],
  ['ｓｍｉｔｈ', ['smith']],
  ['john son', ['smith']],
  ['架空町', ['yamada']],
  ['展示', ['yamada']],
  ['0301234567', ['yamada']],
  ['03-0123', ['yamada']],
  ['03ー0123', ['yamada']],
  ['+81-3-0123-4567', ['yamada']],
  ['090 0123', ['yamada']],
  ['９００１２３', ['yamada']],
  ['山田 03-0123', ['yamada']],
  ['5550101586', ['smith']],
  ['1500001', ['yamada']],
  ['〒150-0001', ['yamada']],
  ['sw1a', ['smith']],
  ['9999', []],
  ['  ', ['smith', 'tanaka', 'yamada']],
  ['郎田', []], // Never across two contacts or two fields.
])('%s finds %j', (query, found) => {
  expect(find(query)).toEqual(found);
});

test.each([
  ['yamada', ['yamada']],
  ['yamad', ['yamada']],
  ['やまd', ['yamada']],
  ['ﾔﾏd', ['yamada']],
  ['tarou', ['yamada']],
  ['tanak', ['tanaka']],
  ['tan', ['tanaka']],
  ['hanako', ['tanaka']],
  ['yamaneko', ['tanaka']],
  ['aozora', ['yamada']],
  ['yamaz', []],
])('letters find kana: %s finds %j', (query, found) => {
  expect(find(query)).toEqual(found);
});

test('whole fields come first, then beginnings, then the inside, each by kana', () => {
  const of = (formattedName: string, kana: string) =>
    toSearchEntry(exportedContact({ id: newId(), formattedName, phoneticFamilyName: kana }).contact, []);
  const all = [of('林', 'わ'), of('林', 'あ'), of('林田', 'い'), of('小林', 'う'), of('林原', 'お'), of('大林', 'え')];
  const some = createIndex(blocksOf(all));
  const kana = (limit?: number) =>
    idsOf(some, search(some, '林', limit)).map((id) => searchFields(all.find((entry) => entry.id === id)?.text ?? '')[0]?.value);
  expect(kana()).toEqual(['あ', 'わ', 'い', 'お', 'う', 'え']);
  expect(kana(3)).toEqual(['あ', 'わ', 'い']);
});

test.each([
  ['kana', ['smith', 'tanaka', 'yamada']],
  ['newest', ['tanaka', 'yamada', 'smith']],
  ['changed', ['yamada', 'smith', 'tanaka']],
  ['rank', ['smith', 'yamada', 'tanaka']],
  ['company', ['smith', 'yamada', 'tanaka']],
  ['lifecycleStage', ['smith', 'tanaka', 'yamada']],
  ['owner', ['tanaka', 'smith', 'yamada']],
] as const)('sorted by %s', (sort, order) => {
  expect(idsOf(index, sortEntries(index, index.all, sort)).map((id) => names.get(id))).toEqual(order);
});

test('a text says which of its fields is what', () => {
  expect(searchFields(entries[0]?.text ?? '').slice(0, 9)).toEqual([
    { kind: 'kana', value: 'やまだたろう' },
    { kind: 'name', value: '山田太郎' },
    { kind: 'namePart', value: '山田' },
    { kind: 'namePart', value: '太郎' },
    { kind: 'namePart', value: 'やまだ' },
    { kind: 'namePart', value: 'たろう' },
    { kind: 'company', value: '青空しすてむず' },
    { kind: 'companyPart', value: '株式会社青空しすてむず' },
    { kind: 'company', value: 'asz' },
  ]);
});

test('marks in what somebody typed are no marks', () => {
  const contact = exportedContact({ formattedName: `a${searchMark('mail')}b`, note: searchMark('tag') }).contact;
  expect(searchFields(toSearchEntry(contact, []).text)).toEqual([{ kind: 'name', value: 'ab' }]);
});

describe('compared with looking at every contact', () => {
  const letter = fc.constantFrom('a', 'b', 'や', 'ヤ', '田', '1', '0');
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
  const person = fc.record({ id: fc.uuid(), name: word, fields: fc.array(word, { maxLength: 4 }) });
  const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 150 });
  const entryOf = ({ id, name, fields }: { id: string; name: string; fields: readonly string[] }): SearchEntry => ({
    ...{ id, createdAt: 0, updatedAt: fields.length, facets: 0 },
    text: [searchMark('name') + foldText(name), ...fields.map((field) => searchMark('rest') + foldText(field))].join(''),
  });
  const naive = (all: readonly SearchEntry[], words: readonly string[]): string[] =>
    all.filter(({ text }) => words.every((one) => text.includes(foldText(one)))).map(({ id }) => id);
  // Latin letters are read as kana besides.
  const query = fc.array(
    word.filter((one) => !/[a-z]/.test(one)),
    { minLength: 1, maxLength: 2 },
  );

  test('the same people are found, also after others were written', () => {
    fc.assert(
      fc.property(people, people, query, (before, later, words) => {
        const now = new Map([...before, ...later].map((one) => [one.id, one]));
        for (const { id } of before.filter((_, place) => place % 3 === 0)) now.delete(id);
        for (const [place, { id }] of before.entries()) {
          const fields = place % 3 === 1 ? now.get(id)?.fields : undefined;
          if (fields) now.set(id, { id, name: 'ヤ', fields });
        }
        const [old, all] = [before.map(entryOf), [...now.values()].map(entryOf)];
        const touched = new Map([...old, ...all].map(({ id }) => [blockKey(id), [] as SearchEntry[]]));
        for (const entry of all) touched.get(blockKey(entry.id))?.push(entry);
        const changed = [...touched].map(([key, some]) => toBlock(key, 2, some));
        const after = withBlocks(createIndex(blocksOf(old)), changed);
        const joined = words.join(' ');
        const found = idsOf(after, search(after, joined));
        // Several numbers are read as one besides.
        const isNumber = /^[\d\s]+$/.test(joined);
        const expected = new Set([...naive(all, words), ...(isNumber ? naive(all, [words.join('')]) : [])]);
        expect(found.toSorted()).toEqual([...expected].toSorted());
        const fresh = createIndex(blocksOf(all));
        expect(idsOf(after, search(after, joined, 5)).length).toBe(Math.min(5, expected.size));
        expect(idsOf(fresh, search(fresh, joined)).toSorted()).toEqual(found.toSorted());
      }),
    );
  });
});
