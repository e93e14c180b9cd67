import type { CardFields } from './compare-fields.ts';
import { inventSmallPrint, type SmallPrint } from './small-print.ts';

/** Chance with a seed: the same seed gives the same cards on every machine. */
export type Chance = ReturnType<typeof createChance>;

/** A small generator of the mulberry32 kind; good enough to vary cards, not for secrets. */
export function createChance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** From 0 to below 1. */
    next,
    between: (low: number, high: number) => low + next() * (high - low),
    is: (share: number) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    digits: (count: number) => Array.from({ length: count }, () => Math.floor(next() * 10)).join(''),
  };
}

/** Everything a card may show, before it is decided what this one shows. */
export interface Person {
  language: 'ja' | 'en';
  fields: CardFields & { name: string; company: string; title: string; address: string };
  /** The name in Latin letters and the company in English, for cards in two languages. */
  romaji: string;
  englishCompany: string;
  smallPrint: SmallPrint;
  /** A second office, with its own telephone among the fields: printed below the first. */
  branch?: { name: string; address: string; phone: string };
  /** What stands behind the first telephone number: （代表）, 内線 123. */
  beside: string;
}

type Word = readonly [kanji: string, kana: string, romaji: string];

const surnames: readonly Word[] = [
  ['相沢', 'あいざわ', 'Aizawa'],
  ['安藤', 'あんどう', 'Ando'],
  ['石橋', 'いしばし', 'Ishibashi'],
  ['上野', 'うえの', 'Ueno'],
  ['遠藤', 'えんどう', 'Endo'],
  ['大塚', 'おおつか', 'Otsuka'],
  ['片山', 'かたやま', 'Katayama'],
  ['菊地', 'きくち', 'Kikuchi'],
  ['久保田', 'くぼた', 'Kubota'],
  ['小島', 'こじま', 'Kojima'],
  ['坂本', 'さかもと', 'Sakamoto'],
  ['柴田', 'しばた', 'Shibata'],
  ['杉山', 'すぎやま', 'Sugiyama'],
  ['関', 'せき', 'Seki'],
  ['高木', 'たかぎ', 'Takagi'],
  ['千葉', 'ちば', 'Chiba'],
  ['土屋', 'つちや', 'Tsuchiya'],
  ['永井', 'ながい', 'Nagai'],
  ['西川', 'にしかわ', 'Nishikawa'],
  ['野口', 'のぐち', 'Noguchi'],
  ['長谷部', 'はせべ', 'Hasebe'],
  ['樋口', 'ひぐち', 'Higuchi'],
  ['古川', 'ふるかわ', 'Furukawa'],
  ['松井', 'まつい', 'Matsui'],
  ['宮崎', 'みやざき', 'Miyazaki'],
  ['武藤', 'むとう', 'Muto'],
  ['森田', 'もりた', 'Morita'],
  ['安田', 'やすだ', 'Yasuda'],
  ['横山', 'よこやま', 'Yokoyama'],
  ['和田', 'わだ', 'Wada'],
];

const givenNames: readonly Word[] = [
  ['明', 'あきら', 'Akira'],
  ['恵子', 'けいこ', 'Keiko'],
  ['和也', 'かずや', 'Kazuya'],
  ['久美子', 'くみこ', 'Kumiko'],
  ['大樹', 'だいき', 'Daiki'],
  ['千夏', 'ちなつ', 'Chinatsu'],
  ['友美', 'ともみ', 'Tomomi'],
  ['直哉', 'なおや', 'Naoya'],
  ['春菜', 'はるな', 'Haruna'],
  ['裕太', 'ゆうた', 'Yuta'],
  ['雅人', 'まさと', 'Masato'],
  ['麻美', 'あさみ', 'Asami'],
  ['康弘', 'やすひろ', 'Yasuhiro'],
  ['理恵', 'りえ', 'Rie'],
  ['亮', 'りょう', 'Ryo'],
  ['さつき', 'さつき', 'Satsuki'],
  ['正樹', 'まさき', 'Masaki'],
  ['由香里', 'ゆかり', 'Yukari'],
  ['健太郎', 'けんたろう', 'Kentaro'],
  ['光', 'ひかる', 'Hikaru'],
];

