import { Activity } from '@/lib/domain/activity';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { Employment } from '@/lib/domain/employment';
import { toIdBeside } from '@/lib/domain/id';
import { type Chance, createChance } from '../invent';

/** Invented people, their companies and posts. */
export interface Crowd {
  contacts: Contact[];
  companies: Company[];
  employments: Employment[];
}

const pairs = (text: string): [string, string][] => text.split(' ').map((pair) => pair.split(':') as [string, string]);

const halves = pairs(
  '山:やま 川:かわ 田:た 中:なか 村:むら 本:もと 原:はら 野:の 島:しま 沢:さわ 井:い 木:き 松:まつ 藤:ふじ 高:たか 大:おお 小:こ 西:にし 東:ひがし 北:きた 南:みなみ 石:いし 森:もり 林:はやし 水:みず 竹:たけ 梅:うめ 桜:さくら 金:かね 黒:くろ 白:しろ 青:あお 池:いけ 橋:はし 谷:たに 岡:おか 崎:さき 宮:みや 内:うち 上:うえ 下:した 渡:わた 若:わか 吉:よし 米:よね 湯:ゆ 浜:はま 福:ふく 平:ひら 根:ね',
);
const givenNames = pairs(
  '太郎:たろう 花子:はなこ 一郎:いちろう 直樹:なおき 美咲:みさき 健一:けんいち 由美:ゆみ 翔:しょう 恵子:けいこ 大輔:だいすけ 愛:あい 誠:まこと 陽子:ようこ 拓也:たくや さくら:さくら 修:おさむ 真由美:まゆみ 蓮:れん 千尋:ちひろ 浩二:こうじ 茜:あかね 隆:たかし 結衣:ゆい 和夫:かずお 麻衣:まい 悠斗:ゆうと 久美子:くみこ 剛:つよし 葵:あおい 正人:まさと 理恵:りえ 涼:りょう 智子:ともこ 豊:ゆたか 楓:かえで 英樹:ひでき',
);
const trades = '食品 機械 商事 工業 運輸 電設 建設 薬品 印刷 設計 産業 製作所 システムズ 物産 農園 出版'.split(' ');
const forms = ['株式会社', '有限会社', '合同会社'];
const places = [
  ['150', '東京都渋谷区'],
  ['530', '大阪府大阪市北区'],
  ['460', '愛知県名古屋市中区'],
  ['060', '北海道札幌市中央区'],
  ['812', '福岡県福岡市博多区'],
  ['980', '宮城県仙台市青葉区'],
] as const;
const departments = '営業部 総務部 開発部 経理部 企画部 製造部'.split(' ');
const titles = '部長 課長 係長 主任 代表取締役'.split(' ');
const tags = '展示会 年賀状 セミナー 紹介 重点 名刺交換会'.split(' ');
const notes = ['', '', '', '秋に見積りを出す', '電話は午後がよい', '新しい工場の話が出ている', '前回は価格で見送り。来期に再提案'];
const at = '2026-04-01T09:00:00.000Z';
const times = { createdAt: at, updatedAt: at };

/** A UUID that chance makes, so that the same seed gives the same crowd. */
function inventId(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(chance.next() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Invents so many contacts, a fifth as many companies, and a post for each. */
export function inventCrowd(count: number, seed: number): Crowd {
  const chance = createChance(seed);
  const name = (words: readonly [string, string][]) => chance.pick(words);
  const companies = Array.from({ length: Math.ceil(count / 5) }, (_, index) => {
    const [one, other] = [name(halves), name(halves)];
    return Company.parse({
      id: inventId(chance),
      name: `${chance.pick(forms)}${one[0]}${other[0]}${chance.pick(trades)}`,
      phoneticName: `${one[1]}${other[1]}`,
      domains: [`company${index}.example`],
      ...times,
    });
  });
  const contacts = Array.from({ length: count }, (_, index) => {
    const [one, other, given] = [name(halves), name(halves), name(givenNames)];
    const familyName = one[0] + other[0];
    const [code, town] = chance.pick(places);
    return Contact.parse({
      id: inventId(chance),
      formattedName: `${familyName} ${given[0]}`,
      familyName,
      givenName: given[0],
      // Not everybody's reading is known.
      ...(chance.is(0.9) && { phoneticFamilyName: one[1] + other[1], phoneticGivenName: given[1] }),
      emails: [{ value: `person${index}@company${index % companies.length}.example` }],
      phones: [
        { value: `03-${chance.digits(4)}-${chance.digits(4)}` },
        { value: `090-${chance.digits(4)}-${chance.digits(4)}`, type: 'cell' },
      ],
      addresses: [
        {
          postalCode: `${code}-${chance.digits(4)}`,
          label: `${town}架空町${chance.digits(1)}-${chance.digits(2)} 第${chance.digits(1)}ビル`,
        },
      ],
      tags: chance.is(0.4) ? [chance.pick(tags)] : [],
      note: chance.pick(notes),
      ...times,
    });
  });
  const employments = contacts.map(({ id }, index) =>
    Employment.parse({
      ...{ id: toIdBeside(inventId(chance), id), contactId: id, companyId: companies[index % companies.length]?.id },
      ...{ department: chance.pick(departments), title: chance.pick(titles), ...times },
    }),
  );
  return { contacts, companies, employments };
}

/** Ten things that happened with each of these contacts. */
export function inventActivities(contactIds: readonly string[], seed: number): Activity[] {
  const chance = createChance(seed);
  return contactIds.flatMap((contactId) =>
    Array.from({ length: 10 }, (_, index) =>
      Activity.parse({
        id: toIdBeside(inventId(chance), contactId),
        kind: chance.pick(['email', 'call', 'meeting', 'note'] as const),
        at: new Date(Date.UTC(2026, 3, 1 + index * 7, chance.next() * 24)).toISOString(),
        subject: chance.pick(['見積りの件', '打ち合わせ', '納期について', 'お礼']),
        body: chance.pick(notes),
        contactIds: [contactId],
        ...times,
      }),
    ),
  );
}
