import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDateOrder, readTime } from '@/lib/formats/read-time';

const local = (...parts: [number, number, number, number?, number?, number?]) =>
  new Date(parts[0], parts[1] - 1, ...(parts.slice(2) as [number])).toISOString();

test.each([
  ['2026-11-02T09:12:30Z', '2026-11-02T09:12:30.000Z'],
  ['2026-11-02T09:12:30.123456+09:00', '2026-11-02T00:12:30.123Z'],
  ['2026-11-02 09:12:00 UTC', '2026-11-02T09:12:00.000Z'],
  ['2026-11-02 09:12:00 +0900', '2026-11-02T00:12:00.000Z'],
  ['2026-11-02 09:12:00 JST', '2026-11-02T00:12:00.000Z'],
  ['2026-11-02 09:12', local(2026, 11, 2, 9, 12)],
  ['2026/11/2 9:12', local(2026, 11, 2, 9, 12)],
  ['２０２６／１１／０２　０９：１２', local(2026, 11, 2, 9, 12)],
  ['2026年11月2日 午後3時05分', local(2026, 11, 2, 15, 5)],
  ['2026年11月2日(月) 9:12', local(2026, 11, 2, 9, 12)],
  ['2026/11/02', local(2026, 11, 2)],
  ['20261102', local(2026, 11, 2)],
  ['20261102091230', local(2026, 11, 2, 9, 12, 30)],
  ['02.11.2026 09:12', local(2026, 11, 2, 9, 12)],
  ['Nov 2, 2026 9:12 PM', local(2026, 11, 2, 21, 12)],
  ['Mon, 02 Nov 2026 09:12:00 GMT', '2026-11-02T09:12:00.000Z'],
  ['Nov 02, 2026 12:05 am', local(2026, 11, 2, 0, 5)],
  ['1793610750', '2026-11-02T09:12:30.000Z'],
  ['1793610750123', '2026-11-02T09:12:30.123Z'],
  ['1793610750123456', '2026-11-02T09:12:30.123Z'],
])('%s is %s', (cell, time) => {
  expect(readTime(cell)).toBe(time);
});

test.each([
  '',
  'yesterday',
  '03/04/2026',
  '26/11/02',
  '2026-13-02',
  '2026-02-30',
  '2026-11-02 25:00',
  '2026-11-02 and then',
  '1.79E+15',
  '12345',
  '0001-01-01',
])('%s is not read', (cell) => {
  expect(readTime(cell)).toBeUndefined();
});

test('03/04/2026 is read as the user says', () => {
  expect(readTime('03/04/2026 9:12', 'dayFirst')).toBe(local(2026, 4, 3, 9, 12));
  expect(readTime('03/04/2026 9:12', 'monthFirst')).toBe(local(2026, 3, 4, 9, 12));
  expect(readTime('25/04/2026', 'monthFirst')).toBeUndefined();
});

test.each([
  [['2026-11-02', 'x'], undefined],
  [['03/04/2026', '05/06/2026'], 'unknown'],
  [['03/04/2026', '25/04/2026'], 'dayFirst'],
  [['03-04-2026', '04-25-2026'], 'monthFirst'],
  [['25/04/2026', '04/25/2026'], 'unknown'],
])('%j are %s', (cells, order) => {
  expect(findDateOrder(cells)).toBe(order);
});

test('every time is read back from the forms that say it whole', () => {
  const times = fc.date({ min: new Date('1990-01-02'), max: new Date('2099-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(times, (time) => {
      const iso = time.toISOString();
      expect(readTime(iso)).toBe(iso);
      expect(readTime(`${iso.slice(0, 19).replace('T', ' ')}${iso.slice(19, 23)} UTC`)).toBe(iso);
    }),
  );
});
