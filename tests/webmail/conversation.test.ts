import { expect, test } from 'vitest';
import { joinReadings } from '@/lib/webmail/conversation';
import { toReading } from '@/lib/webmail/header';
import type { MessageReading } from '@/lib/webmail/webmail';

const from = (name: string, key = name): MessageReading =>
  toReading({ from: [{ email: `${name}@example.com` }], to: [], own: [], key, subject: '', url: 'https://mail.example/' });
const unreadable: MessageReading = { state: 'unreadable' };

test.each<[string, MessageReading[], string | undefined, unknown]>([
  ['one message', [from('ana')], undefined, { message: { key: 'ana', people: [{ email: 'ana@example.com' }] } }],
  [
    'twice the same person',
    [from('ana'), from('ana', 'later')],
    undefined,
    { message: { key: 'ana', keys: ['ana', 'later'], people: [{ email: 'ana@example.com' }] } },
  ],
  ['one that can be read', [unreadable, from('ana')], undefined, { message: { key: 'ana' } }],
  [
    'two people',
    [from('ana'), from('ken')],
    undefined,
    { message: { key: 'ana+', keys: ['ana', 'ken'], people: [{ email: 'ana@example.com' }, { email: 'ken@example.com' }] } },
  ],
  ['two people of a conversation with a number', [from('ana'), from('ken')], 'conversation/7', { message: { key: 'conversation/7' } }],
  ['none that can be read', [unreadable, unreadable], undefined, { state: 'unreadable' }],
  ['nothing', [], undefined, { state: 'unreadable' }],
])('%s', (_, readings, key, expected) => {
  expect(joinReadings(readings, key)).toMatchObject(expected as object);
});
