import { expect, test } from 'vitest';
import { qualificationRule } from '@/lib/card/rules/qualification';
import { guesses } from '../../support/cards/page';

test.each([
  ['中小企業診断士', ['中小企業診断士']],
  ['一級建築士', ['一級建築士']],
  ['税理士・中小企業診断士', ['税理士', '中小企業診断士']],
  ['代表取締役 税理士 山田 太郎', ['税理士']],
  ['博士（工学）', ['博士(工学)']],
  ['工学博士', ['工学博士']],
  ['１級建築施工管理技士', ['1級建築施工管理技士']],
  ['一級建築士 第123456号', ['一級建築士']],
  ['ファイナンシャル・プランナー', ['ファイナンシャル・プランナー']],
  ['宅地建物取引士／管理業務主任者', ['宅地建物取引士', '管理業務主任者']],
  ['PMP', ['PMP']],
  ['Emily Carter, Ph.D.', ['Ph.D.']],
  ['Rosa Delgado, CPA, PMP', ['CPA', 'PMP']],
  ['Dipl.-Ing. Jürgen Weiß', ['Dipl.-Ing.']],
  ['税理士法人ひかり会計', []],
  ['営業部 課長', []],
  ['山田 太郎', []],
  ['ISO 27001 認証取得', []],
  ['プライバシーマーク', []],
])('%s', (line, values) => {
  expect([...new Set(guesses(qualificationRule, line))]).toEqual(values.map((value) => `qualification ${value}`));
});
