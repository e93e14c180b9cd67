import { expect, test } from 'vitest';
import { addField, isDoubtful, startReview } from '@/components/review';
import { CardField } from '@/lib/domain/card';

test('the form has every kind of field in one order, with all that were read of each', () => {
  const fields = startReview([
    { field: 'email', value: 'a@example.com', confidence: 'high' },
    { field: 'phone', value: '03-0123-4567', confidence: 'high' },
    { field: 'phone', value: '03-0123-4568', confidence: 'mid' },
  ]);
  expect([...new Set(fields.map(({ field }) => field))]).toEqual(CardField.options);
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
] as const)('%o asks to be looked at: %s', (field, expected) => {
  expect(isDoubtful({ key: 'x', ...field })).toBe(expected);
});

test('one more field of a kind stands behind those of that kind', () => {
  const fields = addField(startReview([{ field: 'email', value: 'a@example.com', confidence: 'high' }]), 'email');
  expect(fields.filter(({ field }) => field === 'email').map(({ value }) => value)).toEqual(['a@example.com', '']);
  expect(fields.at(-1)?.field).toBe('url');
  expect(addField(fields, 'nonsense')).toEqual(fields);
});
