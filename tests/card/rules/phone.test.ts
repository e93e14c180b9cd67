import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneRule } from '@/lib/card/rules/phone';
import { guesses, linesOf } from '../../support/cards/page';

test.each([
  ['TEL 03-0123-4567', ['phone 03-0123-4567']],
  ['ＴＥＬ：０３－０１２３－４５６７', ['phone 03-0123-4567']],
  ['電話(03)0123-4567', ['phone (03)0123-4567']],
  ['Tel.025-555-0150 FAX.025-555-0151', ['phone 025-555-0150', 'fax 025-555-0151']],
  ['TEL: 052-095-2194　FAX: 052-008-8585', ['phone 052-095-2194', 'fax 052-008-8585']],
  ['T 086-555-0190　F 086-555-0191　M 080-5550-0155', ['phone 086-555-0190', 'fax 086-555-0191', 'mobile 080-5550-0155']],
  ['Phone +81-3-5550-0177 Mobile +81-90-5550-0178', ['phone +81-3-5550-0177', 'mobile +81-90-5550-0178']],
  ['電話 048-555-0170　ファックス 048-555-0171', ['phone 048-555-0170', 'fax 048-555-0171']],
  ['TEL/FAX 03-0123-4567', ['fax 03-0123-4567', 'phone 03-0123-4567']],
  ['直通 03-0123-4567', ['phone 03-0123-4567']],
  ['携帯 090-0123-4567', ['mobile 090-0123-4567']],
  ['070-0123-4567', ['mobile 070-0123-4567']],
  ['050-0123-4567', ['phone 050-0123-4567']],
  ['TEL 090-0123-4567', ['mobile 090-0123-4567']],
  ['FAX 090-0123-4567', ['fax 090-0123-4567']],
  ['T +1 (555) 010-5831 • F +1 (555) 010-7453', ['phone +1 (555) 010-5831', 'fax +1 (555) 010-7453']],
  ['Cell: 415.555.0133', ['mobile 415.555.0133']],
  ['(555) 017-6538', ['phone (555) 017-6538']],
  ['+44 20 7946 0958', ['phone +44 20 7946 0958']],
  ['0120-555-018', ['phone 0120-555-018']],
  ['電話〇三―〇一二三―四五六七', ['phone 03-0123-4567']],
  ['携帯 〇九〇―〇一二三―四五 六七', ['mobile 090-0123-4567']],
  // What recognizers do to a number.
  ['TEL O3-O123-4567', ['phone 03-0123-4567']],
  ['TEL 03一0123ー4567', ['phone 03-0123-4567']],
  ['TEL 03 - 0123 - 4567', ['phone 03-0123-4567']],
  // Nothing fits.
  ['〒150-0002', []],
  ['登録番号 T1234567890123', []],
  ['2026.11.23', []],
  ['ISO 9001 / 14001', []],
  ['東京都港区芝3-22-5', []],
  ['資本金 10,000,000円', []],
  ['許可 第0123-456789号', []],
])('%s', (line, values) => {
  expect(guesses(phoneRule, line).toSorted()).toEqual(values.toSorted());
});

test('a label may stand alone to the left of its number', () => {
  expect(guesses(phoneRule, { text: 'FAX', left: 40, top: 200 }, { text: '03-0123-4567', left: 200, top: 201 })).toEqual([
    'fax 03-0123-4567',
  ]);
});

test('the reading with the labels is believed', () => {
  const lines = { text: 'iF 048-555-0170 7 v A 048-555-0171', readings: ['電話 048-555-0170 FAX 048-555-0171'] };
  expect(guesses(phoneRule, lines)).toEqual(['phone 048-555-0170', 'fax 048-555-0171']);
});

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const printed = fc
  .tuple(fc.constantFrom('03', '06', '045', '092', '0774', '080', '090'), digits(4), digits(4))
  .map(([area, middle, last]) =>
    [
      area,
      middle.slice(0, 6 - Math.min(4, area.length) || 2).slice(0, area.length === 3 && area.endsWith('0') ? 4 : 6 - area.length),
      last,
    ].join('-'),
  );

test('a Japanese number with a label is read digit for digit', () => {
  fc.assert(
    fc.property(printed, fc.constantFrom('TEL ', 'Tel: ', '電話', 'TEL.'), (value, label) => {
      expect(guesses(phoneRule, `${label}${value}`).map((guess) => guess.replace(/\D/g, ''))).toEqual([value.replace(/\D/g, '')]);
    }),
  );
});

test.each([
  ['TEL 03-0123-4567（代表）', '代表'],
  ['TEL 03-0123-4567(代)', '代表'],
  ['代表 03-0123-4567', '代表'],
  ['直通：03-0123-4567', '直通'],
  ['TEL 03-0123-4567 (内線 123)', '内線 123'],
  ['TEL 03-0123-4567 内線:4567', '内線 4567'],
  ['直通 03-0123-4567 内線123', '直通 内線 123'],
  ['Tel +1 (555) 010-1586 ext. 42', '内線 42'],
  ['TEL 03-0123-4567', undefined],
])('%s is told from other numbers by %j', (text, note) => {
  expect(phoneRule(linesOf(text)).map((guess) => guess.note)).toEqual([note]);
});

test('an extension is no number of its own, and the next label is the next number’s', () => {
  expect(guesses(phoneRule, 'TEL 03-0123-4567 (内線 123) FAX 03-0123-4568')).toEqual(['phone 03-0123-4567', 'fax 03-0123-4568']);
});

test.each([
  ['Tel. +49 (0)89 1234567-0', '+49 (0)89 1234567-0'],
  ['Tel. +49 89 1234567', '+49 89 1234567'],
  ['Telefon 089 / 123 45-67', '089 / 123 45-67'],
  ['Mobil: +49 171 1234567', '+49 171 1234567'],
  ['Tel: +44 (0)20 7946 0958', '+44 (0)20 7946 0958'],
  ['T 020 7946 0958', '020 7946 0958'],
])('abroad: %s', (text, value) => {
  expect(phoneRule(linesOf(text)).map((guess) => guess.value)).toEqual([value]);
});

test('a number that lost a digit is doubtful, and another reading that has it wins', () => {
  const [short] = phoneRule(linesOf('TEL 03-0123-456'));
  expect(short === undefined || short.score < 0.7).toBe(true);
  expect(guesses(phoneRule, { text: 'TEL 03-0123-456', readings: ['TEL 03-0123-4567'] })).toEqual(['phone 03-0123-4567']);
});
