import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '@/lib/domain/text';
import { createColumn, findInColumn } from '@/lib/search/column';
import { contactSearchText } from '@/lib/search/contact-search-text';
import { exportedContact } from '../support/exported-contact';

const people = {
  yamada: exportedContact({
    formattedName: '山田 太郎',
    phoneticFamilyName: 'ヤマダ',
    phoneticGivenName: 'タロウ',
    emails: [{ value: 'Taro.Yamada@aozora.example' }],
    phones: [{ value: '03-0123-4567' }, { value: '+81 90 0123 4567', type: 'cell' }],
    addresses: [{ postalCode: '150-0001', label: '東京都渋谷区架空町1-2-3' }],
    tags: ['展示会'],
  }),
  tanaka: exportedContact({ formattedName: '田中 花子', phoneticFamilyName: 'タナカ', phoneticGivenName: 'ハナコ' }),
  smith: exportedContact({ formattedName: 'John Smith', familyName: 'Smith', givenName: 'John', phones: [{ value: '(555) 010-1586' }] }),
};
const companies: Record<string, string[]> = { yamada: ['株式会社青空システムズ'], tanaka: ['ヤマネコ運送'], smith: ['Smithson & Co.'] };
const column = createColumn(
  Object.entries(people).map(([id, { contact }]) => ({ id, text: contactSearchText({ contact, companyNames: companies[id] ?? [] }) })),
);

test.each([
  ['山田', ['yamada']],
  ['山田太郎', ['yamada']],
  ['山田　太郎', ['yamada']],
  ['やまだ', ['yamada']],
  ['ﾔﾏﾀﾞ', ['yamada']],
  ['たろう', ['yamada']],
  ['ヤマ', ['yamada', 'tanaka']],
  ['田', ['tanaka', 'yamada']], // At the start of a name before inside one.
  ['青空　ﾀﾛｳ', ['yamada']],
  ['青空 花子', []],
  ['TARO.YAMADA@', ['yamada']],
  ['ｓｍｉｔｈ', ['smith']],
  ['john son', ['smith']],
  ['架空町', ['yamada']],
  ['展示', ['yamada']],
  ['0301234567', ['yamada']],
  ['03-0123', ['yamada']],
  ['03ー0123', ['yamada']],
  ['+81-3-0123-4567', ['yamada']],
  ['090 0123', ['yamada']],
  ['９００１２３', ['yamada']],
  ['5550101586', ['smith']],
  ['1500001', ['yamada']],
  ['9999', []],
  ['-', ['yamada', 'smith']],
  ['  ', ['yamada', 'tanaka', 'smith']],
  ['郎田', []], // Never across two contacts or two fields.
])('%s finds %j', (query, ids) => {
  expect(findInColumn(column, query, 10)).toEqual(ids);
});

test('never more than asked for, the best first', () => {
  expect(findInColumn(column, '田', 1)).toEqual(['tanaka']);
  expect(findInColumn(column, '', 2)).toEqual(['yamada', 'tanaka']);
  expect(findInColumn(createColumn([]), '田', 5)).toEqual([]);
});

describe('compared with looking at every contact', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'や', 'ヤ', '田', '1'), minLength: 1, maxLength: 3 });

  test('the same contacts are found', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 4 })), fc.array(word, { minLength: 1, maxLength: 2 }), (texts, words) => {
        const entries = texts.map((fields, index) => ({ id: String(index), text: fields.map(foldText).join('\n') }));
        const expected = entries.filter(({ text }) => words.every((one) => text.includes(foldText(one)))).map(({ id }) => id);
        expect(findInColumn(createColumn(entries), words.join(' '), 1000).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

test('100,000 contacts answer as one types', () => {
  const text = contactSearchText({ contact: people.yamada.contact, companyNames: ['株式会社青空システムズ'] });
  const large = createColumn(Array.from({ length: 100_000 }, (_, index) => ({ id: String(index), text: `${text}\n${index}番` })));
  const start = performance.now();
  expect(findInColumn(large, '99999番', 50)).toEqual(['99999']);
  expect(findInColumn(large, '存在しない', 50)).toEqual([]);
  expect(findInColumn(large, '山田 99998番', 50)).toEqual(['99998']);
  expect(performance.now() - start).toBeLessThan(1000);
});
