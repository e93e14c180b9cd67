import { expect, test } from 'vitest';
import { parseCard } from '@/lib/card/parse-card';
import { type LineOf, pageOf } from '../support/cards/page';

/** The fields of a page, as `field value`. */
const read = (...lines: LineOf[]): string[] => parseCard(pageOf(...lines)).map(({ field, value }) => `${field} ${value}`);

test('a Japanese card', () => {
  const fields = read(
    { text: '株式会社青空システムズ', size: 32 },
    'デジタル推進グループ　課長',
    { text: '佐藤　健一', size: 52 },
    { text: 'さとう けんいち', size: 16 },
    '〒150-0002 東京都渋谷区渋谷2-14-8',
    '青葉ビル7F',
    'TEL: 03-0436-7572　FAX: 03-0585-5638',
    '携帯 090-0123-4567',
    'E-mail: kenichi.sato@aozora-sys.example',
    'https://www.aozora-sys.example/',
  );
  expect(fields.toSorted()).toEqual(
    [
      'name 佐藤 健一',
      'nameKana さとう けんいち',
      'company 株式会社青空システムズ',
      'department デジタル推進グループ',
      'title 課長',
      'postalCode 150-0002',
      'address 東京都渋谷区渋谷2-14-8 青葉ビル7F',
      'phone 03-0436-7572',
      'fax 03-0585-5638',
      'mobile 090-0123-4567',
      'email kenichi.sato@aozora-sys.example',
      'url https://www.aozora-sys.example/',
    ].toSorted(),
  );
});

test('an English card', () => {
  const fields = read(
    { text: 'Northwind Analytics, Inc.', size: 28 },
    { text: 'Emily Carter', size: 44 },
    'Director of Operations',
    'Tel: +1 (555) 010-1586 Mobile: +1 (555) 010-5342',
    'ecarter@northwind.example | www.northwind.example',
    '1280 Maple Street, Suite 400, Springfield, IL 62704',
  );
  expect(fields.toSorted()).toEqual(
    [
      'company Northwind Analytics, Inc.',
      'name Emily Carter',
      'postalCode 62704',
      'title Director of Operations',
      'phone +1 (555) 010-1586',
      'mobile +1 (555) 010-5342',
      'email ecarter@northwind.example',
      'url www.northwind.example',
      'address 1280 Maple Street, Suite 400, Springfield, IL 62704',
    ].toSorted(),
  );
});

test('a card in two languages gives the Japanese name and company once', () => {
  const fields = read(
    { text: '大和田建設株式会社', size: 32 },
    { text: 'Owada Construction Co., Ltd.', size: 18 },
    '営業本部 第二営業部　課長',
    { text: '鶴見 晋', size: 50 },
    'Susumu Tsurumi',
    's.tsurumi@owada-kensetsu.example',
  );
  expect(fields.filter((field) => /^(?:name|company)/.test(field)).toSorted()).toEqual(['company 大和田建設株式会社', 'name 鶴見 晋']);
});

test('a card of one line each, in any order', () => {
  const fields = read('info@tsubasa.example', { text: '関根 由紀', size: 48 }, '代表', '社会保険労務士法人 つばさ');
  expect(fields.toSorted()).toEqual(['company 社会保険労務士法人 つばさ', 'email info@tsubasa.example', 'name 関根 由紀', 'title 代表']);
});

test('nothing is made up where nothing fits', () => {
  expect(read('ISO 9001 認証取得', '私たちは環境保全活動に取り組んでいます', '***', 'Since 1964')).toEqual([]);
});

test('an empty page has no fields', () => {
  expect(parseCard(pageOf())).toEqual([]);
});

test('a line gives its places away once: a mobile number is no phone as well', () => {
  expect(read('携帯 090-0123-4567')).toEqual(['mobile 090-0123-4567']);
});

test('what was read badly is not sure', () => {
  const confidences = (confidence: number) => parseCard(pageOf({ text: '株式会社青空', confidence })).map((field) => field.confidence);
  expect([0.95, 0.75, 0.5].map((confidence) => confidences(confidence)[0])).toEqual(['high', 'mid', 'low']);
});

test('a number is sure where two readings agree on it', () => {
  const confidence = (readings: string[]) => parseCard(pageOf({ text: 'TEL 03-0123-4567', readings }))[0]?.confidence;
  expect([confidence(['TEL 03-0123-4567']), confidence(['TEL 03-0123-4587']), confidence([])]).toEqual(['high', 'mid', 'mid']);
});

test('a name whose characters have variants is never sure', () => {
  const confidence = (text: string) => parseCard(pageOf({ text, size: 50 })).find(({ field }) => field === 'name')?.confidence;
  expect([confidence('鈴木 一郎'), confidence('高橋 一郎')]).toEqual(['high', 'mid']);
});

test('the box of a field covers its own part of the line', () => {
  const page = pageOf({ text: 'TEL 03-0123-4567 FAX 03-0765-4321', left: 100, top: 50 });
  const [phone, fax] = ['phone', 'fax'].map((name) => parseCard(page).find(({ field }) => field === name)?.box);
  expect(phone?.left).toBe(100);
  expect((phone?.left ?? 0) + (phone?.width ?? 0)).toBeLessThanOrEqual((fax?.left ?? 0) + 1);
});

