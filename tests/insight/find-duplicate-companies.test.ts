import { expect, test } from 'vitest';
import { Company } from '@/lib/domain/company';
import { findDuplicateCompanies } from '@/lib/insight/find-duplicate-companies';
import { toCompanyFacts } from '@/lib/insight/same-company';

const at = '2026-11-01T09:00:00.000Z';
const facts = (fields: Partial<Company>, id?: string) => ({
  ...toCompanyFacts(Company.parse({ name: '株式会社青空', createdAt: at, updatedAt: at, ...fields })),
  ...(id ? { id } : {}),
});

test.each<[string, Partial<Company>, Partial<Company>, string | undefined]>([
  ['another spelling of the name', {}, { name: '（株）青空' }, 'likely: companyName'],
  ['the name and the domain', { domains: ['A.example'] }, { name: '青空', domains: ['a.example'] }, 'certain: companyName domain'],
  ['another name by which it goes', { aliases: ['Aozora, Inc.'] }, { name: 'AOZORA' }, 'likely: companyName'],
  [
    'the corporate number',
    { registrationNumber: 'T8700110005901' },
    { name: '東亜', registrationNumber: '8700110005901' },
    'certain: number',
  ],
  ['two corporate numbers', { registrationNumber: 'T8700110005901' }, { registrationNumber: 'T1180301018771' }, undefined],
  ['another legal form', {}, { name: '有限会社青空' }, 'possible: companyName'],
  [
    'another legal form at the same domain',
    { domains: ['a.example'] },
    { name: '青空(有)', domains: ['a.example'] },
    'likely: companyName domain',
  ],
  ['the domain of another name', { domains: ['a.example'] }, { name: '東亜', domains: ['a.example'] }, 'possible: domain'],
  ['nothing in common', {}, { name: '東亜' }, undefined],
])('%s', (_, one, other, expected) => {
  const [found] = findDuplicateCompanies([facts(one), facts(other)]);
  expect(found && `${found.certainty}: ${found.reasons.join(' ')}`).toBe(expected);
});

test('the domain of a group says nothing of its companies', () => {
  const group = Array.from({ length: 6 }, (_, index) => facts({ name: `会社${index}`, domains: ['group.example'] }));
  expect(findDuplicateCompanies(group)).toEqual([]);
});

test('very many companies of one name are each compared with the next', () => {
  expect(findDuplicateCompanies(Array.from({ length: 1000 }, () => facts({})))).toHaveLength(999);
});
