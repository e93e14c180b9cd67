import { expect, test } from 'vitest';
import { companyRule } from '@/lib/card/rules/company';
import { guesses } from '../../support/cards/page';

test.each<[string, string[]]>([
  ['株式会社青空システムズ', ['株式会社青空システムズ']],
  ['北斗精密工業株式会社', ['北斗精密工業株式会社']],
  ['株式会社 近江屋', ['株式会社 近江屋']],
  ['近江屋 株式会社', ['近江屋 株式会社']],
  ['㈱丸信テクノ', ['(株)丸信テクノ']],
  ['丸信テクノ（株）', ['丸信テクノ(株)']],
  ['医療法人社団あけぼの会', ['医療法人社団あけぼの会']],
  ['税理士法人ひかり会計', ['税理士法人ひかり会計']],
  ['社会保険労務士法人 つばさ', ['社会保険労務士法人 つばさ']],
  ['株 式 会 社 青空', ['株式会社 青空']],
  ['ひまわり信用金庫', ['ひまわり信用金庫']],
  ['東京科学大学', ['東京科学大学']],
  ['Northwind Analytics, Inc.', ['Northwind Analytics, Inc.']],
  ['East Japan Trading Co., Ltd.', ['East Japan Trading Co., Ltd.']],
  ['Blue Ridge Robotics LLC', ['Blue Ridge Robotics LLC']],
  ['Fjordlight GmbH', ['Fjordlight GmbH']],
  ['月 見ガス株式会社', ['月見ガス株式会社']],
  ['2020株式会社青空', ['株式会社青空']],
  ['山田 太郎', []],
  ['営業部', []],
  ['Emily Carter', []],
  ['Chief Technology Officer', []],
  ['Institute of', []],
  ['100 Bank Street', []],
  ['info@株式会社.example', []],
])('%s', (line, values) => {
  expect(guesses(companyRule, line)).toEqual(values.map((value) => `company ${value}`));
});

test('a name without a legal form is one where the mail domain is made of it', () => {
  expect(guesses(companyRule, 'Lumen Foundry', 'oliver@lumenfoundry.example')).toEqual(['company Lumen Foundry']);
  expect(guesses(companyRule, 'Harbor & Pine', 'www.harborpine.example')).toEqual(['company Harbor & Pine']);
  expect(guesses(companyRule, 'QUARRY LANE', 'tom@quarrylane.example')).toEqual(['company QUARRY LANE']);
});

test('a free mail service is nobody’s company', () => {
  expect(guesses(companyRule, 'Gmail', 'tom@gmail.com')).toEqual([]);
});
