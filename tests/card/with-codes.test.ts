import { expect, test } from 'vitest';
import { parseCard } from '@/lib/card/parse-card';
import { withCodes } from '@/lib/card/with-codes';
import type { CardField } from '@/lib/domain/card';
import { pageOf } from '../support/cards/page';

const box = { left: 0, top: 0, width: 9, height: 9 };
const code = { text: '', box };

/** The fields of a card of which `printed` was read and `coded` stands in a code; what is from the code is marked. */
function merged(printed: string[], coded: string[]): string[] {
  const parse = (text: string) => {
    const [field = '', ...value] = text.split(' ');
    return { field: field as CardField, value: value.join(' ') };
  };
  const fields = withCodes(
    printed.map((text) => ({ ...parse(text), confidence: 'low' as const })),
    coded.map((text) => ({ ...parse(text), code })),
  );
  return fields.map(({ field, value, confidence }) => `${field} ${value}${confidence === 'high' ? ' *' : ''}`);
}

test.each<[string, string[], string[], string[]]>([
  ['no code', ['name 佐藤'], [], ['name 佐藤']],
  ['only in the code', ['name 佐藤'], ['title 課長'], ['name 佐藤', 'title 課長 *']],
  ['misread', ['name 左藤 健一'], ['name 佐藤 健一'], ['name 佐藤 健一 *']],
  ['another legal form', ['company 青空システムズ'], ['company 株式会社青空システムズ'], ['company 株式会社青空システムズ *']],
  [
    'the print says more',
    ['address 東京都渋谷区渋谷2-14-8 青葉ビル7F'],
    ['address 東京都渋谷区渋谷2-14-8'],
    ['address 東京都渋谷区渋谷2-14-8 青葉ビル7F'],
  ],
  ['the code is in letters', ['name 佐藤 健一'], ['name Kenichi Sato'], ['name 佐藤 健一']],
  ['the same number written otherwise', ['phone 03-0436-7572'], ['phone +81 3-0436-7572'], ['phone +81 3-0436-7572 *']],
  ['a number printed as fax stays one', ['fax 03-0436-7572'], ['phone 03-0436-7572'], ['fax 03-0436-7572 *']],
  ['a misread number', ['phone 03-0436-7577'], ['phone 03-0436-7572'], ['phone 03-0436-7572 *']],
  [
    'two printed numbers, one of them coded',
    ['phone 03-0436-7571', 'phone 03-0436-7572'],
    ['phone 03-0436-7572'],
    ['phone 03-0436-7571', 'phone 03-0436-7572 *'],
  ],
  ['another number', ['phone 03-0436-7572'], ['phone 06-0123-4567'], ['phone 03-0436-7572', 'phone 06-0123-4567 *']],
  ['a misread address', ['email satо@aozora.exarnple'], ['email sato@aozora.example'], ['email sato@aozora.example *']],
  [
    'another address',
    ['email info@aozora.example'],
    ['email sato@aozora.example'],
    ['email info@aozora.example', 'email sato@aozora.example *'],
  ],
  ['the same site', ['url www.aozora.example'], ['url https://www.aozora.example/'], ['url https://www.aozora.example/ *']],
  [
    'another site',
    ['url www.aozora.example'],
    ['url https://lin.example/ti/p/x'],
    ['url www.aozora.example', 'url https://lin.example/ti/p/x *'],
  ],
  ['twice in the codes', [], ['phone 03-0436-7572', 'phone 0304367572', 'name 佐藤', 'name 高橋'], ['phone 03-0436-7572 *', 'name 佐藤 *']],
])('%s', (_, printed, coded, fields) => {
  expect(merged(printed, coded)).toEqual(fields);
});

test('a card with a code: what it states is sure and points at the code', () => {
  const page = pageOf('株式会社青空', { text: '左藤 健一', size: 52 }, 'TEL 03-0436-7572');
  const fields = parseCard({ ...page, codes: [{ text: 'MECARD:N:佐藤,健一;TEL:0304367572;;', box }] });
  expect(fields.find(({ field }) => field === 'name')).toEqual({ field: 'name', value: '佐藤 健一', confidence: 'high', box });
  expect(fields.filter(({ field }) => field === 'phone')).toEqual([{ field: 'phone', value: '03-0436-7572', confidence: 'high', box }]);
  expect(fields.find(({ field }) => field === 'company')?.value).toBe('株式会社青空');
});
