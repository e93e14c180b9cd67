import { expect, test } from 'vitest';
import { parseCard } from '@/lib/card/parse-card';
import { type LineOf, pageOf } from '../support/cards/page';

const places = (...lines: LineOf[]): string[] =>
  parseCard(pageOf(...lines))
    .filter(({ field }) => ['postalCode', 'address', 'otherAddress', 'phone', 'fax', 'mobile', 'department'].includes(field))
    .map(({ field, value, note }) => `${field} ${value}${note ? ` (${note})` : ''}`)
    .toSorted();

test('the head office and a branch, each with its numbers', () => {
  const fields = places(
    '株式会社青空商会',
    '本社 〒150-0002 東京都渋谷区渋谷2-14-8',
    'TEL 03-0123-4567 FAX 03-0123-4568',
    '大阪支店 〒530-0001 大阪府大阪市北区梅田3-2-15',
    'TEL 06-0123-4567',
    '携帯 090-0123-4567',
  );
  expect(fields).toEqual(
    [
      'postalCode 150-0002',
      'address 東京都渋谷区渋谷2-14-8',
      'otherAddress 大阪支店 〒530-0001 大阪府大阪市北区梅田3-2-15',
      'phone 03-0123-4567',
      'fax 03-0123-4568',
      'phone 06-0123-4567 (大阪支店)',
      'mobile 090-0123-4567',
    ].toSorted(),
  );
});

test('whoever belongs to the branch works there', () => {
  const fields = places(
    '大阪支店 営業部',
    '【本社】',
    '〒150-0002 東京都渋谷区渋谷2-14-8',
    'TEL 03-0123-4567',
    '【大阪支店】',
    '〒530-0001 大阪府大阪市北区梅田3-2-15',
    'TEL 06-0123-4567',
  );
  expect(fields).toEqual(
    [
      'department 大阪支店 営業部',
      'postalCode 530-0001',
      'address 大阪府大阪市北区梅田3-2-15',
      'otherAddress 本社 〒150-0002 東京都渋谷区渋谷2-14-8',
      'phone 06-0123-4567',
      'phone 03-0123-4567 (本社)',
    ].toSorted(),
  );
});

test('the numbers of the person’s own office come first', () => {
  const phones = parseCard(
    pageOf('大阪支店', '本社 東京都渋谷区渋谷2-14-8', 'TEL 03-0123-4567', '大阪支店 大阪府大阪市北区梅田3-2-15', 'TEL 06-0123-4567'),
  ).filter(({ field }) => field === 'phone');
  expect(phones.map(({ value }) => value)).toEqual(['06-0123-4567', '03-0123-4567']);
});

test('without names the first office is the main one', () => {
  const fields = places('東京都渋谷区渋谷2-14-8', '大阪府大阪市北区梅田3-2-15', '福岡県福岡市博多区博多駅前1-5-9');
  expect(fields).toEqual(
    [
      'address 東京都渋谷区渋谷2-14-8',
      'otherAddress 大阪府大阪市北区梅田3-2-15',
      'otherAddress 福岡県福岡市博多区博多駅前1-5-9',
    ].toSorted(),
  );
});

test('one office stays one field', () => {
  expect(places('本社', '〒150-0002', '東京都渋谷区渋谷2-14-8', '青葉ビル7F')).toEqual([
    'address 東京都渋谷区渋谷2-14-8 青葉ビル7F',
    'postalCode 150-0002',
  ]);
});
