/** Kanji of names that are written in several forms, the commonest first: people care which, and models that read text know one or two of them. */
export const kanjiGroups =
  '高髙 崎﨑嵜 辺邊邉 浜濱濵 斎斉齋齊 島嶋嶌 沢澤 桜櫻 広廣 恵惠 徳德 吉𠮷 富冨 真眞 曽曾 桑桒 柳栁 瀬瀨 関關 竜龍 国國 栄榮 宝寶 万萬 豊豐 館舘 峰峯 船舩 亀龜 寿壽 実實 礼禮 静靜 黒黑 緑綠 清淸 弥彌 条條 滝瀧 鉄鐵 鶴靏鸖'.split(
    ' ',
  );

/** The same text with one of its characters in another form, the commonest forms first; at most `limit`. */
export function kanjiVariants(text: string, limit: number): string[] {
  const letters = [...text];
  const variants = letters.flatMap((letter, index) => {
    const forms = [...(kanjiGroups.find((group) => [...group].includes(letter)) ?? '')].filter((form) => form !== letter);
    return forms.map((form) => letters.with(index, form).join(''));
  });
  return [...new Set(variants)].slice(0, limit);
}

const commonest = new Map(kanjiGroups.flatMap((group) => [...group].slice(1).map((form) => [form, [...group][0] ?? form])));
const rarer = new RegExp(`[${[...commonest.keys()].join('')}]`, 'gu');

/** The same text with every character in the commonest of its forms: 髙橋 and 高橋 are compared by it. */
export const commonForm = (text: string): string => text.replace(rarer, (letter) => commonest.get(letter) ?? letter);
