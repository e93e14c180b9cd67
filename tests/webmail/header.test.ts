import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Header, readBracketed, toParticipants, toReading } from '@/lib/webmail/header';

const me = { email: 'Me@Shop.example' };
const ana = { email: 'ana@example.com', name: 'Ana' };
const ken = { email: 'ken@example.com' };
const jane = { email: 'jane@example.com' };

/** The direction and the people of a header, in one line. */
function summary(header: Partial<Header>): string {
  const reading = toReading({
    from: [],
    to: [],
    own: ['me@shop.example'],
    key: 'key',
    subject: '',
    url: 'https://mail.example/',
    ...header,
  });
  if (reading.state !== 'message') return reading.state;
  const names = (people: { email: string }[]) => people.map(({ email }) => email.split('@')[0]).join(' ');
  return `${reading.message.direction}: ${names(reading.message.people)} | ${names(reading.message.others)}`;
}

describe('whom a message is about', () => {
  test.each<[string, Partial<Header>, string]>([
    ['received: the sender', { from: [ana], to: [me], cc: [jane] }, 'in: ana | jane'],
    ['received, with myself unknown', { from: [ana], to: [me], own: [undefined] }, 'in: ana | Me'],
    ['received from two', { from: [ana, ken], to: [me] }, 'in: ana ken | '],
    ['sent: the recipients', { from: [me], to: [ana, ken], cc: [jane] }, 'out: ana ken | jane'],
    ['sent to myself, a customer in copy', { from: [me], to: [me], cc: [ana] }, 'out: ana | '],
    ['a note to myself', { from: [me], to: [me] }, 'out: Me | '],
    ['sent, nobody readable', { from: [me] }, 'unreadable'],
    ['no sender', { to: [ana] }, 'unreadable'],
    ['the same person twice', { from: [ana], to: [me, { email: 'ANA@example.com' }, jane], cc: [jane] }, 'in: ana | jane'],
    [
      'the domain in Unicode and in ASCII',
      { from: [{ email: 'a@例え.example' }], own: ['a@xn--r8jz45g.example'], to: [ana] },
      'out: ana | ',
    ],
  ])('%s', (_, header, expected) => {
    expect(summary(header)).toBe(expected);
  });
});

test('the account is told as far as the page shows one that is an address', () => {
  const own = (shown: Header['own']) => {
    const reading = toReading({ from: [ana], to: [me], own: shown, key: 'k', subject: '', url: '' });
    return reading.state === 'message' ? reading.message.own : reading.state;
  };
  expect(own(['Me@Shop.example'])).toBe('me@shop.example');
  expect(own([undefined, 'me@shop.example'])).toBe('me@shop.example');
  expect(own(['support'])).toBeUndefined();
  expect(own([])).toBeUndefined();
});

test('what is too long for a message is cut, so that the panel can take it', () => {
  const reading = toReading({
    from: [ana],
    to: [],
    own: [],
    key: 'k'.repeat(9999),
    subject: 's'.repeat(9999),
    url: 'u',
    date: 'd'.repeat(999),
  });
  expect(reading).toMatchObject({ state: 'message', message: { key: 'k'.repeat(2000), subject: 's'.repeat(2000), date: 'd'.repeat(200) } });
});

test.each<[string | null, string | null, unknown]>([
  ['ana@example.com', ' Ana ', [{ email: 'ana@example.com', name: 'Ana' }]],
  [' Ana@Example.com', 'ana@example.com', [{ email: 'Ana@Example.com' }]],
  ['phish@evil.example', 'Ana <ana@example.com>', [{ email: 'phish@evil.example' }]],
  ['ana@example.com', null, [{ email: 'ana@example.com' }]],
  ['Ana', 'Ana', []],
  ['a@b@c', '', []],
  [null, 'Ana', []],
])('the participant of %j and %j', (email, name, expected) => {
  expect(toParticipants(email, name)).toEqual(expected);
});

test.each<[string, unknown]>([
  ['Ana Silva <ana@example.com>', [{ email: 'ana@example.com', name: 'Ana Silva' }]],
  ['"Silva, Ana" <ana@example.com> ', [{ email: 'ana@example.com', name: 'Silva, Ana' }]],
  ['<ana@example.com>', [{ email: 'ana@example.com' }]],
  ['Ana <ana@example.com> <phish@evil.example>', [{ email: 'phish@evil.example' }]],
  ['ana@example.com', []],
  ['Ana <Silva>', []],
])('the person of %j', (text, expected) => {
  expect(readBracketed(text)).toEqual(expected);
});

test('whatever the name is, the address is the one in the last brackets', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(readBracketed(`${name} <real@sender.example>`)).toMatchObject([{ email: 'real@sender.example' }]);
    }),
  );
});
