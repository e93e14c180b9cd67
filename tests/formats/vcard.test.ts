import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChannelType } from '@/lib/domain/contact';
import { toVcard, vcard } from '@/lib/formats/vcard';
import { exportedContact } from '../support/exported-contact';
import { parseVcards } from '../support/parse-vcard';

const yamada = exportedContact(
  {
    id: '0b4c8f0e-6f0a-4d3e-9a57-1f2d3c4b5a69',
    formattedName: '山田 太郎',
    familyName: '山田',
    givenName: '太郎',
    phoneticFamilyName: 'ヤマダ',
    phoneticGivenName: 'タロウ',
    emails: [{ value: 'taro@aozora.example' }],
    phones: [{ value: '03-0123-4567' }, { value: '090-0123-4567', type: 'cell' }, { value: '03-0123-4568', type: 'fax' }],
    addresses: [{ postalCode: '150-0000', label: '東京都渋谷区架空町1-2-3 青空ビル4F' }],
    urls: ['https://aozora.example/'],
    tags: ['展示会', 'A,B'],
    note: '一行目\n二行目; おわり',
  },
  [
    { company: '株式会社青空システムズ', phoneticName: 'アオゾラシステムズ', department: '営業部', title: '部長' },
    { company: '雲海大学', title: '客員教授' },
    { company: '旧社', title: '係長', isCurrent: false },
  ],
);

test('a contact is written as phones and mail programs read it', () => {
  expect(toVcard(yamada).split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:山田;太郎;;;',
    'FN:山田 太郎',
    'X-PHONETIC-LAST-NAME:ヤマダ',
    'X-PHONETIC-FIRST-NAME:タロウ',
    'SORT-STRING:ヤマダ タロウ',
    'ORG:株式会社青空システムズ;営業部',
    'X-PHONETIC-ORG:アオゾラシステムズ',
    'TITLE:部長',
    'post2.ORG:雲海大学',
    'post2.TITLE:客員教授',
    'TEL;TYPE=WORK;TYPE=VOICE:03-0123-4567',
    'TEL;TYPE=CELL:090-0123-4567',
    'TEL;TYPE=WORK;TYPE=FAX:03-0123-4568',
    'EMAIL;TYPE=INTERNET;TYPE=WORK:taro@aozora.example',
    'ADR;TYPE=WORK:;;東京都渋谷区架空町1-2-3 青空ビル4F;;;150-0000;',
    'LABEL;TYPE=WORK:東京都渋谷区架空町1-2-3 青空ビル4F',
    'URL:https://aozora.example/',
    'CATEGORIES:展示会,A\\,B',
    'NOTE:一行目\\n二行目\\; おわり',
    'UID:0b4c8f0e-6f0a-4d3e-9a57-1f2d3c4b5a69',
    'REV:2026-11-23T06:40:00.000Z',
    'END:VCARD',
    '',
  ]);
});

test('a name without parts stands in N too, which is what iPhones show in Japanese', () => {
  expect(toVcard(exportedContact({ formattedName: 'Acme; 受付' }))).toContain('\r\nN:Acme\\; 受付;;;;\r\n');
});

test.each([
  [{ title: '部長' }, ['TITLE:部長']],
  [{ department: '営業部', title: '部長' }, ['ORG:;営業部', 'TITLE:部長']],
  [{ company: '青空' }, ['ORG:青空']],
])('a post of which only %j is known is written as %j', (post, lines) => {
  const written = toVcard(exportedContact({}, [post])).split('\r\n');
  expect(written.filter((line) => /^(ORG|TITLE)/.test(line))).toEqual(lines);
});

test('the file has no byte order mark, and nothing at all without contacts', () => {
  expect(vcard.write([yamada], 'ja')).toMatch(/^BEGIN:VCARD\r\n/);
  expect(vcard.write([], 'ja')).toBe('');
});

/** Any text a field can hold, with what vCard has to escape, fold or drop more often than by chance. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('；', ';', ',', '\\', '\n', '\r\n', '"', ':', '株式会社', '𠮷', '👩‍💼', 'BEGIN:VCARD'),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));
const filled = text.filter((value) => readBack(value).trim() !== '');
const type = fc.constantFrom(...ChannelType.options);

/** Line breaks become one kind; other control characters no line can hold. */
const readBack = (value: string): string => value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');

