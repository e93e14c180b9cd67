import { parsePhoneNumber } from 'libphonenumber-js';
import { expect, test } from 'vitest';
import { CustomField } from '@/lib/domain/custom-field';
import { formats } from '@/lib/formats';
import { csv } from '@/lib/formats/csv';
import { exportedContact } from '../support/exported-contact';

/** The cell under a heading, of a file with one contact whose cells hold no commas. */
function cellOf(heading: string, contact = exportedContact()): string | undefined {
  const [headings = '', row = ''] = csv.write([contact], 'en').split('\r\n');
  return row.split(',')[headings.replace('\uFEFF', '').split(',').indexOf(heading)];
}

const colour = CustomField.parse({ label: '好きな色', createdAt: '2026-11-23T06:40:00.000Z', updatedAt: '2026-11-23T06:40:00.000Z' });

/** A time as it is in this computer's zone: `2026-11-23 15:40:00`. */
const localTime = (iso: string): string => new Date(iso).toLocaleString('sv');

test('a contact is one row under headings in the user’s language', () => {
  const contact = exportedContact(
    {
      id: '0b4c8f0e-6f0a-4d3e-9a57-1f2d3c4b5a69',
      familyName: '山田',
      givenName: '太郎',
      phoneticFamilyName: 'ヤマダ',
      phoneticGivenName: 'タロウ',
      emails: [{ value: 'taro@aozora.example' }, { value: 'taro@home.example', type: 'home' }],
      phones: [{ value: '03-0123-4567' }, { value: '03-0123-9999' }, { value: '090-0123-4567', type: 'cell' }],
      addresses: [{ postalCode: '150-0000', label: '東京都渋谷区架空町1-2-3' }],
      lifecycleStage: 'customer',
      rank: 'vip',
      owner: '佐藤',
      preferredChannel: 'phone',
      contactHours: '平日 10–12時',
      birthday: '1985-04-01',
      gender: '女性',
      education: '経済学部',
      family: '二児',
      interests: ['釣り', '将棋'],
      externalIds: ['K-7', '42'],
      custom: { [colour.id]: '青' },
      tags: ['展示会', '紹介'],
      note: '二行の\n"メモ", です',
    },
    [
      { company: '株式会社青空システムズ', department: '営業部', title: '部長' },
      { company: '雲海大学', title: '客員教授' },
    ],
  );
  const time = localTime('2026-11-23T06:40:00.000Z');
  expect(csv.write([contact], 'ja', [colour]).split('\r\n')).toEqual([
    '\uFEFF氏名,姓,名,姓フリガナ,名フリガナ,会社名,会社名フリガナ,部署,役職,他の所属,メール,他のメール,電話,携帯,FAX,他の電話,郵便番号,住所,他の住所,URL,SNS,資格,登録番号,顧客の区分,ランク,きっかけ,担当者,希望の連絡方法,連絡のつく時間,誕生日,性別,学歴,家族,関心,顧客番号（他のシステム）,タグ,メモ,好きな色,登録日時,更新日時,ID',
    `山田 太郎,山田,太郎,ヤマダ,タロウ,株式会社青空システムズ,,営業部,部長,雲海大学 客員教授,taro@aozora.example,taro@home.example,03-0123-4567,090-0123-4567,,03-0123-9999,150-0000,東京都渋谷区架空町1-2-3,,,,,,顧客,VIP,,佐藤,電話,平日 10–12時,1985-04-01,女性,経済学部,二児,釣り; 将棋,K-7; 42,展示会; 紹介,"二行の\n""メモ"", です",青,${time},${time},0b4c8f0e-6f0a-4d3e-9a57-1f2d3c4b5a69`,
    '',
  ]);
});

test.each([
  ['=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"`],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['＝1+1', "'＝1+1"],
  ['00123', "'00123"],
  ['1234567890123456', "'1234567890123456"],
  ['1-2', "'1-2"],
  ['2026/11/23', "'2026/11/23"],
  ['a=b', 'a=b'],
  ['100-0001 東京', '100-0001 東京'],
  ['12345', '12345'],
])('the note %j leaves as %s, so that Excel shows it and runs nothing', (note, cell) => {
  expect(cellOf('Note', exportedContact({ note }))).toBe(cell);
});

test.each([
  ['03-0123-4567', '03-0123-4567'],
  ['+81-3-0123-4567', '(+81)-3-0123-4567'],
  ['+81 3 0123 4567', '(+81) 3 0123 4567'],
  ['+1 (555) 010-1586', '(+1) (555) 010-1586'],
  ['+81301234567', "'+81301234567"],
  ['0301234567', "'0301234567"],
])('the number %s leaves as %s', (value, cell) => {
  expect(cellOf('Phone', exportedContact({ phones: [{ value }] }))).toBe(cell);
  expect(parsePhoneNumber(cell, 'JP').number).toBe(parsePhoneNumber(value, 'JP').number);
});

test('every format has a name of its own for the menu and for the file', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(formats.map(({ extension }) => extension)).toEqual(['vcf', 'csv']);
});

test('100,000 contacts take seconds', { timeout: 30_000 }, () => {
  const contact = exportedContact({ note: '長いメモ,'.repeat(10) }, [{ company: '青空' }]);
  function* many() {
    for (let index = 0; index < 100_000; index++) yield contact;
  }
  expect(csv.write(many(), 'ja').length).toBeGreaterThan(10_000_000);
});
