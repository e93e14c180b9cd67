import { expect, test } from 'vitest';
import { postRule } from '@/lib/card/rules/post';
import { guesses, linesOf } from '../../support/cards/page';

test.each<[string, string[]]>([
  ['営業部', ['department 営業部']],
  ['課長', ['title 課長']],
  ['営業部長', ['title 営業部長']],
  ['マーケティング部　課長', ['department マーケティング部', 'title 課長']],
  ['海外事業部 アジア課', ['department 海外事業部 アジア課']],
  ['営業本部 第二営業部 部長代理', ['department 営業本部 第二営業部', 'title 部長代理']],
  ['総務課主任', ['department 総務課', 'title 主任']],
  ['開発グループシニアエンジニア', ['department 開発グループ', 'title シニアエンジニア']],
  ['取締役 CTO', ['title 取締役 CTO']],
  ['代表取締役社長', ['title 代表取締役社長']],
  ['特別研究員(DC2)', ['title 特別研究員(DC2)']],
  ['代表取締役 山田 太郎', ['title 代表取締役']],
  ['税理士', ['title 税理士']],
  ['エンジニァ', ['title エンジニア']],
  ['ソフトウェア・ファクトリー部', ['department ソフトウェア・ファクトリー部']],
  ['Director of Operations', ['title Director of Operations']],
  ['Head of Product, Mobility', ['title Head of Product, Mobility']],
  ['Research & Development', ['department Research & Development']],
  ['Manager, Sales Department', ['title Manager', 'department Sales Department']],
  ['CEO', ['title CEO']],
  ['SoftwareEngineer', ['title Software Engineer']],
  ['Cloud & AIDepartment', ['department Cloud & AI Department']],
  ['Cloud & Al Department', ['department Cloud & AI Department']],
  ['RiSE group, Larkmoor Labs', ['department RiSE group']],
  ['山田 太郎', []],
  ['株式会社営業部', []],
  ['本社 東京都港区芝3-22-5', []],
  ['東京都港区芝3-22-5 青葉センター', []],
  ['本社', []],
  ['Emily Carter', []],
  ['Summit Director Inc.', []],
  ['Director 03-0123-4567', []],
])('%s', (line, values) => {
  expect(guesses(postRule, line)).toEqual(values);
});

test.each<[string, Parameters<typeof guesses>[1][], string[]]>([
  ['two posts of one person', ['代表取締役社長 兼 CEO'], ['title 代表取締役社長 兼 CEO']],
  ['two posts in two lines', ['生産本部 代表取締役社長 兼', 'CEO'], ['department 生産本部', 'title 代表取締役社長 兼 CEO']],
  ['one post behind which the line ends', ['代表取締役社長 兼'], ['title 代表取締役社長']],
  ['two posts in one word', ['営業部長兼開発部長'], ['title 営業部長兼開発部長']],
  ['two posts with a dot', ['取締役・営業本部長'], ['title 取締役・営業本部長']],
  ['a letter that came loose', ['西 日本営業部'], ['department 西日本営業部']],
  ['a number that came loose', ['第一 営業部 課長'], ['department 第一営業部', 'title 課長']],
  ['a title in two lines', ['専務取締役', '営業本部長'], ['title 専務取締役 営業本部長']],
  ['a chain of departments', ['営業本部', '東日本営業部', '第一課 課長'], ['department 営業本部 東日本営業部 第一課', 'title 課長']],
  ['a chain in one line', ['営業本部／東日本営業部'], ['department 営業本部/東日本営業部']],
  [
    'lines that are far apart',
    [
      { text: '営業本部', top: 40 },
      { text: '開発部', top: 200 },
    ],
    ['department 営業本部', 'department 開発部'],
  ],
  ['a name between them', ['専務取締役', { text: '山田 太郎', size: 48 }, '営業本部長'], ['title 専務取締役', 'title 営業本部長']],
  [
    'columns',
    [
      { text: '営業本部', isVertical: true, left: 500, top: 60 },
      { text: '東日本営業部', isVertical: true, left: 470, top: 60 },
    ],
    ['department 営業本部 東日本営業部'],
  ],
])('%s', (_, lines, values) => {
  expect(guesses(postRule, ...lines)).toEqual(values);
});

test('who has a post besides a licence is called by the post', () => {
  const titles = postRule(linesOf('代表取締役 中小企業診断士')).toSorted((one, other) => other.score - one.score);
  expect(titles.map(({ value }) => value)).toEqual(['代表取締役', '中小企業診断士']);
});