describe('whatever the fields hold', () => {
  const contacts = fc
    .record({
      formattedName: filled,
      familyName: text,
      givenName: filled,
      phoneticFamilyName: text,
      phoneticGivenName: text,
      emails: fc.array(fc.record({ value: filled, type }), { maxLength: 3 }),
      phones: fc.array(fc.record({ value: filled, type }), { maxLength: 3 }),
      addresses: fc.array(
        fc.record({ postalCode: text, region: text, locality: text, street: filled, extended: text, country: text, label: filled }),
        { maxLength: 2 },
      ),
      urls: fc.array(filled, { maxLength: 2 }),
      tags: fc.array(filled, { maxLength: 3 }),
      note: text,
    })
    .chain((contact) =>
      fc.array(fc.record({ company: filled, phoneticName: filled, department: text, title: filled }), { maxLength: 3 }).map((posts) => {
        const exported = exportedContact(
          { formattedName: 'x' },
          posts.map((post) => ({ ...post, company: 'x' })),
        );
        // Past the schema's trimming, so that what is read back can be compared letter by letter.
        return {
          contact: { ...exported.contact, ...contact },
          posts: exported.posts.map((post, index) => ({
            ...post,
            company: post.company && { ...post.company, name: posts[index]?.company ?? '' },
          })),
        };
      }),
    );

  test('reading a file gives back the contacts that were written', () => {
    fc.assert(
      fc.property(fc.array(contacts, { maxLength: 3 }), (all) => {
        const read = parseVcards(vcard.write(all, 'en'));
        expect(read).toHaveLength(all.length);
        all.forEach(({ contact, posts }, index) => {
          expect(read[index]).toMatchObject({
            formattedName: readBack(contact.formattedName),
            familyName: readBack(contact.familyName),
            givenName: readBack(contact.givenName),
            phoneticFamilyName: readBack(contact.phoneticFamilyName),
            phoneticGivenName: readBack(contact.phoneticGivenName),
            posts: posts.map(({ company, employment }) => ({
              company: readBack(company?.name ?? ''),
              phoneticName: readBack(company?.phoneticName ?? ''),
              department: readBack(employment.department ?? ''),
              title: readBack(employment.title ?? ''),
            })),
            addresses: contact.addresses.map(({ extended, street, locality, region, postalCode, country }) =>
              ['', extended, street, locality, region, postalCode, country].map(readBack),
            ),
            labels: contact.addresses.map(({ label }) => readBack(label)),
            urls: contact.urls.map(readBack),
            tags: contact.tags.map(readBack),
            note: readBack(contact.note),
            uid: contact.id,
          });
          expect(read[index]?.phones.map(({ value }) => value)).toEqual(contact.phones.map(({ value }) => readBack(value)));
          expect(read[index]?.emails.map(({ value }) => value)).toEqual(contact.emails.map(({ value }) => readBack(value)));
          expect(read[index]?.phones.map(({ types }) => channel(types))).toEqual(contact.phones.map(({ type }) => type));
          expect(read[index]?.emails.map(({ types }) => channel(types))).toEqual(contact.emails.map(({ type }) => type));
        });
      }),
    );
  });

  test('no line is longer than 75 octets, and none breaks inside a character', () => {
    fc.assert(
      fc.property(contacts, (contact) => {
        for (const line of toVcard(contact).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toContain('\n');
        }
      }),
    );
  });
});

/** What a number or an address is for, by its TYPE values. */
const channel = (types: string[]): ChannelType =>
  (['cell', 'fax', 'home', 'work'] as const).find((one) => types.includes(one.toUpperCase())) ?? 'other';

test.each([
  ['3.0 of an iPhone', 'item1.EMAIL;type=INTERNET;type=pref:a@b.example', 'a@b.example'],
  ['4.0 with a quoted parameter', 'EMAIL;PREF=1;X-ABLabel="a:b;c":a@b.example', 'a@b.example'],
])('the reader of these tests also reads %s', (_, line, email) => {
  const [card] = parseVcards(
    `BEGIN:VCARD\r\nVERSION:4.0\r\nFN;CHARSET=UTF-8:A\\, B\r\n${line}\r\nTEL;VALUE=uri:tel:+81-3-0123-4567\r\nEND:VCARD\r\n`,
  );
  expect(card).toMatchObject({ formattedName: 'A, B', emails: [{ value: email }], phones: [{ value: '+81-3-0123-4567' }] });
});

test('100,000 contacts take seconds', { timeout: 30_000 }, () => {
  function* many() {
    for (let index = 0; index < 100_000; index++) yield yamada;
  }
  expect(vcard.write(many(), 'ja').length).toBeGreaterThan(60_000_000);
});

test('what tells a number or an address from others stands in a group with it, as Apple and Google write it', () => {
  const lines = toVcard(
    exportedContact({
      phones: [{ value: '03-0123-4567', note: '代表 内線 123' }],
      addresses: [{ label: '大阪府大阪市北区梅田3-2-15', note: '大阪支店' }],
      accounts: ['X @aozora', '@aozora_news'],
      qualifications: ['税理士', '中小企業診断士'],
    }),
  ).split('\r\n');
  for (const line of [
    'phone1.TEL;TYPE=WORK;TYPE=VOICE:03-0123-4567',
    'phone1.X-ABLabel:代表 内線 123',
    'address1.LABEL;TYPE=WORK:大阪府大阪市北区梅田3-2-15',
    'address1.X-ABLabel:大阪支店',
    'X-SOCIALPROFILE;TYPE=x:@aozora',
    'X-SOCIALPROFILE:@aozora_news',
    'X-QUALIFICATION:税理士\\; 中小企業診断士',
  ]) {
    expect(lines).toContain(line);
  }
});

test.each([
  ['1985-04-01', 'BDAY:1985-04-01'],
  ['--04-01', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-01'],
])('the birthday %s leaves as %s', (birthday, line) => {
  expect(toVcard(exportedContact({ birthday, gender: '女性' })).split('\r\n')).toEqual(expect.arrayContaining([line, 'X-GENDER:女性']));
});
