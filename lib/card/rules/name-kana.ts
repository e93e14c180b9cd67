import type { CardLine, CardRule } from '../card-rule';
import { japaneseTitleEnd } from '../words';

const kana = /^(?:[\p{Script=Hiragana}ー ]{3,16}|[\p{Script=Katakana}ー ]{3,16})$/u;
const brackets = /[(〈<「【]\s*([\p{Script=Hiragana}\p{Script=Katakana}ー 　]{3,16})\s*[)〉>」】]/u;
/** Sounds of words from abroad, which Japanese names have not: テックリード, マネージャー. */
const borrowed = /[ァィェォヴ]|\p{Script=Katakana}ー/u;
const easternName = /^[\p{Script=Han}々〆ヶ][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー ]{1,8}$/u;

/** Furigana: a short line of nothing but kana, smaller than the name and close above, below or beside it; or in brackets. */
export const nameKanaRule: CardRule = (lines) => [
  ...lines.flatMap((line) => {
    const match = brackets.exec(line.text);
    const value = match?.[1]?.trim();
    return match && value
      ? [{ field: 'nameKana' as const, value, score: 0.8, claims: [{ line, from: match.index, to: match.index + match[0].length }] }]
      : [];
  }),
  ...lines.flatMap((line) => {
    const value = line.text.replace(/^(?:フリガナ|ふりがな)\s*:?\s*/u, '').trim();
    if (!kana.test(value) || borrowed.test(value) || japaneseTitleEnd.test(value) || value.replaceAll(' ', '').length > 14) return [];
    const isBesideName = lines.some(
      (other) => other !== line && easternName.test(other.text) && line.size < 0.8 * other.size && isNear(line, other),
    );
    return isBesideName ? [{ field: 'nameKana' as const, value, score: 0.88, claims: [{ line, from: 0, to: line.text.length }] }] : [];
  }),
];

function isNear(small: CardLine, big: CardLine): boolean {
  const [a, b] = [small.box, big.box];
  const gap = (from: number, length: number, otherFrom: number, otherLength: number) =>
    Math.max(from, otherFrom) - Math.min(from + length, otherFrom + otherLength);
  const [across, along] = [gap(a.left, a.width, b.left, b.width), gap(a.top, a.height, b.top, b.height)];
  return (across < 0 && along < 0.8 * big.size) || (along < 0 && across < 1.5 * big.size);
}
