import { expect, test } from 'vitest';
import { Contact } from '@/lib/domain/contact';
import { toSearchEntry } from '@/lib/domain/search-block';
import { judgePeople, type PersonFacts, readPersonFacts, toPersonFacts } from '@/lib/insight/same-person';

interface Somebody {
  name?: string;
  kana?: string;
  email?: string;
  phone?: string;
  company?: string;
  address?: string;
  url?: string;
}

const at = '2026-11-01T09:00:00.000Z';

function facts({ name = '山田 太郎', kana, email, phone, company, address, url }: Somebody): PersonFacts {
  const contact = Contact.parse({
    ...{ formattedName: name, phoneticFamilyName: kana, createdAt: at, updatedAt: at },
    emails: email ? [{ value: email }] : [],
    phones: phone ? [{ value: phone }] : [],
    addresses: address ? [{ label: address }] : [],
    urls: url ? [url] : [],
  });
  return toPersonFacts(contact, company ? [company] : []);
}

test.each<[string, Somebody, Somebody, string | undefined]>([
  ['name and mail', { email: 'Taro@a.example' }, { name: '山田太郎', email: 'taro@A.example' }, 'certain: name email domain'],
  ['name and postal address', { address: '東京都港区1-2' }, { address: '東京都港区１－２' }, 'certain: name address'],
  [
    'name, company and its domain',
    { company: '株式会社青空', url: 'https://www.aozora.example/about' },
    { company: '（株）青空', email: 't@aozora.example' },
    'certain: name company domain',
  ],
  [
    'an old form of a kanji',
    { name: '髙橋 渡邊', email: 'x@a.example' },
    { name: '高橋渡辺', email: 'x@a.example' },
    'certain: name email domain',
  ],
  [
    'two mailboxes of one company: perhaps two people of one name',
    { company: '青空', email: 'taro1@aozora.example' },
    { company: '青空', email: 'taro2@aozora.example' },
    'likely: name company domain',
  ],
  ['name and telephone', { phone: '03-0123-4567' }, { phone: '+81 3 0123 4567' }, 'likely: name phone'],
  ['name and company', { company: '青空' }, { company: '青空株式会社' }, 'likely: name company'],
  [
    'kana and telephone',
    { kana: 'やまだたろう', phone: '03-0123-4567' },
    { name: '山田 太朗', kana: 'ヤマダタロウ', phone: '03-0123-4567' },
    'likely: kana phone',
  ],
  [
    'kana and mail',
    { kana: 'やまだ', email: 'x@a.example' },
    { name: '山田 太朗', kana: 'ヤマダ', email: 'x@a.example' },
    'likely: kana email domain',
  ],
  [
    'name and mail, but read otherwise',
    { kana: 'ゆうこ', email: 'x@a.example' },
    { kana: 'ひろこ', email: 'x@a.example' },
    'likely: name email domain',
  ],
  [
    'name and company, but read otherwise',
    { kana: 'ゆうこ', company: '青空' },
    { kana: 'ひろこ', company: '青空' },
    'possible: name company',
  ],
  ['mail alone', { email: 'info@a.example' }, { name: '佐藤 花子', email: 'info@a.example' }, 'possible: email domain'],
  ['a mobile telephone of two names', { phone: '090-0123-4567' }, { name: '佐藤 太郎', phone: '090-0123-4567' }, 'possible: phone'],
  ['an office telephone of two names', { phone: '03-0123-4567' }, { name: '佐藤 花子', phone: '03-0123-4567' }, undefined],
  [
    'an office telephone, a letter of the name misread',
    { phone: '03-0123-4567' },
    { name: '山田 大郎', phone: '03-0123-4567' },
    'possible: phone',
  ],
  ['an extension is no number', { phone: '1234' }, { phone: '1234' }, undefined],
  ['name and a free mail service', { email: 'a@gmail.com' }, { email: 'b@gmail.com' }, undefined],
  ['name and a prefecture', { company: '青空', address: '' }, { company: '東亜', address: '' }, undefined],
  ['a name alone', {}, {}, undefined],
  [
    'company and domain of two names',
    { company: '青空', url: 'a.example' },
    { name: '佐藤 花子', company: '青空', url: 'a.example' },
    undefined,
  ],
])('%s', (_, one, other, expected) => {
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    const found = judgePeople(facts(first), facts(second));
    expect(found && `${found.certainty}: ${found.reasons.join(' ')}`).toBe(expected);
  }
});

test('what the search keeps of somebody gives the same facts as the record', () => {
  const contact = Contact.parse({
    ...{ formattedName: '髙橋 太郎', phoneticFamilyName: 'タカハシ', phoneticGivenName: 'タロウ', createdAt: at, updatedAt: at },
    emails: [{ value: 'Taro+x@Aozora.example' }, { value: 'taro@gmail.com' }],
    phones: [{ value: '+81 3-0123-4567' }, { value: '内線 12' }],
    addresses: [
      { label: '〒150-0001 東京都港区髙輪１－２', postalCode: '150-0001' },
      { region: '大阪府', locality: '大阪市' },
      { region: '大阪府', locality: '大阪市', street: '北区 3-4', postalCode: '530-0001' },
    ],
    urls: ['https://www.Taka.example/about'],
    ...{ tags: ['a@b.example'], note: '03-0123-9999', interests: ['https://no.example'] },
  });
  const posts = [
    { company: { name: '株式会社青空', phoneticName: 'アオゾラ', aliases: ['Aozora Inc.'] } },
    { company: { name: '（株）青空' } },
    { title: '部長' },
  ];
  const { text } = toSearchEntry(contact, posts);
  expect(readPersonFacts(contact.id, text)).toEqual(toPersonFacts(contact, ['株式会社青空', 'Aozora Inc.']));
});

test('of somebody of whom only a name is known there are no other facts', () => {
  const contact = Contact.parse({ formattedName: 'Ann', createdAt: at, updatedAt: at });
  expect(readPersonFacts(contact.id, toSearchEntry(contact, []).text)).toEqual(toPersonFacts(contact, []));
});
