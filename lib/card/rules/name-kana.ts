import type { Candidate, CardLine, CardRule } from '../card-rule';
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
  ...partsBesideName(lines),
  ...lines.flatMap((line) => {
    const value = line.text.replace(/^(?:フリガナ|ふりがな)\s*:?\s*/u, '').trim();
    if (!kana.test(value) || borrowed.test(value) || japaneseTitleEnd.test(value) || value.replaceAll(' ', '').length > 14) return [];
    const name = lines.find(
      (other) => other !== line && easternName.test(other.text) && line.size < 0.8 * other.size && isNear(line, other),
    );
    // No character is read with less than one kana: あさみ is a part of 和田 麻美 alone.
    const score = name && lettersOf(value) < lettersOf(name.text) ? 0.7 : 0.88;
    return name ? [{ field: 'nameKana' as const, value, score, claims: [{ line, from: 0, to: line.text.length }] }] : [];
  }),
];

const lettersOf = (text: string): number => text.replace(/\s/g, '').length;

/** Kana set above each part of a wide-set name: two short pieces on one row. */
function partsBesideName(lines: readonly CardLine[]): Candidate[] {
  const pieces = lines.filter(
    ({ text, isVertical }) => !isVertical && part.test(text) && !borrowed.test(text) && !japaneseTitleEnd.test(text),
  );
  return pieces.flatMap((family) => {
    const given = pieces.filter((other) => other !== family && isRightOf(family, other));
    const name = lines.find(
      (line) => easternName.test(line.text) && line.size > 1.25 * family.size && [family, ...given].every((piece) => isNear(piece, line)),
    );
    const [only] = given;
    if (!name || !only || given.length > 1) return [];
    const claims = [family, only].map((line) => ({ line, from: 0, to: line.text.length }));
    return [{ field: 'nameKana' as const, value: `${family.text} ${only.text}`, score: 0.9, claims }];
  });
}

const part = /^(?:[\p{Script=Hiragana}ー]{2,7}|[\p{Script=Katakana}ー]{2,7})$/u;

const isRightOf = (one: CardLine, other: CardLine): boolean =>
  Math.abs(one.box.top - other.box.top) < 0.5 * one.size &&
  other.box.left >= one.box.left + one.box.width &&
  Math.max(one.size, other.size) < 1.3 * Math.min(one.size, other.size);

function isNear(small: CardLine, big: CardLine): boolean {
  const [a, b] = [small.box, big.box];
  const gap = (from: number, length: number, otherFrom: number, otherLength: number) =>
    Math.max(from, otherFrom) - Math.min(from + length, otherFrom + otherLength);
  const [across, along] = [gap(a.left, a.width, b.left, b.width), gap(a.top, a.height, b.top, b.height)];
  return (across < 0 && along < 0.8 * big.size) || (along < 0 && across < 1.5 * big.size);
}
