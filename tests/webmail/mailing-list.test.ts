import { expect, test } from 'vitest';
import type { Participant } from '@/lib/domain/open-message';
import { findListAuthor } from '@/lib/webmail/mailing-list';

const list = { email: 'sales-team@list.example', name: 'Ichiro Suzuki via Sales Team' };
const toList = [{ email: 'Sales-Team@list.example' }];
const ichiro = { email: 'ichiro@members.example', name: '鈴木 一郎' };

test.each<[string, Participant, Participant[], Participant[], Participant | undefined]>([
  ['a list sent it, one person is to be answered', list, toList, [ichiro], ichiro],
  ['the list is to be answered as well', list, toList, [ichiro, toList[0] ?? list], ichiro],
  ['the sender asks for answers elsewhere', { email: 'maria@shop.example', name: 'María' }, toList, [ichiro], undefined],
  ['the answers go to the list', ichiro, toList, toList, undefined],
  ['"via" something else than the list', { ...list, name: 'Ichiro via Website' }, toList, [ichiro], undefined],
  ['it did not go to the list', list, [{ email: 'me@shop.example' }], [ichiro], undefined],
  ['two people are to be answered', list, toList, [ichiro, { email: 'ana@example.com' }], undefined],
  ['nobody is to be answered', list, toList, [], undefined],
])('%s', (_, from, to, replyTo, author) => {
  expect(findListAuthor({ from: [from], to, replyTo })).toEqual(author);
});
