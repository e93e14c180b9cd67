import { expect, test } from 'vitest';
import { askable, findMissing, type RequiredFields } from '@/lib/domain/completeness';
import { Contact } from '@/lib/domain/contact';

const times = { createdAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-01T00:00:00.000Z' };
const nobody = Contact.parse({ formattedName: 'X', ...times });
const known = new Set(['field-1']);
const all: RequiredFields = { unknown: [...askable, 'custom:field-1', 'custom:gone', 'no such field'] };

test('of somebody of whom only the name is known everything asked is missing, but for what is asked of nobody', () => {
  expect(findMissing({ contact: nobody, employments: [] }, all, known)).toEqual([...askable, 'custom:field-1']);
});

test.each([
  [{ contact: { phoneticGivenName: 'たろう' } }, 'kana'],
  [{ contact: { emails: [{ value: 'x@y.example', type: 'work' as const }] } }, 'email'],
  [{ contact: { phones: [{ value: '03-0123-4567', type: 'work' as const }] } }, 'phone'],
  [{ contact: { custom: { 'field-1': 0 } } }, 'custom:field-1'],
  [{ contact: { tags: ['a'] } }, 'tags'],
  [{ employments: [{ companyId: 'a', isCurrent: true }] }, 'company'],
  [{ employments: [{ title: '部長', isCurrent: true }] }, 'title'],
])('with %o %s is no longer missing', ({ contact, employments = [] }: { contact?: Partial<Contact>; employments?: object[] }, name) => {
  const person = { contact: { ...nobody, ...contact }, employments: employments as { isCurrent: boolean }[] };
  expect(findMissing(person, all, known)).not.toContain(name);
});

test.each([
  [{ phones: [{ value: '03-0123-4567', type: 'fax' as const }] }, [], 'phone'],
  [{}, [{ companyId: 'a', isCurrent: false }], 'company'],
])('a fax is no phone, a former post no company', (contact, employments, name) => {
  expect(findMissing({ contact: { ...nobody, ...contact }, employments }, all, known)).toContain(name);
});

test('each kind of customer is asked its own', () => {
  const required: RequiredFields = { customer: ['rank'], lead: ['email'] };
  const of = (contact: Partial<Contact>) => findMissing({ contact: { ...nobody, ...contact }, employments: [] }, required, known);
  expect([of({ lifecycleStage: 'customer' }), of({ lifecycleStage: 'lead' }), of({ lifecycleStage: 'past' }), of({})]).toEqual([
    ['rank'],
    ['email'],
    [],
    [],
  ]);
});
