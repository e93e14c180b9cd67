import { expect, test } from 'vitest';
import { type CardFields, compareFields, needsNoEdit, shareRight, toCardFields, total } from '../../bench/compare-fields';

const one = (right: number, wrong: number, missing: number, invented: number) => ({ right, wrong, missing, invented });

test.each<
  [string, CardFields, CardFields, Record<string, string[]> | undefined, Partial<Record<keyof CardFields, ReturnType<typeof one>>>]
>([
  ['the same', { name: '山田 太郎' }, { name: '山田太郎' }, undefined, { name: one(1, 0, 0, 0) }],
  ['another width', { company: 'ＡＢＣ（株）' }, { company: 'ABC(株)' }, undefined, { company: one(1, 0, 0, 0) }],
  ['another letter', { name: '髙橋 美咲' }, { name: '高橋 美咲' }, undefined, { name: one(0, 1, 0, 0) }],
  ['nothing read', { title: '部長' }, {}, undefined, { title: one(0, 0, 1, 0) }],
  ['nothing printed', {}, { title: '部長' }, undefined, { title: one(0, 0, 0, 1) }],
  ['numbers by their digits', { phone: ['(03) 0123-4567'] }, { phone: ['03-0123-4567'] }, undefined, { phone: one(1, 0, 0, 0) }],
  ['numerals by their value', { phone: ['〇三―〇一二三―四五六七'] }, { phone: ['03-0123-4567'] }, undefined, { phone: one(1, 0, 0, 0) }],
  ['one of two', { email: ['a@x.example', 'b@x.example'] }, { email: ['b@x.example'] }, undefined, { email: one(1, 0, 1, 0) }],
  ['one too many', { fax: ['03-0123-4567'] }, { fax: ['03-0123-4567', '03-0000-0000'] }, undefined, { fax: one(1, 0, 0, 1) }],
  ['twice the same', { url: ['www.x.example'] }, { url: ['www.x.example', 'www.x.example'] }, undefined, { url: one(1, 0, 0, 0) }],
  ['letters of a code', { postal_code: 'W2 6BD' }, { postal_code: 'E2 6BD' }, undefined, { postal_code: one(0, 1, 0, 0) }],
  [
    'the code of an address that is printed in it alone',
    { address: '77 Harbor Road Portland, ME 04101' },
    { address: '77 Harbor Road Portland, ME 04101', postal_code: '04101' },
    undefined,
    { postal_code: one(0, 0, 0, 0) },
  ],
  ['another code than that', { address: 'Portland, ME 04101' }, { postal_code: '04107' }, undefined, { postal_code: one(0, 0, 0, 1) }],
  ['another value that counts', { name: '三浦 直樹' }, { name: 'Naoki Miura' }, { name: ['Naoki Miura'] }, { name: one(1, 0, 0, 0) }],
  [
    'a value that may stand here too',
    { phone: [] },
    { phone: ['090-0000-0000'] },
    { mobile_as_phone: ['090-0000-0000'] },
    { phone: one(0, 0, 0, 0) },
  ],
])('%s', (_, printed, read, acceptAlso, expected) => {
  expect(compareFields(printed, read, acceptAlso)).toMatchObject(expected);
});

test('a card needs no edit where everything is right and nothing is invented', () => {
  expect(needsNoEdit(compareFields({ name: 'A B' }, { name: 'A B' }))).toBe(true);
  expect(needsNoEdit(compareFields({ name: 'A B' }, { name: 'A B', title: 'C' }))).toBe(false);
});

test('the share of what is printed does not count what is invented', () => {
  expect(shareRight(total([one(3, 1, 0, 5), one(0, 0, 0, 0)]))).toBe(0.75);
});

test('stored fields become the form of the labels', () => {
  const stored = [
    { field: 'nameKana', value: 'やまだ' },
    { field: 'phone', value: '1' },
    { field: 'phone', value: '2' },
  ];
  expect(toCardFields(stored)).toEqual({ name_kana: 'やまだ', phone: ['1', '2'], mobile: [], fax: [], email: [], url: [] });
});
