import { expect, test } from 'vitest';
import { blockKey, toBlock, toSearchEntry } from '@/lib/domain/search-block';
import type { Filter } from '@/lib/domain/segment';
import { filterEntries, findValues } from '@/lib/search/filters';
import { createIndex, idOf, type SearchIndex, withBlocks } from '@/lib/search/search-index';
import { exportedContact } from '../support/exported-contact';

const people = {
  yamada: exportedContact({ formattedName: '山田', tags: ['リード', '展示会A'], rank: 'vip', lifecycleStage: 'lead', owner: '佐藤' }),
  tanaka: exportedContact({ formattedName: '田中', tags: ['展示会'], rank: 'a', lifecycleStage: 'customer', leadSource: '紹介' }),
  suzuki: exportedContact({ formattedName: '鈴木 展示会', tags: ['展示会A'], note: '佐藤' }),
};
const nameOf = (id: string) => Object.entries(people).find(([, { contact }]) => contact.id === id)?.[0];

const blockOf = (contacts: readonly (typeof people.yamada.contact)[], stamp: number) => {
  const entries = Map.groupBy(
    contacts.map((contact) => toSearchEntry(contact, [])),
    ({ id }) => blockKey(id),
  );
  return [...entries].map(([key, some]) => toBlock(key, stamp, some));
};
const index = createIndex(
  blockOf(
    Object.values(people).map(({ contact }) => contact),
    1,
  ),
);
const passing = (filters: Filter[], of: SearchIndex = index) =>
  [...filterEntries(of, of.all, filters)].map((entry) => nameOf(idOf(of, entry))).sort();

test.each<[Filter[], string[]]>([
  [[], ['suzuki', 'tanaka', 'yamada']],
  [[{ kind: 'rank', value: 'vip' }], ['yamada']],
  [[{ kind: 'lifecycleStage', value: 'customer' }], ['tanaka']],
  [[{ kind: 'lifecycleStage', value: 'past' }], []],
  [[{ kind: 'tag', value: '展示会' }], ['tanaka']],
  [[{ kind: 'tag', value: '展示会Ａ' }], ['suzuki', 'yamada']],
  [[{ kind: 'tag', value: 'リード' }], ['yamada']],
  [[{ kind: 'owner', value: '佐藤' }], ['yamada']],
  [[{ kind: 'source', value: '紹介' }], ['tanaka']],
  [
    [
      { kind: 'rank', value: 'vip' },
      { kind: 'rank', value: 'a' },
    ],
    ['tanaka', 'yamada'],
  ],
  [
    [
      { kind: 'rank', value: 'a' },
      { kind: 'tag', value: '展示会A' },
    ],
    [],
  ],
])('%o leaves %o', (filters, names) => {
  expect(passing(filters)).toEqual(names);
});

test('what was changed since counts as it is now', () => {
  const { contact } = people.tanaka;
  const changed = { ...contact, tags: ['新しい'], rank: undefined, updatedAt: '2026-12-01T00:00:00.000Z' };
  const now = withBlocks(index, blockOf([changed], 2));
  expect(passing([{ kind: 'tag', value: '新しい' }], now)).toContain('tanaka');
  expect(passing([{ kind: 'tag', value: '展示会' }], now)).not.toContain('tanaka');
  expect(passing([{ kind: 'rank', value: 'a' }], now)).toEqual([]);
  expect(findValues(now, 'tag', 9).map(({ value }) => value)).not.toContain('展示会');
});

test('values are listed with somebody who has them, the commonest first', () => {
  expect(findValues(index, 'tag', 9).map(({ value, contactId }) => [value, contactId === people.tanaka.contact.id])).toEqual([
    ['展示会a', false],
    ['りーど', false],
    ['展示会', true],
  ]);
  expect(findValues(index, 'tag', 1)).toHaveLength(1);
});
