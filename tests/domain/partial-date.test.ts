import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePartialDate } from '@/lib/domain/partial-date';

test.each([
  ['1985-04-01', '1985-04-01'],
  ['1985/4/1', '1985-04-01'],
  ['1985.4.1', '1985-04-01'],
  ['１９８５年４月１日', '1985-04-01'],
  ['1985年4月', '1985-04'],
  ['1985', '1985'],
  ['昭和60年4月1日', '1985-04-01'],
  ['S60.4.1', '1985-04-01'],
  ['令和元年5月', '2019-05'],
  ['平成 元年', '1989'],
  ['大正3年', '1914'],
  ['4月1日', '--04-01'],
  ['--04-01', '--04-01'],
  ['4/1', '--04-01'],
  ['2月29日', '--02-29'],
  ['2023-02-29', undefined],
  ['2024-02-29', '2024-02-29'],
  ['1985-13', undefined],
  ['1985-04-31', undefined],
  ['13月1日', undefined],
  ['0/0', undefined],
  ['85/4/1', undefined],
  ['unknown', undefined],
  ['', undefined],
])('%s is %s', (text, date) => {
  expect(parsePartialDate(text)).toBe(date);
});

test('every day is itself', () => {
  const days = fc.date({ min: new Date('1868-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(parsePartialDate(day)).toBe(day);
    }),
  );
});
