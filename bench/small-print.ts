import type { Chance } from './invent.ts';

/** What else stands on cards besides the fields that are compared: each line is printed, and none of it is one of them. */
export interface SmallPrint {
  /** Beside the title: 中小企業診断士. */
  qualifications: string[];
  /** At the foot of the card. */
  lines: string[];
}

const qualifications = ['中小企業診断士', '一級建築士', '宅地建物取引士', '社会保険労務士', '博士（工学）', 'PMP', '1級土木施工管理技士'];
const slogans = [
  '人と地域をつなぐ、あしたのかたち。',
  '安心と笑顔をお届けします',
  'ものづくりで未来を照らす',
  '水と緑の環境を守ります',
  'お気軽にご相談ください',
];
const certificates = [
  'ISO 9001 / ISO 14001 認証取得',
  'ISO 27001 認証取得',
  'プライバシーマーク取得',
  '建設業許可 東京都知事許可（般-3）第000123号',
  '宅地建物取引業 大阪府知事（2）第00456号',
  '古物商許可 第300000000123号',
  '経営革新等支援機関 認定',
];
const hours = ['営業時間 10:00-18:00　定休日 水曜', '創業 昭和25年', 'Since 1964'];
const networks = ['X @', 'Instagram @', 'LINE ID: ', 'Facebook: '];

/** Small print for a firm with this domain name; most cards have little or none. */
export function inventSmallPrint(chance: Chance, domainName: string): SmallPrint {
  const lines = [
    ...(chance.is(0.15) ? [chance.pick(slogans)] : []),
    ...(chance.is(0.15) ? [chance.pick(certificates)] : []),
    ...(chance.is(0.06) ? [chance.pick(hours)] : []),
    ...(chance.is(0.12) ? [`${chance.pick(networks)}${domainName.replace(/-/g, '_')}`] : []),
    ...(chance.is(0.15) ? [`登録番号 ${inventRegistrationNumber(chance)}`] : []),
  ];
  return { qualifications: chance.is(0.12) ? [chance.pick(qualifications)] : [], lines };
}

/** T and 13 digits with their check digit, as invoices in Japan need one. All begin with noughts, as no real one does. */
function inventRegistrationNumber(chance: Chance): string {
  const rest = `000000${chance.digits(6)}`;
  const sum = [...rest].reverse().reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return `T${9 - (sum % 9)}${rest}`;
}

const kanjiDigits = '〇一二三四五六七八九';

/** Numbers as vertical cards write them: 03-0123-4567 is 〇三―〇一二三―四五六七. */
export const inKanji = (text: string): string => text.replace(/\d/g, (digit) => kanjiDigits[Number(digit)] ?? digit).replace(/-/g, '―');
