import { expect, test } from 'vitest';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { companyRules, contactRules } from '@/lib/domain/merge-rules';

const ownFields = ['id', 'createdAt', 'updatedAt', 'deletedAt', 'mergedInto'];

test.each([
  ['person', Contact, contactRules],
  ['company', Company, companyRules],
])('every field of a %s has one rule for what becomes of it when two are merged', (_, schema, { choices, lists, texts, maps }) => {
  const ruled = [...Object.values(choices).flat(), ...Object.keys(lists), ...texts, ...maps, ...ownFields];
  expect(ruled.toSorted()).toEqual(Object.keys(schema.shape).toSorted());
});
