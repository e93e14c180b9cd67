import { expect, test } from 'vitest';
import { Activity } from '@/lib/domain/activity';
import { Card } from '@/lib/domain/card';
import { Company } from '@/lib/domain/company';
import { Deal } from '@/lib/domain/deal';
import { Employment } from '@/lib/domain/employment';
import { Inquiry } from '@/lib/domain/inquiry';
import { Purchase } from '@/lib/domain/purchase';
import { readDelimited } from '@/lib/formats/read-delimited';
import { headingRow, recordRow, type Sheet } from '@/lib/formats/sheet';
import { activities } from '@/lib/formats/sheets/activities';
import { cards } from '@/lib/formats/sheets/cards';
import { companies } from '@/lib/formats/sheets/companies';
import { deals } from '@/lib/formats/sheets/deals';
import { inquiries } from '@/lib/formats/sheets/inquiries';
import { people } from '@/lib/formats/sheets/people';
import { posts } from '@/lib/formats/sheets/posts';
import { purchases } from '@/lib/formats/sheets/purchases';

const [id, personId, companyId] = [1, 2, 3].map((digit) => `0b4c8f0e-6f0a-4d3e-9a57-00000000000${digit}`) as [string, string, string];
const at = '2026-11-02T00:12:00.000Z';
const times = { id, createdAt: at, updatedAt: at };
const parties = { contactIds: [personId], companyId };
const words = {
  language: 'ja' as const,
  person: (one: string) => (one === personId ? '山田 太郎' : undefined),
  company: (one: string) => (one === companyId ? '青空システムズ' : undefined),
};
/** A time as it is in this computer's zone. */
const shown = new Date(at).toLocaleString('sv');

/** The filled cells of a record's row by their headings. */
function cellsOf<T>(sheet: Sheet<T>, record: T): Record<string, string> {
  const text = headingRow(sheet, 'ja').slice(1) + recordRow(sheet, record, words);
  const [headings, row] = [...readDelimited(text, ',')].map(({ cells }) => cells);
  return Object.fromEntries((headings ?? []).map((heading, index) => [heading, row?.[index] ?? '']).filter(([, cell]) => cell));
}

const record = { ID: id, 登録日時: shown, 更新日時: shown };
const names = { 顧客: '山田 太郎', 会社: '青空システムズ', 顧客ID: personId, 会社ID: companyId };

test('a company', () => {
  const company = Company.parse({
    name: '青空システムズ',
    aliases: ['Aozora', '=1+1'],
    registrationNumber: '1234567890123',
    founded: '1985-04',
    employees: 120,
    phones: [{ value: '+81-3-0123-4567' }],
    ...times,
  });
  expect(cellsOf(companies, company)).toEqual({
    会社名: '青空システムズ',
    別名: 'Aozora; =1+1',
    登録番号: "'1234567890123",
    設立: "'1985-04",
    従業員数: '120',
    電話: '(+81)-3-0123-4567',
    ...record,
  });
});

test('a post', () => {
  const post = Employment.parse({ contactId: personId, companyId, title: '部長', since: '2020-04-01', isCurrent: false, ...times });
  expect(cellsOf(posts, post)).toEqual({ 役職: '部長', いつから: '2020-04-01', 現職: '以前', ...record, ...names });
});

test('an inquiry', () => {
  const inquiry = Inquiry.parse({ kind: 'complaint', channel: 'phone', receivedAt: at, subject: '届かない', ...parties, ...times });
  expect(cellsOf(inquiries, inquiry)).toEqual({
    受付日時: shown,
    種類: 'クレーム',
    状況: '未対応',
    受付方法: '電話',
    件名: '届かない',
    ...record,
    ...names,
  });
});

test('a deal: money stays a number, days stay days', () => {
  const deal = Deal.parse({
    subject: '-更新',
    stage: 'won',
    amount: 120_000_000_000,
    cost: -5,
    openedAt: '2026-11-02',
    ...parties,
    ...times,
  });
  expect(cellsOf(deals, deal)).toEqual({
    件名: "'-更新",
    段階: '受注',
    金額: '120000000000',
    原価: '-5',
    粗利: '120000000005',
    通貨: 'JPY',
    開始日: '2026-11-02',
    ...record,
    ...names,
  });
});

test('a purchase', () => {
  const purchase = Purchase.parse({
    product: '椅子',
    contractNumber: '007',
    expiresAt: '2027-03-31',
    renewal: 'ended',
    ...parties,
    ...times,
  });
  expect(cellsOf(purchases, purchase)).toEqual({
    商品: '椅子',
    数量: '1',
    通貨: 'JPY',
    契約番号: "'007",
    契約の期限: '2027-03-31',
    期限のあと: '終了した',
    ...record,
    ...names,
  });
});

test('an entry of the history', () => {
  const activity = Activity.parse({ kind: 'web', at, subject: '料金', url: 'https://a.example/', contactIds: [personId], ...times });
  const { 会社: _company, 会社ID: _companyId, ...person } = names;
  expect(cellsOf(activities, activity)).toEqual({
    日時: shown,
    種類: 'ウェブ',
    件名: '料金',
    URL: 'https://a.example/',
    ...record,
    ...person,
  });
  expect(cellsOf(activities, { ...activity, kind: 'stage', subject: 'prospect' })).toMatchObject({ 件名: '商談中' });
  const participants = [{ email: 'taro@kaisha.example', name: '山田 太郎' }, { email: 'ken@kaisha.example' }];
  expect(cellsOf(activities, { ...activity, participants, dealId: id })).toMatchObject({
    '宛先・差出人': '山田 太郎 <taro@kaisha.example>; ken@kaisha.example',
    商談ID: id,
  });
});

test('a card', () => {
  const fields = [
    { field: 'name', value: '山田 太郎', confidence: 'high' },
    { field: 'phone', value: '03-0123-4567', confidence: 'high' },
    { field: 'phone', value: '03-0123-4568', confidence: 'low' },
  ];
  const card = Card.parse({ state: 'saved', fields, contactId: personId, exchangedAt: '2026-11-01', ...times });
  expect(cellsOf(cards, card)).toEqual({
    受け取った日: '2026-11-01',
    状態: '保存済み',
    氏名: '山田 太郎',
    電話: '03-0123-4567; 03-0123-4568',
    顧客: '山田 太郎',
    顧客ID: personId,
    ...record,
  });
});

test.each([
  ['companies', companies],
  ['people', people],
  ['posts', posts],
  ['inquiries', inquiries],
  ['deals', deals],
  ['purchases', purchases],
  ['activities', activities],
  ['cards', cards],
])('no two columns of %s are called the same, in either language', (_name, { columns }) => {
  expect(new Set(columns.map(({ ja }) => ja)).size).toBe(columns.length);
  expect(new Set(columns.map(({ en }) => en)).size).toBe(columns.length);
});
