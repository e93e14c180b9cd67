import { expect, test } from 'vitest';
import { toDraft } from '@/lib/card/to-draft';

test('everything a card says has its place in a contact', () => {
  const draft = toDraft([
    { field: 'name', value: '佐藤 健一' },
    { field: 'title', value: '代表社員' },
    { field: 'qualification', value: '税理士' },
    { field: 'qualification', value: '中小企業診断士' },
    { field: 'postalCode', value: '150-0002' },
    { field: 'address', value: '東京都渋谷区渋谷2-14-8' },
    { field: 'otherAddress', value: '大阪支店 〒530-0001 大阪府大阪市北区梅田3-2-15 第一梅田タワー21階' },
    { field: 'otherAddress', value: '福岡営業所 福岡県福岡市博多区博多駅前1-5-9' },
    { field: 'otherAddress', value: '沖縄県那覇市久茂地1-1-1 海風ビル' },
    { field: 'phone', value: '03-0123-4567', note: '代表 内線 123' },
    { field: 'phone', value: '06-0123-4567', note: '大阪支店' },
    { field: 'account', value: 'X @hikari_tax' },
    { field: 'registrationNumber', value: 'T8700110005901' },
    { field: 'account', value: ' ' },
  ]);
  expect(draft.contact.qualifications).toEqual(['税理士', '中小企業診断士']);
  expect(draft.contact.accounts).toEqual(['X @hikari_tax']);
  expect(draft.contact.phones).toEqual([
    { value: '03-0123-4567', type: 'work', note: '代表 内線 123' },
    { value: '06-0123-4567', type: 'work', note: '大阪支店' },
  ]);
  expect(draft.contact.addresses.map(({ note, postalCode, region, label }) => [note, postalCode, region, label])).toEqual([
    [undefined, '150-0002', '東京都', '東京都渋谷区渋谷2-14-8'],
    ['大阪支店', '530-0001', '大阪府', '大阪府大阪市北区梅田3-2-15 第一梅田タワー21階'],
    ['福岡営業所', undefined, '福岡県', '福岡県福岡市博多区博多駅前1-5-9'],
    [undefined, undefined, '沖縄県', '沖縄県那覇市久茂地1-1-1 海風ビル'],
  ]);
  expect(draft.registrationNumber).toBe('T8700110005901');
});

test('what a card does not say is not there', () => {
  const { contact, registrationNumber } = toDraft([{ field: 'name', value: '佐藤 健一' }]);
  expect([contact.accounts, contact.qualifications, contact.addresses, registrationNumber]).toEqual([undefined, undefined, [], undefined]);
});
