import { describe, expect, test } from 'vitest';
import type { Participant, Reading } from '@/lib/domain/open-message';
import { chooseReading, seenBy } from '@/lib/domain/reading';

const none: Reading = { state: 'none' };
const unreadable: Reading = { state: 'unreadable' };
const namesOnly: Reading = { state: 'unreadable', reason: 'zimbraNames' };
const ana = { email: 'ana@example.com' };
const ken = { email: 'ken@example.com' };
const me = { email: 'Me@Shop.example' };

const message = (people: Participant[], others: Participant[] = [], direction: 'in' | 'out' = 'in', key = 'a'): Reading => ({
  state: 'message',
  message: { webmail: 'gmail', key, subject: '', direction, people, others, url: 'https://mail.example/' },
});

describe('the frames of a tab', () => {
  test.each<[string, Reading[], Reading]>([
    ['nothing but lists', [none, none], none],
    ['a list and its preview', [none, message([ana]), none], message([ana])],
    ['an unreadable preview', [none, unreadable], unreadable],
    ['an unreadable frame that says why', [none, unreadable, namesOnly], namesOnly],
    ['a message and one that says why it is none', [namesOnly, message([ana])], message([ana])],
    ['a message and an unreadable one', [unreadable, message([ana])], message([ana])],
    ['the same message twice', [message([ana]), message([ana])], message([ana])],
    ['two messages: nothing tells which is looked at', [message([ana]), message([ken], [], 'in', 'b')], unreadable],
    ['no frame', [], none],
  ])('%s', (_, frames, expected) => {
    expect(chooseReading(frames)).toEqual(expected);
  });
});

describe('own addresses', () => {
  test.each<[string, Reading, Reading]>([
    ['received', message([ana], [me, ken]), message([ana], [ken])],
    ['sent: about the recipients', message([me], [ana, ken]), message([ana, ken], [], 'out')],
    ['sent to nobody that can be read', message([me]), unreadable],
    ['sent, one of the recipients is me', message([ana, me], [], 'out'), message([ana], [], 'out')],
    ['a note to myself', message([me], [], 'out'), message([me], [], 'out')],
    ['no message', none, none],
  ])('%s', (_, reading, expected) => {
    expect(seenBy(reading, ['me@shop.example'])).toEqual(expected);
    expect(seenBy(reading, [])).toEqual(reading);
  });
});
