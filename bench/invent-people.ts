import type { PersonFacts } from '../lib/insight/same-person';
import { createChance } from './invent.ts';

/** Invented people with what was planted among them: pairs of one person, and namesakes who are two. */
export interface InventedPeople {
  people: PersonFacts[];
  /** Pairs of one person, by what the second record still shares with the first. */
  twins: { one: string; other: string; shares: Shared; hasMisreadName: boolean }[];
  namesakes: { one: string; other: string }[];
}

export type Shared = 'email' | 'phone' | 'company';

const surnames =
  '佐藤さとう 鈴木すずき 高橋たかはし 田中たなか 伊藤いとう 渡辺わたなべ 山本やまもと 中村なかむら 小林こばやし 加藤かとう 吉田よしだ 山田やまだ 佐々木ささき 山口やまぐち 松本まつもと 井上いのうえ 木村きむら 林はやし 斎藤さいとう 清水しみず 山崎やまざき 森もり 池田いけだ 橋本はしもと 阿部あべ 石川いしかわ 山下やました 中島なかじま 石井いしい 小川おがわ 前田まえだ 岡田おかだ 長谷川はせがわ 藤田ふじた 後藤ごとう 近藤こんどう 村上むらかみ 遠藤えんどう 青木あおき 坂本さかもと 福田ふくだ 太田おおた 西村にしむら 藤井ふじい 岡本おかもと 金子かねこ 藤原ふじわら 三浦みうら 中野なかの 中川なかがわ 原田はらだ 松田まつだ 竹内たけうち 小野おの 田村たむら 中山なかやま 和田わだ 石田いしだ 森田もりた 上田うえだ 原はら 内田うちだ 柴田しばた 酒井さかい 宮崎みやざき 横山よこやま 高木たかぎ 安藤あんどう 宮本みやもと 大野おおの 小島こじま 工藤くどう 谷口たにぐち 今井いまい 高田たかだ 丸山まるやま 増田ますだ 杉山すぎやま 村田むらた 大塚おおつか'.split(
    ' ',
  );
const givenStarts =
  '健けん 誠まこと 翔しょう 直なお 美み 由ゆ 和かず 正まさ 恵めぐ 久ひさ 秀ひで 智とも 裕ゆう 雅まさ 康やす 千ち 真ま 隆たか 文ふみ 幸ゆき 陽よう 香か 武たけ 浩ひろ'.split(
    ' ',
  );
const givenEnds = '太た 一いち 子こ 美み 樹き 也や 人と 介すけ 香か 代よ 江え 志し 彦ひこ 郎ろう 二じ 平へい 奈な 実み 治じ 雄お'.split(
  ' ',
);

const split = (word: string): [kanji: string, kana: string] => {
  const at = word.search(/[ぁ-ん]/);
  return [word.slice(0, at), word.slice(at)];
};

/**
 * Invents people as a firm has them: common names are common, large companies are large, one in ten has no mail and one in
 * three no kana, companies share a switchboard and sometimes an `info@`. `planted` of them are a second record of
 * another, `namesakeCount` have another's name and nothing else of theirs.
 */
export function inventPeople(count: number, planted: number, namesakeCount: number): InventedPeople {
  const { next, digits } = createChance(20261126);
  const pick = <T>(list: readonly T[], skew = 1): T => list[Math.floor(list.length * next() ** skew)] as T;
  const companyCount = Math.ceil(count / 5);

  const person = (id: string): PersonFacts => {
    const [[family, familyKana], [start, startKana], [end, endKana]] = [
      split(pick(surnames, 1.6)),
      split(pick(givenStarts)),
      split(pick(givenEnds)),
    ];
    const company = Math.floor(companyCount * next() ** 3);
    const domain = `c${company}.example`;
    const emails = next() < 0.9 ? [next() < 0.03 ? `info@${domain}` : `${familyKana.length}${digits(7)}@${domain}`] : [];
    const phones = [...(next() < 0.8 ? [`03${String(company).padStart(8, '0')}`] : []), ...(next() < 0.6 ? [`090${digits(8)}`] : [])];
    return {
      ...{ id, name: family + start + end, kana: next() < 0.67 ? familyKana + startKana + endKana : '', emails, phones },
      companies: next() < 0.95 ? [`会社${company}`] : [],
      addresses: next() < 0.7 ? [`東京都港区${company}-1`] : [],
      domains: emails.length > 0 || next() < 0.5 ? [domain] : [],
    };
  };

  const people = Array.from({ length: count - planted - namesakeCount }, (_, index) => person(`p${index}`));
  const twins: InventedPeople['twins'] = [];
  const namesakes: InventedPeople['namesakes'] = [];
  for (let index = 0; index < planted; index++) {
    const one = people[Math.floor(next() * people.length)] as PersonFacts;
    const other = person(`t${index}`);
    const known = (['email', 'phone', 'company'] as const).filter((kind) => listOf(one, kind).length > 0);
    if (known.length === 0) continue;
    const shares = pick(known);
    // Of a name read wrongly by one letter its kana are kept, where there are any: readers of cards know names.
    const hasMisreadName = next() < 0.1;
    const name = hasMisreadName ? `${one.name.slice(0, -1)}某` : one.name;
    const kana = hasMisreadName || next() < 0.7 ? one.kana : '';
    const common =
      shares === 'email'
        ? { emails: one.emails, domains: one.domains }
        : shares === 'phone'
          ? { phones: one.phones }
          : { companies: one.companies };
    people.push({ ...other, name, kana, ...common });
    twins.push({ one: one.id, other: other.id, shares, hasMisreadName });
  }
  for (let index = 0; index < namesakeCount; index++) {
    const one = people[Math.floor(next() * (people.length - index))] as PersonFacts;
    const other = { ...person(`n${index}`), name: one.name, kana: one.kana };
    people.push(other);
    namesakes.push({ one: one.id, other: other.id });
  }
  return { people, twins, namesakes };
}

const listOf = (facts: PersonFacts, shares: Shared): readonly string[] =>
  shares === 'email' ? facts.emails : shares === 'phone' ? facts.phones : facts.companies;
