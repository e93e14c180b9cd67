import { expect, test } from 'vitest';
import { newId, newIdBeside } from '@/lib/domain/id';
import { z } from '@/lib/domain/zod';

test('ids of what belongs to one owner are different, valid, and stand beside each other', () => {
  const owners = [newId(), newId(), newId()].sort();
  const ids = owners.flatMap((owner) => [newIdBeside(owner), newIdBeside(owner)]);
  expect(new Set(ids).size).toBe(6);
  for (const id of ids) expect(z.uuid().parse(id)).toBe(id);
  expect(ids.toSorted().map((id) => id.slice(0, 13))).toEqual(owners.flatMap((owner) => [owner.slice(0, 13), owner.slice(0, 13)]));
});

test('what belongs to nobody has an id like any other', () => {
  expect(z.uuid().safeParse(newIdBeside(undefined)).success).toBe(true);
});
