import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Activity } from '@/lib/domain/activity';
import { messageTime } from '@/lib/domain/message-time';
import { mayBeMoved } from '@/lib/domain/moved-message';
import type { OpenMessage } from '@/lib/domain/open-message';

const account = 'mail.example/support@ourshop.example/';
const date = '2026-11-02 09:12';
const message: OpenMessage = {
  ...{ webmail: 'roundcube', key: `${account}Archive/3`, account, subject: '見積もりのお願い', direction: 'in', date },
  ...{ people: [{ email: 'Taro@kaisha.example' }], others: [], url: 'https://mail.example/' },
};
const entry = Activity.parse({
  ...{ id: crypto.randomUUID(), kind: 'email', at: messageTime(date), direction: 'in', subject: '見積もりのお願い' },
  ...{ contactIds: [crypto.randomUUID()], sourceKey: `${account}INBOX/7`, participants: [{ email: 'taro@Kaisha.example' }] },
  ...{ createdAt: '2026-11-03T00:00:00.000Z', updatedAt: '2026-11-03T00:00:00.000Z' },
});

describe('an entry may be the open message', () => {
  test.each<[string, Partial<Activity>, Partial<OpenMessage>]>([
    ['in another folder', {}, {}],
    ['under another number of the same folder, where it was moved back', { sourceKey: `${account}Archive/1` }, {}],
    ['as an old version logged it, without who is in it', { participants: undefined }, {}],
    ['with more people in it', { participants: [{ email: 'ken@workshop.example' }, { email: 'taro@kaisha.example' }] }, {}],
    ['whose date is written in another way', {}, { date: '2026年11月2日 9:12' }],
  ])('%s', (_, fields, open) => {
    expect(mayBeMoved({ ...entry, ...fields }, { ...message, ...open })).toBe(true);
  });
});

describe('an entry is another message', () => {
  test.each<[string, Partial<Activity>, Partial<OpenMessage>]>([
    ['from another account', { sourceKey: 'mail.example/sales@ourshop.example/INBOX/7' }, {}],
    ['from another host', { sourceKey: 'other.example/support@ourshop.example/INBOX/7' }, {}],
    ['typed in by hand', { sourceKey: undefined }, {}],
    ['that is the message itself, under its own key', { sourceKey: message.key }, {}],
    ['of a call', { kind: 'call' }, {}],
    ['sent, not received', { direction: 'out' }, {}],
    ['with another subject', { subject: 'Re: 見積もりのお願い' }, {}],
    ['from somebody else', { participants: [{ email: 'hanako@kaisha.example' }] }, {}],
    ['a minute later', { at: messageTime('2026-11-02 09:13') ?? '' }, {}],
    ['whose time was not clear, so that it stands where it was logged', { at: '2026-11-03T01:02:03.000Z' }, {}],
    ['where the page shows no clear time', {}, { date: '今日 9:12' }],
    ['where the page shows no time', {}, { date: undefined }],
    ['where a key stays with its message in every folder', {}, { account: undefined }],
  ])('%s', (_, fields, open) => {
    expect(mayBeMoved({ ...entry, ...fields }, { ...message, ...open })).toBe(false);
  });
});

test('whatever folder it was moved to; and never once anything that is known of it differs', () => {
  const folder = fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.nat()).map((parts) => parts.join('/'));
  const facts = fc.record({
    subject: fc.string(),
    direction: fc.constantFrom('in' as const, 'out' as const),
    minute: fc.nat(59),
    who: fc.constantFrom('a@x.example', 'b@x.example'),
    account: fc.constantFrom('h/a/', 'h/b/', 'i/a/'),
  });
  const known = ({ subject, ...others }: { subject: string }) => JSON.stringify({ ...others, subject: subject.trim() });
  fc.assert(
    fc.property(facts, facts, fc.boolean(), folder, folder, (one, drawn, isSame, from, to) => {
      const other = isSame ? one : drawn;
      const at = (minute: number) => `2026-11-02 09:${String(minute).padStart(2, '0')}`;
      const logged = {
        ...{ ...entry, at: messageTime(at(one.minute)) ?? '', sourceKey: one.account + from, subject: one.subject },
        ...{ direction: one.direction, participants: [{ email: one.who }] },
      };
      const { account, subject, direction, minute, who } = other;
      const open = { ...message, account, key: account + to, subject, direction, date: at(minute), people: [{ email: who }] };
      expect(mayBeMoved(logged, open)).toBe(known(one) === known(other) && logged.sourceKey !== open.key);
    }),
  );
});
