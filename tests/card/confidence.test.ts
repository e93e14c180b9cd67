import { expect, test } from 'vitest';
import type { Candidate, CardLine } from '@/lib/card/card-rule';
import { confidenceOf } from '@/lib/card/confidence';
import type { CardField } from '@/lib/domain/card';

interface Seen {
  field?: CardField;
  value?: string;
  score?: number;
  line?: number;
  letter?: number;
  other?: string;
  isVertical?: boolean;
}

/** A field read from a line of nothing else, whose second look says `other`. */
function seen({
  field = 'company',
  value = '青空商事',
  score = 0.95,
  line = 1,
  letter = 1,
  other = value,
  isVertical = false,
}: Seen): Candidate {
  const box = { left: 0, top: 0, width: 100, height: 20 };
  const words = [{ text: value, confidence: letter, box }];
  const source = { text: value, confidence: line, box, words, isVertical, readings: [] };
  const cardLine: CardLine = { text: value, alternatives: [other], confidence: line, box, size: 20, isVertical, source };
  return { field, value, score, claims: [{ line: cardLine, from: 0, to: value.length }] };
}

test.each<[string, Seen, string]>([
  ['well read', {}, 'high'],
  ['a line that two looks read differently', { line: 0.83 }, 'mid'],
  ['hardly read', { line: 0.5 }, 'low'],
  ['one letter that could be another', { letter: 0.7 }, 'mid'],
  ['a number that both looks saw', { field: 'phone', value: '03-0123-4567' }, 'high'],
  ['a number that one look saw', { field: 'phone', value: '03-0123-4567', other: '03-0123-4561' }, 'mid'],
  ['a number in a column', { field: 'phone', value: '03-0123-4567', isVertical: true }, 'mid'],
  ['a company in a column', { isVertical: true }, 'high'],
  ['a name', { field: 'name', value: '佐藤 健一' }, 'high'],
  ['a name that is written in several ways', { field: 'name', value: '高橋 健一' }, 'mid'],
  ['a company of one letter', { value: '株式会社 卜' }, 'mid'],
  ['a company whose form is one letter', { value: '㈱青空商事' }, 'high'],
  ['katakana with kanji among it', { field: 'department', value: '海外事業部 了ジ了課' }, 'mid'],
  ['one katakana that stands between kanji', { value: '霞ヶ関商事' }, 'high'],
  ['katakana among kanji', { field: 'department', value: '東アジア課' }, 'high'],
  ['a kana with a gap', { field: 'nameKana', value: 'さとう けんいち' }, 'high'],
  ['a kana without', { field: 'nameKana', value: 'とうこうだい' }, 'mid'],
  ['a rule that is not sure', { score: 0.7 }, 'mid'],
])('%s: %s', (_, field, expected) => {
  expect(confidenceOf(seen(field))).toBe(expected);
});