const firms: readonly (readonly [string, string, string])[] = [
  ['株式会社こもれび食品', 'komorebi-foods', 'Komorebi Foods Inc.'],
  ['銀嶺機械株式会社', 'ginrei-kikai', 'Ginrei Machinery Co., Ltd.'],
  ['合同会社つむぎ工房', 'tsumugi', 'Tsumugi Works LLC'],
  ['株式会社リバーテック', 'rivertech', 'RiverTech Corporation'],
  ['有限会社丸橋商店', 'marubashi', 'Marubashi Shoten Ltd.'],
  ['朝凪海運株式会社', 'asanagi-kaiun', 'Asanagi Shipping Co., Ltd.'],
  ['医療法人みなも会', 'minamo-kai', 'Minamo Medical Corporation'],
  ['一般財団法人里山保全機構', 'satoyama', 'Satoyama Conservation Foundation'],
  ['株式会社プリズムワークス', 'prismworks', 'Prism Works Inc.'],
  ['弁護士法人楓法律事務所', 'kaede-law', 'Kaede Law Office'],
  ['南星電設株式会社', 'nansei-densetsu', 'Nansei Electric Co., Ltd.'],
  ['株式会社オリーブ・メディカル', 'olive-medical', 'Olive Medical Inc.'],
  ['月見ガス株式会社', 'tsukimi-gas', 'Tsukimi Gas Co., Ltd.'],
  ['学校法人青桐学園', 'aogiri', 'Aogiri Academy'],
];

/** Shops and the like that have no legal form. */
const shops: typeof firms = [
  ['こもれび食堂', 'komorebi', 'Komorebi Diner'],
  ['喫茶 つばめ', 'tsubame', 'Tsubame Coffee'],
  ['みどり整骨院', 'midori-seikotsu', 'Midori Osteopathy'],
  ['ひなた写真館', 'hinata-photo', 'Hinata Photo Studio'],
];

/** Names that are not written in the usual way: of people from abroad. */
const foreignNames: readonly (readonly [printed: string, latin: string])[] = [
  ['陳 美玲', 'Meiling Chen'],
  ['金 秀賢', 'Suhyun Kim'],
  ['マリア サントス', 'Maria Santos'],
  ['ジョン ミラー', 'John Miller'],
];

const departments: readonly string[] = [
  '営業部',
  '総務部',
  '第一営業部',
  '製造技術部',
  '商品企画部',
  '法人営業本部 東日本営業部',
  '品質管理課',
  'カスタマーサポート部',
  '経理部',
  '情報システム室',
  '広報グループ',
  '研究開発センター',
  '営業本部 西日本営業部 第一課',
  '生産本部 製造技術部',
];
const titles: readonly string[] = [
  '部長',
  '課長',
  '主任',
  '代表取締役',
  '係長',
  '専務取締役',
  'マネージャー',
  'チームリーダー',
  '営業担当',
  '次長',
  '執行役員',
  'エンジニア',
  '代表取締役社長 兼 CEO',
  '取締役 営業本部長',
  '部長代理',
];

