import { expect, test } from 'vitest';
import type { OpenMessage } from '@/lib/domain/open-message';
import { textOfMessage } from '@/lib/domain/text-of-message';

const message = (fields: Partial<OpenMessage>): OpenMessage => ({
  ...{ webmail: 'outlook', key: 'a', subject: '', direction: 'in', people: [{ email: 'Ana@example.com' }], others: [], url: '' },
  ...fields,
});
const by = (email: string, text: string) => ({ from: [{ email }], text });
const [ana, ken, me] = [by('ana@EXAMPLE.com', 'from Ana'), by('ken@example.com', 'from Ken'), by('me@shop.example', 'from me')];

test.each<[string, Partial<OpenMessage>, (typeof ana)[], string | undefined]>([
  ['the only one', {}, [ana], 'from Ana'],
  ['the only one, of a writer who is not read', {}, [{ from: [], text: 'from Ana' }], 'from Ana'],
  ['of several, the sender’s', { keys: ['a', 'b'] }, [ken, ana, me], 'from Ana'],
  ['of several, in sent mail, that of nobody it went to', { direction: 'out', keys: ['a', 'b'] }, [ana, me], 'from me'],
  ['two of the sender', { keys: ['a', 'b'] }, [ana, ana], undefined],
  ['none of the sender', { keys: ['a', 'b'] }, [ken, me], undefined],
  ['a reading that stands for several messages', { key: 'thread', keys: ['a', 'b'] }, [ana], undefined],
  ['no text', {}, [], undefined],
])('%s', (_, fields, texts, expected) => {
  expect(textOfMessage(message(fields), { texts })).toBe(expected);
});
