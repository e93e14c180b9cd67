import { toHiragana } from 'wanakana';

const vowels = ['a', 'i', 'u', 'e', 'o'];
const isKana = (text: string): boolean => /^[ぁ-ゖー]+$/.test(text);

/**
 * The kana that a folded word in Latin letters can stand for: `yamada` やまだ. While it is being typed, `yamad` and `やまd`
 * stand for やま with any of だぢづでど behind it. Empty where it is no romaji.
 */
export function kanaOf(word: string): string[] {
  if (!/^[ぁ-ゖー]*[a-z][a-z'-]*$/.test(word)) return [];
  // Hepburn writes ん before b, m and p as m.
  const spelled = word.replace(/m(?=[bmp])/g, 'n');
  const [, stem = '', rest = ''] = /^(.*?)([b-df-hj-np-tv-z]*)$/.exec(spelled) ?? [];
  const kana = stem && toHiragana(stem);
  if (stem && !isKana(kana)) return [];
  if (!rest) return [kana];
  const endings = vowels.map((vowel) => toHiragana(rest + vowel)).filter(isKana);
  if (rest === 'n') endings.push('ん');
  // `k` begins き as well as きゃ, so the first kana is enough; behind the っ of a double consonant it is the second.
  return [...new Set(endings.map((ending) => kana + ending.slice(0, ending.startsWith('っ') ? 2 : 1)))];
}
