import { describe, expect, test } from 'vitest';
import { Deal } from '@/lib/domain/deal';
import { Inquiry } from '@/lib/domain/inquiry';
import { Purchase } from '@/lib/domain/purchase';
import { addDays, findUrgent } from '@/lib/domain/urgent';

const today = '2026-11-26';
const times = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
const inquiry = (fields: object) => Inquiry.parse({ subject: 'x', receivedAt: '2026-11-20T01:00:00.000Z', ...times, ...fields });
const deal = (fields: object) => Deal.parse({ subject: 'x', openedAt: '2026-11-01', ...times, ...fields });
const purchase = (fields: object) => Purchase.parse({ product: 'x', ...times, ...fields });
const kinds = (found: Partial<Parameters<typeof findUrgent>[0]>) =>
  findUrgent({ inquiries: [], deals: [], purchases: [], ...found }, today).map(({ of }) => of);

describe('inquiries', () => {
  test.each([
    [{ kind: 'complaint', status: 'open' }, ['complaint']],
    [{ kind: 'complaint', status: 'working' }, ['complaint']],
    [{ kind: 'complaint', status: 'answered' }, ['pastComplaint']],
    [{ kind: 'complaint', status: 'answered', receivedAt: '2024-01-01T00:00:00.000Z' }, []],
    [{ kind: 'complaint', status: 'open', receivedAt: '2020-01-01T00:00:00.000Z' }, ['complaint']],
    [{ kind: 'question', status: 'open' }, ['inquiry']],
    [{ kind: 'question', status: 'answered' }, []],
    [{ kind: 'complaint', status: 'open', deletedAt: times.createdAt }, []],
  ])('%o is %o', (fields, found) => {
    expect(kinds({ inquiries: [inquiry(fields)] })).toEqual(found);
  });
});

test.each([
  [{ nextAction: 'call', nextActionAt: today }, ['nextAction']],
  [{ nextAction: 'call' }, ['nextAction']],
  [{ nextAction: 'call', stage: 'won' }, []],
  [{}, []],
])('of the deal %o: %o', (fields, found) => {
  expect(kinds({ deals: [deal(fields)] })).toEqual(found);
});

test.each([
  [{ expiresAt: addDays(today, 60) }, ['expiry']],
  [{ expiresAt: addDays(today, 61) }, []],
  [{ expiresAt: addDays(today, -60) }, ['expiry']],
  [{ expiresAt: addDays(today, -61) }, []],
  [{ expiresAt: today, renewal: 'renewed' }, []],
  [{}, []],
])('of the purchase %o: %o', (fields, found) => {
  expect(kinds({ purchases: [purchase(fields)] })).toEqual(found);
});

test('complaints come first, then what is due, the longest waiting of each first', () => {
  const found = findUrgent(
    {
      inquiries: [
        inquiry({ subject: 'question' }),
        inquiry({ subject: 'late', kind: 'complaint' }),
        inquiry({ subject: 'early', kind: 'complaint', receivedAt: '2026-11-01T00:00:00.000Z' }),
      ],
      deals: [deal({ nextAction: 'someday' }), deal({ nextAction: 'now', nextActionAt: today })],
      purchases: [purchase({ expiresAt: today })],
    },
    today,
  );
  const words = found.map(
    ({ record }) => ('nextAction' in record && record.nextAction) || ('subject' in record ? record.subject : record.product),
  );
  expect(words).toEqual(['early', 'late', 'now', 'someday', 'x', 'question']);
});

test.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days: %s', (day, days, result) => {
  expect(addDays(day, days)).toBe(result);
});
