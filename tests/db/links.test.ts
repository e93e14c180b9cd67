import { expect, test } from 'vitest';
import { linkTables } from '@/lib/db/links';
import { schemas } from '@/lib/db/records';

test('every table whose records belong to people or companies is among those that a merge moves', () => {
  const owners = ['contactId', 'contactIds', 'companyId'];
  const owned = Object.entries(schemas).flatMap(([table, { shape }]) => (owners.some((name) => name in shape) ? [table] : []));
  expect(owned.toSorted()).toEqual([...linkTables].toSorted());
});
