import type { LinePicture } from './ocr-engine';
import type { Reading } from './reading';

interface Word {
  text: string;
  confidence: number;
  /** Along the line, in pixels of the picture from its start. */
  from: number;
  to: number;
}

const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。・「」（）〒々]/u;

/** Between these, a gap that wide is a space; kana are drawn smaller than their squares, some of them much. */
const kanji = /[\p{Script=Han}々〇]/u;
/** In usual distances between characters of a column: drawn ones stood at 1.1 without a space between them, and at 1.3 with one. */
const widestStep = 1.22;
const kanjiDigit = /[〇○一二三四五六七八九十]/u;
const emptyInRow = /[・、。，．（）「」：]/u;
const slimInRow = /[丁目日月自白トリりくしノィァゥェォッャュョぁぃぅぇぉっゃゅょ1Iil|]/u;
const emptyInColumn = /[一・、。]/u;
const slimInColumn = /[二三四こへつエ工ッャュョぁぃぅぇぉっゃゅょィァゥェォ]/u;

/**
 * Puts spaces where the picture has them. The models set them at random between Japanese characters, and wide-set ones
 * (`山 田　太 郎`) look like words to them; between Latin letters their spaces are good.
 */
export function spaceWords(reading: Reading, line: Pick<LinePicture, 'length' | 'thickness' | 'gaps' | 'isVertical'>): Word[] {
  const letters = reading.words.flatMap((word) => {
    const characters = [...word.text];
    return characters.map((text, index) => ({ text, word, isLast: index === characters.length - 1, isFirst: index === 0 }));
  });
  const gapAt = placeGaps(
    letters.map(({ text }) => text),
    line,
    reading.middles,
  );

  const words: Word[] = [];
  letters.forEach(({ text, word, isFirst }, index) => {
    const before = letters[index - 1];
    const last = words.at(-1);
    const isWide = wideLetter.test(text) || (before !== undefined && wideLetter.test(before.text));
    const gap = isWide ? gapAt.get(index) : undefined;
    const isNew = !last || gap !== undefined || (isFirst && !isWide && before !== undefined && isSpace(before.word, word, line));
    if (last && !isNew) {
      last.text += text;
      last.to = Math.max(last.to, word.to);
      return;
    }
    if (last && gap) last.to = gap.from;
    words.push({ text, confidence: word.confidence, from: gap?.to ?? (last ? word.from : 0), to: word.to });
  });
  const end = words.at(-1);
  if (end) end.to = line.length;
  return words;
}

/** Between Latin letters the model's spaces count where the picture has a gap wider than between the other letters. */
function isSpace(
  before: Reading['words'][number],
  after: Reading['words'][number],
  { gaps, thickness }: Pick<LinePicture, 'gaps' | 'thickness'>,
): boolean {
  const widths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 3)] ?? 0;
  const [from, to] = [Math.min(before.to, after.from) - 0.3 * thickness, Math.max(before.to, after.from) + 0.3 * thickness];
  const widest = Math.max(0, ...gaps.filter((gap) => gap.to > from && gap.from < to).map((gap) => gap.to - gap.from));
  return widest > Math.max(0.12 * thickness, 1.3 * usual);
}

type Gap = LinePicture['gaps'][number];

/** The wide gaps, each by the index of the letter behind it; where no place is known, letters are supposed to be as wide as their kind is. */
function placeGaps(
  letters: readonly string[],
  { length, thickness, gaps, isVertical }: Parameters<typeof spaceWords>[1],
  middles: readonly number[] | undefined,
): Map<number, Gap> {
  const placed = new Map<number, Gap>();
  const wide = wideGaps(gaps, letters.length, thickness);
  const widths = letters.map((letter) => (wideLetter.test(letter) ? 1 : /[.,:;'|!ilI1()-]/.test(letter) ? 0.35 : 0.58));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const ink = length - wide.reduce((sum, { from, to }) => sum + to - from, 0);
  let skipped = 0;
  for (const gap of wide) {
    const at = ((gap.from - skipped) / ink) * all;
    skipped += gap.to - gap.from;
    let [best, sum, nearest] = [0, 0, Number.POSITIVE_INFINITY];
    widths.forEach((width, index) => {
      if (index > 0 && Math.abs(sum - at) < nearest) [best, nearest] = [index, Math.abs(sum - at)];
      sum += width;
    });
    if (middles) [best, nearest] = [middles.findIndex((middle) => middle > (gap.from + gap.to) / 2), 0];
    const [before = '', after = ''] = [letters[best - 1], letters[best]];
    const [empty, slim] = isVertical ? [emptyInColumn, slimInColumn] : [emptyInRow, slimInRow];
    const isKanji = [before, after].filter((letter) => kanji.test(letter)).length;
    const least = [0.6, 0.4, 0.28][isKanji] ?? 0.28;
    const allowed = [before, after].reduce((share, letter) => share + (empty.test(letter) ? 0.42 : slim.test(letter) ? 0.15 : 0), least);
    // 八 and 二 leave much of their squares empty; a number in kanji has no spaces.
    const isNumber = kanjiDigit.test(before) && kanjiDigit.test(after);
    const isWide = gap.to - gap.from > (isNumber ? 1 : allowed) * thickness;
    if (best > 0 && nearest < 0.4 && isWide && !(isVertical && isInStep(middles, best))) placed.set(best, gap);
  }
  return placed;
}

/** In a column the ink of characters leaves gaps of any size: those that follow at the usual distance have no space between. */
function isInStep(middles: readonly number[] | undefined, index: number): boolean {
  if (!middles) return false;
  const steps = middles.slice(1).map((middle, before) => middle - (middles[before] ?? 0));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return (steps[index - 1] ?? 0) < widestStep * usual;
}

/** Gaps that are wider than those between the other letters of the line. */
function wideGaps(gaps: readonly Gap[], letters: number, thickness: number): Gap[] {
  const widths = gaps
    .map(({ from, to }) => to - from)
    .sort((a, b) => b - a)
    .slice(0, Math.max(0, letters - 1));
  const usual = letters === 2 ? (widths[0] ?? 0) : (widths[Math.ceil(widths.length / 2)] ?? 0);
  return gaps.filter(({ from, to }) => to - from > Math.max(0.28 * thickness, 1.5 * usual));
}
