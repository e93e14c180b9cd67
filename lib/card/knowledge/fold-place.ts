import { kanjiGroups } from '../../domain/kanji-variants';

const forms = new Map(
  [...kanjiGroups, 'ケヶがガヵカ', 'ノのﾉ之', 'ツッつっ', '檜桧', '淵渕', '諌諫', '鷗鴎', '籠篭', '莱萊', '蓮蓮'].flatMap((group) =>
    [...group].map((letter) => [letter, [...group][0] ?? letter] as const),
  ),
);
const kanjiDigits = '〇一二三四五六七八九';

/** A place's name as it is compared, letter for letter: 霞ヶ関 and 霞が関, 龍ヶ崎 and 竜ケ崎, 北一条 and 北1条 are one. */
export function foldPlace(text: string): string {
  return [...text]
    .map((letter) => {
      const plain = letter.normalize('NFKC');
      const digit = kanjiDigits.indexOf(plain);
      return digit >= 0 ? String(digit) : [...(forms.get(plain) ?? plain)][0];
    })
    .join('');
}