// Real postal codes with the towns they belong to; the house numbers and buildings are invented.
const towns: readonly (readonly [string, string, string])[] = [
  ['100-0005', '東京都千代田区丸の内', '03'],
  ['150-0043', '東京都渋谷区道玄坂', '03'],
  ['160-0022', '東京都新宿区新宿', '03'],
  ['530-0001', '大阪府大阪市北区梅田', '06'],
  ['541-0053', '大阪府大阪市中央区本町', '06'],
  ['450-0002', '愛知県名古屋市中村区名駅', '052'],
  ['812-0011', '福岡県福岡市博多区博多駅前', '092'],
  ['980-0811', '宮城県仙台市青葉区一番町', '022'],
  ['220-0011', '神奈川県横浜市西区高島', '045'],
  ['330-0854', '埼玉県さいたま市大宮区桜木町', '048'],
  ['730-0011', '広島県広島市中区基町', '082'],
  ['420-0857', '静岡県静岡市葵区御幸町', '054'],
  ['950-0087', '新潟県新潟市中央区東大通', '025'],
  ['900-0015', '沖縄県那覇市久茂地', '098'],
];
const buildings: readonly string[] = ['', '', '海風ビル5F', '第二丸橋ビル302', '若葉スクエア12階', 'グリーンテラス3F', '中央会館2階'];

const englishNames: readonly string[] = [
  'Laura Bennett',
  'Thomas Okafor',
  'Nina Petersen',
  'Samuel Hughes',
  'Grace Lindholm',
  'Victor Almeida',
  'Rachel Stone',
  'Peter Vogel',
  'Jürgen Weiß',
  'Niamh O’Connor',
];
const englishFirms: readonly (readonly [string, string])[] = [
  ['Brightwater Logistics Inc.', 'brightwater'],
  ['Fernhill Software Ltd.', 'fernhill'],
  ['Cobalt & Co. Consulting', 'cobaltco'],
  ['Meadowlark Foods LLC', 'meadowlark'],
  ['Stonebridge Partners', 'stonebridge'],
  ['Alder Optics GmbH', 'alder-optics'],
  ['Fjordlicht Maschinenbau GmbH & Co. KG', 'fjordlicht'],
  ['Orchard Surveyors Ltd', 'orchard-surveyors'],
];
const englishTitles: readonly string[] = [
  'Sales Manager',
  'Chief Financial Officer',
  'Account Executive',
  'Senior Engineer',
  'Head of Procurement',
  'Marketing Director',
  'Vertriebsleiter',
  'Managing Partner',
];
const englishAddresses: readonly string[] = [
  '410 Juniper Street, Suite 8 Madison, WI 53703',
  '9 Orchard Lane Bristol BS1 4ST',
  '2200 Harbor Drive, Floor 3 San Diego, CA 92101',
  '15 Mill Road Cambridge CB1 2AZ',
  'Lindenstraße 12 10969 Berlin',
  'Am Markt 5 28195 Bremen',
];

/** Somebody who does not exist, at a firm that does not exist, with numbers that cannot ring. */
export function inventPerson(chance: Chance, language: 'ja' | 'en'): Person {
  return language === 'ja' ? inventJapanese(chance) : inventEnglish(chance);
}

