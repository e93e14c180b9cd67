import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { findCorrespondents } from '@/lib/actions/find-correspondents';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

const message = (people: Participant[], others: Participant[] = []): OpenMessage => ({
  ...{ webmail: 'gmail', key: 'k', subject: '', direction: 'out', people, others, url: '' },
});

/** Names and companies of everybody found, the known ones by name, the others by address. */
async function seen(mail: OpenMessage) {
  const context = testContext();
  const people: [string, string, string][] = [
    ['山田 太郎', 'taro@kaisha.example', '株式会社かいしゃ'],
    ['青木 一', 'info@kaisha.example', '株式会社かいしゃ'],
    ['石井 二', 'info@kaisha.example', '株式会社かいしゃ'],
    ['はな', 'family@gmail.com', '株式会社はな'],
    ['はる', 'family@gmail.com', '株式会社はな'],
  ];
  for (const [name, email, company] of people) {
    await addPerson(context, [
      { field: 'name', value: name },
      { field: 'email', value: email },
      { field: 'company', value: company },
    ]);
  }
  const found = await findCorrespondents(context.db, mail);
  return [found.people, found.others].map((all) =>
    all.map(({ contact, participant, companies }) => [contact?.formattedName ?? participant.email, companies?.map(({ name }) => name)]),
  );
}

test('known people come first, in copy as well, and nobody twice', async () => {
  const [x, taro] = [{ email: 'x@nobody.example' }, { email: 'Taro@kaisha.example' }];
  expect(await seen(message([x, taro], [x, { email: 'y@nobody.example' }, { email: 'taro+a@kaisha.example' }]))).toEqual([
    [
      ['山田 太郎', undefined],
      ['x@nobody.example', []],
    ],
    [['y@nobody.example', []]],
  ]);
});

test('two who share an address are both there with the company of its domain, and with none where anybody has one', async () => {
  const [people] = await seen(message([{ email: 'INFO@kaisha.example' }, { email: 'family@gmail.com' }]));
  expect(people?.toSorted(([one], [other]) => String(one).localeCompare(String(other), 'ja'))).toEqual(
    [
      ['はな', []],
      ['はる', []],
      ['青木 一', ['株式会社かいしゃ']],
      ['石井 二', ['株式会社かいしゃ']],
    ].toSorted(([one], [other]) => String(one).localeCompare(String(other), 'ja')),
  );
});
