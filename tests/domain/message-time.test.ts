import { expect, test } from 'vitest';
import { messageTime } from '@/lib/domain/message-time';

test.each([
  ['2026-11-02 09:12', [2026, 10, 2, 9, 12]],
  ['2026/11/2 9:12', [2026, 10, 2, 9, 12]],
  ['2026年11月2日(月) 9:12', [2026, 10, 2, 9, 12]],
  ['2026年11月2日(月) 午後1:05', [2026, 10, 2, 13, 5]],
  ['2026年11月2日 9時12分', [2026, 10, 2, 9, 12]],
] as const)('%s is one time', (text, [year, month, day, hour, minute]) => {
  expect(messageTime(text)).toBe(new Date(year, month, day, hour, minute).toISOString());
});

test.each([
  undefined,
  '',
  '昨日 10:00',
  '11/02/26 9:12',
  '02.11.2026 9:12',
  '2026-11-02',
  '2026-13-02 09:12',
  '2026-02-30 09:12',
  'Mon 09:12',
])('%s is not clear enough', (text) => {
  expect(messageTime(text)).toBeUndefined();
});