function inventJapanese(chance: Chance): Person {
  const [surname, given] = [chance.pick(surnames), chance.pick(givenNames)];
  const isShop = chance.is(0.07);
  const [company, domainName, englishCompany] = chance.pick(isShop ? shops : firms);
  const foreign = chance.is(0.06) ? chance.pick(foreignNames) : undefined;
  const [postalCode, town, area] = chance.pick(towns);
  const domain = `${domainName}.${chance.pick(['example', 'example.jp', 'example.co.jp'])}`;
  const local = chance
    .pick([
      `${given[2]}.${surname[2]}`,
      `${surname[2]}`,
      `${given[2].slice(0, 1)}.${surname[2]}`,
      `${surname[2]}_${given[2].slice(0, 1)}`,
      `${given[2]}-${surname[2]}`,
    ])
    .toLowerCase();
  const house = chance.pick([
    `${1 + Math.floor(chance.next() * 9)}-${1 + Math.floor(chance.next() * 29)}-${1 + Math.floor(chance.next() * 19)}`,
    `${1 + Math.floor(chance.next() * 9)}丁目${1 + Math.floor(chance.next() * 29)}番${1 + Math.floor(chance.next() * 19)}号`,
  ]);
  const line = () => `${area}-${area.length === 2 ? `0${chance.digits(3)}` : `0${chance.digits(2)}`}-${chance.digits(4)}`;
  const kana = !foreign && chance.is(0.35) ? { name_kana: `${surname[1]} ${given[1]}` } : {};
  const [branchCode, branchTown, branchArea] = chance.pick(towns.filter(([code]) => code !== postalCode));
  const branchPhone = `${branchArea}-${branchArea.length === 2 ? `0${chance.digits(3)}` : `0${chance.digits(2)}`}-${chance.digits(4)}`;
  const branch =
    !isShop && chance.is(0.1)
      ? {
          name: `${branchTown.replace(/^.*[都道府県](.{2,4}?)市.*$|^東京都.*$/u, '$1') || '東京'}支店`,
          address: `〒${branchCode} ${branchTown}1-2-3`,
          phone: branchPhone,
        }
      : undefined;
  return {
    language: 'ja',
    romaji: foreign?.[1] ?? `${given[2]} ${surname[2]}`,
    englishCompany,
    smallPrint: inventSmallPrint(chance, domainName),
    ...(branch && { branch }),
    beside: chance.pick(['', '', '', '', '（代表）', '(代)', ' (内線 123)']),
    fields: {
      name: foreign?.[0] ?? `${surname[0]} ${given[0]}`,
      ...kana,
      company,
      ...(!isShop && chance.is(0.8) ? { department: chance.pick(departments) } : {}),
      title: isShop ? chance.pick(['店主', '代表', '院長', 'オーナー']) : chance.pick(titles),
      postal_code: postalCode,
      address: [`${town}${house}`, chance.pick(buildings)].filter(Boolean).join(' '),
      phone: [line(), ...(branch ? [branch.phone] : [])],
      mobile: chance.is(0.6) ? [`0${chance.pick(['70', '80', '90'])}-0${chance.digits(3)}-${chance.digits(4)}`] : [],
      fax: chance.is(0.6) ? [line()] : [],
      email: [`${local}@${domain}`],
      url: chance.is(0.6) ? [chance.pick([`https://www.${domain}/`, `www.${domain}`, `https://${domain}`])] : [],
    },
  };
}

function inventEnglish(chance: Chance): Person {
  const [company, domainName] = chance.pick(englishFirms);
  const name = chance.pick(englishNames);
  const domain = `${domainName}.example`;
  const address = chance.pick(englishAddresses);
  const number = () => numberNear(chance, address);
  return {
    language: 'en',
    romaji: name,
    englishCompany: company,
    smallPrint: { qualifications: [], lines: [] },
    beside: '',
    fields: {
      name,
      company,
      title: chance.pick(englishTitles),
      address,
      phone: [number()],
      mobile: chance.is(0.5) ? [number()] : [],
      fax: chance.is(0.3) ? [number()] : [],
      email: [`${name.toLowerCase().replace('ü', 'ue').replace('ß', 'ss').replace('’', '').replace(' ', '.')}@${domain}`],
      url: [`www.${domain}`],
    },
  };
}

/** A number in the form of an address's country that cannot ring: ranges kept for plays and films. */
function numberNear(chance: Chance, address: string): string {
  if (/\d{5} (?:Berlin|Bremen)/.test(address)) return chance.pick([`+49 (0)30 23125 ${chance.digits(3)}`, `030 23125 ${chance.digits(3)}`]);
  if (/[A-Z]{2}\d \d[A-Z]{2}$/.test(address)) return chance.pick([`+44 20 7946 0${chance.digits(3)}`, `020 7946 0${chance.digits(3)}`]);
  return chance.pick([`+1 (555) 01${chance.digits(1)}-${chance.digits(4)}`, `555-01${chance.digits(1)}-${chance.digits(4)}`]);
}
