import { expect, test } from 'vitest';
import { parseCard } from '@/lib/card/parse-card';
import { isMailboxOf, nameRule } from '@/lib/card/rules/name';
import { nameKanaRule } from '@/lib/card/rules/name-kana';
import { guesses, pageOf } from '../../support/cards/page';

test.each<[string, string[]]>([
  ['山田 太郎', ['山田 太郎']],
  ['山田太郎', ['山田 太郎']],
  ['山田 |太郎', ['山田 太郎']],
  ['マリア・サントス', ['マリア・サントス']],
  ['プロジェクト マネージャー', []],
  ['山　田　太　郎', ['山田 太郎']],
  ['長谷川 優', ['長谷川 優']],
  ['佐々木 希', ['佐々木 希']],
  ['井上 さくら', ['井上 さくら']],
  ['代表取締役 山田 太郎', ['山田 太郎']],
  ['Emily Carter', ['Emily Carter']],
  ["James O'Neill", ["James O'Neill"]],
  ['Dr. Avery Smith', ['Avery Smith']],
  ['Rosa Delgado, CPA', ['Rosa Delgado']],
  ['YAMADA Taro', ['YAMADA Taro']],
  ['株式会社青空', []],
  ['東京都港区', []],
  ['営業部 課長', []],
  ['東京科学大学', []],
  ['Northwind Analytics, Inc.', []],
  ['Summit Consulting Group', []],
  ['Chief Technology Officer', []],
  ['Austin, TX 78701', []],
  ['CONTOSO', []],
  ['03-0123-4567', []],
])('%s', (line, values) => {
  expect(guesses(nameRule, { text: line, size: 40 })).toEqual(values.map((value) => `name ${value}`));
});

test('a name run together is one where its mailbox says so', () => {
  expect(guesses(nameRule, { text: 'ChrisSmith', size: 40 }, 'chris.smith@aozora.example')).toEqual(['name Chris Smith']);
  expect(guesses(nameRule, { text: 'GreenTech', size: 40 }, 'chris.smith@aozora.example')).toEqual([]);
});

test.each([
  ['ecarter', 'Emily Carter', true],
  ['emily.carter', 'Emily Carter', true],
  ['emily', 'Emily Carter', true],
  ['info', 'Emily Carter', false],
  ['sales', 'Harbor Sale', false],
])('%s is a mailbox of %s: %s', (mailbox, name, expected) => {
  expect(isMailboxOf(mailbox, name)).toBe(expected);
});

const name = { text: '山田 太郎', size: 48 };
test.each<[string, Parameters<typeof guesses>[1][], string[]]>([
  ['below the name', [name, { text: 'やまだ たろう', size: 18 }], ['やまだ たろう']],
  ['above the name', [{ text: 'ヤマダ タロウ', size: 18 }, name], ['ヤマダ タロウ']],
  ['in brackets behind the name', [{ text: '山田 太郎（やまだ たろう）', size: 40 }], ['やまだ たろう']],
  ['a title of kana', [name, { text: 'プロジェクトマネージャー', size: 18 }], []],
  ['as large as the name', [name, { text: 'クラウドリンクス', size: 48 }], []],
  ['far from the name', [name, { text: 'やまだ たろう', size: 18, top: 500 }], []],
  ['without a name', [{ text: 'やまだ たろう', size: 18 }], []],
])('kana %s', (_, lines, values) => {
  expect(guesses(nameKanaRule, ...lines)).toEqual(values.map((value) => `nameKana ${value}`));
});

test('kana with fewer letters than the name are a part of it, and never sure', () => {
  const trust = (text: string) => parseCard(pageOf(name, { text, size: 18 })).find(({ field }) => field === 'nameKana')?.confidence;
  expect([trust('たろう'), trust('やまだ たろう')]).toEqual(['mid', 'high']);
});
