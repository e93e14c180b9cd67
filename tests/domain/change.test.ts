import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, mergeFields } from '@/lib/domain/change';

test('only the fields that differ are kept, with both their values', () => {
  const before = { name: 'A', note: 'x', tags: ['1'], updatedAt: 'then' };
  const after = { name: 'A', tags: ['1', '2'], rank: 'a', updatedAt: 'now' };
  expect(changedFields(before, after)).toEqual({
    before: { note: 'x', tags: ['1'], rank: undefined },
    after: { note: undefined, tags: ['1', '2'], rank: 'a' },
  });
});

test('of two windows both keep what they typed, and the fields of both are named', () => {
  const base = { note: '', rank: 'a', tags: [] };
  expect(mergeFields(base, { ...base, note: 'mine', tags: ['x'] }, { ...base, note: 'theirs', rank: 'b' })).toEqual({
    merged: { note: 'mine', rank: 'b', tags: ['x'] },
    both: [['note', 'theirs']],
  });
});

const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 2 })));

test('whatever changed, the former values put over the later state give the former state', () => {
  fc.assert(
    fc.property(fields, fields, (old, now) => {
      const { before } = changedFields(old, now);
      const restored = Object.fromEntries(Object.entries({ ...now, ...before }).filter(([, value]) => value !== undefined));
      expect(restored).toEqual(old);
    }),
  );
});

test('a merge never loses a field that only one side changed', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, typed, latest) => {
      const { merged, both } = mergeFields(base, typed, latest);
      const conflicts = new Set(both.map(([name]) => name));
      for (const [name, value] of Object.entries(changedFields(base, latest).after)) {
        if (!conflicts.has(name)) expect(merged[name]).toEqual(value);
      }
      for (const [name, value] of Object.entries(changedFields(base, typed).after)) expect(merged[name]).toEqual(value);
    }),
  );
});
