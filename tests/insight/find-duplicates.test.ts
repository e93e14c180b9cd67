import { expect, test } from 'vitest';
import { findDuplicates } from '@/lib/insight/find-duplicates';
import type { PersonFacts } from '@/lib/insight/same-person';
import { inventPeople } from '../../bench/invent-people';

const person = (id: string, fields: Partial<PersonFacts>): PersonFacts => ({
  ...{ id, name: id, kana: '', emails: [], phones: [], companies: [], addresses: [], domains: [] },
  ...fields,
});

const shown = (people: readonly PersonFacts[]): string[] =>
  findDuplicates(people).map(({ one, other, certainty }) => `${[one, other].sort().join('-')} ${certainty}`);

test('pairs come once, the surest first, whatever brings them together', () => {
  const people = [
    person('a', { name: '山田太郎', kana: 'やまだたろう', emails: ['x@a.example'], phones: ['0301234567'], companies: ['青空'] }),
    person('b', { name: '佐藤花子', emails: ['x@a.example'] }),
    person('c', { name: '山田太郎', kana: 'やまだたろう', emails: ['x@a.example'], phones: ['0301234567'], companies: ['青空'] }),
    person('d', { name: '山田太朗', kana: 'やまだたろう', phones: ['0301234567'] }),
    person('e', { name: '南光' }),
  ];
  expect(shown(people)).toEqual(['a-c certain', 'a-d likely', 'c-d likely', 'a-b possible', 'b-c possible']);
});

test('nobody, one, and one with the same thing twice make no pair', () => {
  expect(shown([])).toEqual([]);
  expect(shown([person('a', { emails: ['x@a.example', 'x@a.example'], name: '' })])).toEqual([]);
});

test('a mailbox that many share says nothing about those of other names', () => {
  const people = Array.from({ length: 6 }, (_, index) => person(`p${index}`, { emails: ['info@a.example'] }));
  expect(shown(people)).toEqual([]);
  expect(shown([...people, person('q', { name: 'p0', emails: ['info@a.example'] })])).toEqual(['p0-q certain']);
});

test('a rare name of which nothing else is known is possibly its namesake; a common one is not', () => {
  const known = (id: string) => person(id, { name: '南光', companies: [`会社${id}`] });
  expect(shown([known('a'), person('b', { name: '南光' })])).toEqual(['a-b possible']);
  expect(shown([...['a', 'b', 'c', 'd'].map(known), person('e', { name: '南光' })])).toEqual([]);
});

test('a common name in a large company is not compared each with each, and pairs that share more are still found', () => {
  const crowd = Array.from({ length: 3000 }, (_, index) => person(`p${index}`, { name: '佐藤誠', companies: ['大会社'] }));
  const twins = ['x', 'y'].map((id) => person(id, { name: '佐藤誠', companies: ['大会社'], emails: ['m@a.example'] }));
  const found = shown([...crowd, ...twins]);
  expect(found.length).toBeLessThan(2 * crowd.length);
  expect(found[0]).toBe('x-y certain');
});

test('of what was planted among invented people nearly all is found, and no namesake is certain', () => {
  const { people, twins, namesakes } = inventPeople(5000, 400, 200);
  const found = new Map(findDuplicates(people).map(({ one, other, certainty }) => [[one, other].sort().join('-'), certainty]));
  const of = ({ one, other }: { one: string; other: string }) => found.get([one, other].sort().join('-'));
  expect(twins.filter(of).length / twins.length).toBeGreaterThan(0.95);
  expect(namesakes.filter((pair) => of(pair) === 'certain')).toEqual([]);
});