test('a card with everything small print can say', () => {
  const fields = read(
    { text: '税理士法人ひかり会計', size: 32 },
    '代表社員　税理士・中小企業診断士',
    { text: 'さとう', size: 14, left: 100, top: 150 },
    { text: 'けんいち', size: 14, left: 260, top: 150 },
    { text: '佐　藤　健　一', size: 52, top: 170 },
    { text: '〒150-0002 東京都渋谷区渋谷2-14-8', top: 260 },
    'TEL 03-0436-7572(代表) 直通 03-0436-7573 (内線 123)',
    'kenichi@hikari-tax.example',
    'X @hikari_tax',
    '登録番号 T8700110005901',
    '関東信越国税局 経営革新等支援機関 認定',
    'ISO 27001 認証取得',
    '建設業許可 東京都知事許可(般-3)第123456号',
    'お客様の明日を照らします',
  );
  expect(fields.toSorted()).toEqual(
    [
      'name 佐藤 健一',
      'nameKana さとう けんいち',
      'company 税理士法人ひかり会計',
      'title 代表社員',
      'qualification 税理士',
      'qualification 中小企業診断士',
      'postalCode 150-0002',
      'address 東京都渋谷区渋谷2-14-8',
      'phone 03-0436-7572',
      'phone 03-0436-7573',
      'email kenichi@hikari-tax.example',
      'account X @hikari_tax',
      'registrationNumber T8700110005901',
    ].toSorted(),
  );
});

test('an account and a number on one line are two fields', () => {
  expect(read('X @aozora_news　登録番号 T8700110005901').toSorted()).toEqual([
    'account X @aozora_news',
    'registrationNumber T8700110005901',
  ]);
});

test('of several licences and no post the first is what somebody is called', () => {
  expect(read({ text: '山田 太郎', size: 48 }, '一級建築士').toSorted()).toEqual(['name 山田 太郎', 'title 一級建築士']);
});

test('a German card', () => {
  const fields = read(
    { text: 'Fjordlicht Maschinenbau GmbH & Co. KG', size: 28 },
    { text: 'Dipl.-Ing. Jürgen Weiß', size: 44 },
    'Vertriebsleiter',
    'Lindenstraße 12a',
    '10969 Berlin',
    'Telefon +49 (0)30 1234567-0',
    'Telefax +49 (0)30 1234567-99',
    'Mobil +49 171 1234567',
    'j.weiss@fjordlicht.example',
    'www.fjordlicht.example',
  );
  expect(fields.toSorted()).toEqual(
    [
      'company Fjordlicht Maschinenbau GmbH & Co. KG',
      'name Jürgen Weiß',
      'qualification Dipl.-Ing.',
      'postalCode 10969',
      'title Vertriebsleiter',
      'address Lindenstraße 12a 10969 Berlin',
      'phone +49 (0)30 1234567-0',
      'fax +49 (0)30 1234567-99',
      'mobile +49 171 1234567',
      'email j.weiss@fjordlicht.example',
      'url www.fjordlicht.example',
    ].toSorted(),
  );
});

test('a British card', () => {
  const fields = read(
    { text: 'Fernhill Surveyors Ltd', size: 28 },
    { text: 'Niamh O’Connor, MRICS', size: 44 },
    'Associate Director',
    '24 Orchard Lane',
    'Bristol BS1 4ST',
    'T +44 (0)117 496 0123',
    'M +44 7700 900123',
    'niamh@fernhill.example',
  );
  expect(fields.toSorted()).toEqual(
    [
      'company Fernhill Surveyors Ltd',
      'name Niamh O’Connor',
      'qualification MRICS',
      'postalCode BS1 4ST',
      'title Associate Director',
      'address 24 Orchard Lane Bristol BS1 4ST',
      'phone +44 (0)117 496 0123',
      'mobile +44 7700 900123',
      'email niamh@fernhill.example',
    ].toSorted(),
  );
});

test('a Japanese address in English has its postal code, and is one itself', () => {
  expect(read('2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002,', 'Japan').toSorted()).toEqual(
    ['address 2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002, Japan', 'postalCode 150-0002'].toSorted(),
  );
});

test('a shop without a legal form', () => {
  const fields = read(
    { text: 'こもれび食堂', size: 36 },
    { text: '店主　山本 花', size: 40 },
    '〒150-0002 東京都渋谷区渋谷2-14-8',
    'TEL 03-0123-4567',
    'hana@komorebi.example',
  );
  expect(fields.toSorted()).toEqual(
    [
      'company こもれび食堂',
      'title 店主',
      'name 山本 花',
      'postalCode 150-0002',
      'address 東京都渋谷区渋谷2-14-8',
      'phone 03-0123-4567',
      'email hana@komorebi.example',
    ].toSorted(),
  );
});

test.each([
  ['カフェ ひだまり', 'company カフェ ひだまり'],
  ['ISO 27001 認証取得', undefined],
  ['プライバシーマーク取得', undefined],
  ['古物商許可 第301234567890号', undefined],
  ['宅地建物取引業 東京都知事(1)第123456号', undefined],
  ['笑顔をつなぐ、地域の工務店', undefined],
  ['創業昭和二十五年', undefined],
  ['営業時間 10:00-18:00 定休日 水曜', undefined],
  ['Since 1964', undefined],
])('alone on a card, %s is %s', (text, field) => {
  expect(read({ text, size: 30 })).toEqual(field ? [field] : []);
});
