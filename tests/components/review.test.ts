import { expect, test } from 'vitest';
import { addableKinds, addField, isDoubtful, startReview, unassignedLines } from '@/components/review';
import { CardField } from '@/lib/domain/card';
import { pageOf } from '../support/cards/page';

test('the form has what was read, all of a kind together, and the usual kinds to type into, in one order', () => {
  const fields = startReview([
    { field: 'email', value: 'a@example.com', confidence: 'high' },
    { field: 'phone', value: '03-0123-4567', confidence: 'high' },
    { field: 'phone', value: '03-0123-4568', confidence: 'mid' },
  ]);
  const kinds = [...new Set(fields.map(({ field }) => field))];
  expect(kinds).toEqual(CardField.options.filter((kind) => kinds.includes(kind)));
  expect(kinds).toContain('address');
  expect(kinds).not.toContain('fax');
  expect(fields.filter(({ field }) => field === 'phone').map(({ value }) => value)).toEqual(['03-0123-4567', '03-0123-4568']);
  expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
});

test.each([
  [{ field: 'name', value: '山田', confidence: 'high', isChecked: false }, false],
  [{ field: 'name', value: '山田', confidence: 'mid', isChecked: false }, true],
  [{ field: 'name', value: '山田', confidence: 'low', isChecked: true }, false],
  [{ field: 'name', value: '', isChecked: false }, true],
  [{ field: 'fax', value: '', isChecked: false }, false],
  [{ field: 'email', value: ' ', isChecked: false }, true],
  [{ field: 'email', value: '', isChecked: true }, false],
] as const)('%o asks to be looked at: %s', (field, expected) => {
  expect(isDoubtful({ key: 'x', ...field })).toBe(expected);
});

test('one more field of a kind stands behind those of that kind, or where the form has that kind', () => {
  const fields = addField(startReview([{ field: 'email', value: 'a@example.com', confidence: 'high' }]), 'email');
  expect(fields.filter(({ field }) => field === 'email').map(({ value }) => value)).toEqual(['a@example.com', '']);
  const kinds = addField(fields, 'fax').map(({ field }) => field);
  expect(kinds.indexOf('fax')).toBe(kinds.indexOf('mobile') + 1);
  expect(new Set(addField(addField(fields, 'fax'), 'fax').map(({ key }) => key)).size).toBe(fields.length + 2);
});

test('what can be added: what a card can have twice, and what is not there', () => {
  const kinds = addableKinds(startReview([{ field: 'url', value: 'example.com', confidence: 'high' }]));
  expect(kinds).toEqual(expect.arrayContaining(['phone', 'email', 'url', 'fax']));
  expect(kinds).not.toContain('name');
});

test('a line that no field has taken is pointed out, half a line too; labels and shapes are not', () => {
  const page = pageOf(
    '株式会社架空堂',
    '創業百年の信頼',
    'TEL 03-0123-4567',
    { text: '~~', confidence: 0.9 },
    { text: '模様', confidence: 0.2 },
  );
  const boxOf = (line: number) => page.lines[line]?.box ?? { left: 0, top: 0, width: 0, height: 0 };
  const phone = { ...boxOf(2), left: boxOf(2).left + 40, width: boxOf(2).width - 40 };
  const fields = [
    { value: '株式会社架空堂', box: boxOf(0) },
    { value: '03-0123-4567', box: phone },
  ];
  expect(unassignedLines(page, fields)).toEqual([1]);
  expect(unassignedLines(page, [])).toEqual([0, 1, 2]);
  expect(unassignedLines(page, [{ value: '創業百年の信頼' }])).toEqual([0, 2]);
});
