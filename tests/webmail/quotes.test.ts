import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutQuotes } from '@/lib/webmail/quotes';

const own = 'Thank you.\n\n-- \nAna Silva';

describe('what follows is another mail', () => {
  test.each([
    '-----Original Message-----',
    '----- 元のメッセージ -----',
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
    '-------- 転送メッセージ --------',
    'On Mon, Nov 2, 2026 at 9:12 AM Jane Roe <jane@acme.example> wrote:',
    'On Mon, Nov 2, 2026 at 9:12 AM Jane Roe with quite a long name\n<jane@acme.example> wrote:',
    '2026年11月2日(月) 9:12 Jane Roe <jane@acme.example>:',
    '2026/11/02 9:12、Jane Roe <jane@acme.example>のメール:',
    '2026年11月2日(月) 9:12 佐藤 花子\n<hanako@fudosan.example>:',
    'Am 02.11.2026 um 09:12 schrieb Jane Roe <jane@acme.example>:',
    'From: Jane Roe <jane@acme.example>\nSent: Monday, November 2, 2026 9:12 AM\nTo: Ana Silva\nSubject: Offer',
    '差出人: 佐藤 花子 <hanako@fudosan.example>\n送信日時: 2026年11月2日 9:12\n宛先: Ana Silva\n件名: 見積もり',
    'From:\tJane Roe\nDate:\tNov 2\nTo:\tAna',
  ])('%s', (begin) => {
    expect(withoutQuotes(`${own}\n\n${begin}\nJane Roe\nDirector\n03-0000-0000`)).toBe(own);
  });
});

test('lines that are quoted are left out, the answer below them stays', () => {
  const text = `On Mon, Nov 2, 2026 Jane Roe <jane@acme.example> wrote:\n> Dear Ana,\n>> how are you?\n>\n\n${own}`;
  expect(withoutQuotes(text)).toBe(own);
});

describe('what only looks like a quotation', () => {
  test.each([
    'From: 9:00 to 17:00 we are here.',
    '差出人: の欄をご覧ください',
    'On Monday I wrote a letter.',
    '弊社のメール:\ninfo@acme.example',
    '2026年11月2日(月) 9:12 に伺います。',
    'Date: 2 November\nTo: be announced',
    'Ana Silva <ana@example.com>',
  ])('%s', (text) => {
    expect(withoutQuotes(`${text}\nbye`)).toBe(`${text}\nbye`);
  });
});

test('a mail without quotations stays as it is, and no text grows', () => {
  const word = fc.stringMatching(/^[a-zあ-ん0-9 ,.-]{1,30}$/).filter((line) => line.trim() !== '');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (lines) => {
      expect(withoutQuotes(lines.join('\n'))).toBe(lines.join('\n'));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(withoutQuotes(text).length).toBeLessThanOrEqual(text.length);
      expect(withoutQuotes(withoutQuotes(text))).toBe(withoutQuotes(text));
    }),
  );
});
