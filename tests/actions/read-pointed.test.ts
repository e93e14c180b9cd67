import { expect, test } from 'vitest';
import { readPointed } from '@/lib/actions/read-pointed';

test.each([
  ['phone', 'TEL 03-0123-4567', '03-0123-4567'],
  ['mobile', 'TEL: 03-0123-4567', '03-0123-4567'],
  ['fax', '03-0123-4567', '03-0123-4567'],
  ['email', 'E-mail: n.takahashi@hotaruno.example', 'n.takahashi@hotaruno.example'],
  ['postalCode', '〒101-0000 東京都千代田区架空町1-2-3', '101-0000'],
  ['name', ' さかい  よしこ ', 'さかい よしこ'],
  ['company', '架空堂', '架空堂'],
  ['title', '一級 建築士', '一級 建築士'],
  ['phone', '名前だけ', '名前だけ'],
] as const)('%s from “%s” is %s', (field, line, expected) => {
  expect(readPointed(field, line)).toBe(expected);
});
