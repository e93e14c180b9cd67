import type { OcrPage } from '../domain/ocr-page';
import type { CardLine } from './card-rule';

/** Below this a model saw no text, only shapes. */
const leastConfidence = 0.3;

const dashBetweenDigits = /(?<=\d)\s*[‐‑‒–—―−ー一~〜-]\s*(?=\d)/g;
/** A stroke close to a kanji is a piece of it; one that parts two words has space on both sides. */
const strayStroke = /(?<=[\p{Script=Han}\p{Script=Hiragana}])(?:\| ?| \|)(?=[\p{Script=Han}\p{Script=Hiragana}])/gu;
const kanjiDigits = '〇一二三四五六七八九';

/** The lines of a page as the rules read them; what is no text is left out. */
export function cardLines(page: OcrPage): CardLine[] {
  return page.lines
    .filter(({ text, confidence }) => confidence >= leastConfidence && /[\p{L}\p{N}]/u.test(text))
    .map((line) => ({
      text: foldLine(line.text),
      alternatives: line.readings.filter(({ confidence }) => confidence >= leastConfidence).map(({ text }) => foldLine(text)),
      confidence: line.confidence,
      box: line.box,
      size: line.isVertical ? line.box.width : line.box.height,
      isVertical: line.isVertical,
      source: line,
    }));
}

/**
 * Text in the form the rules are written for: full-width forms narrow, one dash inside numbers, no doubled spaces. A
 * long-vowel bar has a kana in front of it; what stands before a kanji alone is the numeral one (ー般 is 一般).
 */
export function foldLine(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/^[\s|_]+|[\s|_]+$/g, '')
      .replace(/[\s_]*\s[\s_]*/g, ' ')
      .trim()
      .replace(strayStroke, ' ')
      .replace(dashBetweenDigits, '-')
      .replace(/(?<=\p{Script=Katakana})了(?![\p{Script=Han}\p{Script=Hiragana}])/gu, 'ア')
      // A small ァ stands behind few kana: エンジニァ is エンジニア.
      .replace(/(?<=[^フヴツクグスズトドテデウ\P{Script=Katakana}])ァ/gu, 'ア')
      .replace(/株 ?式 ?会 ?社|有 ?限 ?会 ?社|合 ?同 ?会 ?社/g, (form) => form.replaceAll(' ', ''))
      .replace(/(?<=税理|弁護|労務|会計|書|弁理|建築|技術|診断|栄養|療法|保育|鑑定)土(?![地木])/gu, '士')
      .replace(/(?<![\p{Script=Hiragana}\p{Script=Katakana}ー])ー+(?=\p{Script=Han})/gu, '一')
  );
}

/** Words that were read without the gap between them, `ChrisSmith`, `AIDepartment`, set apart again; names like McDonald stay whole. */
export const withGaps = (text: string): string =>
  text.replace(/(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Le|La|Di|Van|O'))(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ');

/** Whether a line stands close under another, or a column close beside it on the left, of about the same size, and begins, ends or is centred like it. */
export function isBelow(one: CardLine, other: CardLine): boolean {
  if (one === other || one.isVertical !== other.isVertical || Math.max(one.size, other.size) > 1.3 * Math.min(one.size, other.size))
    return false;
  const [a, b] = [one.box, other.box];
  const gap = one.isVertical ? a.left - b.left - b.width : b.top - a.top - a.height;
  const [start, length] = one.isVertical ? (['top', 'height'] as const) : (['left', 'width'] as const);
  const offsets = [a[start] - b[start], a[start] + a[length] - b[start] - b[length], a[start] + a[length] / 2 - b[start] - b[length] / 2];
  return gap > -0.6 * one.size && gap < 1.1 * one.size && offsets.some((offset) => Math.abs(offset) < 1.5 * one.size);
}

/** Kanji numerals as digits, as addresses and numbers on vertical cards are written: 〇三―一二三四 is 03-1234. */
export function withArabicDigits(text: string): string {
  return text
    .replace(/(?<=[〇一二三四五六七八九○―]) (?=[〇一二三四五六七八九○―])/g, '')
    .replace(
      /[〇一二三四五六七八九○0O](?=[〇一二三四五六七八九○―ー-])|(?<=[〇一二三四五六七八九○―ー-])[〇一二三四五六七八九○]/g,
      (digit) => {
        const value = kanjiDigits.indexOf(digit);
        return value < 0 ? '0' : String(value);
      },
    )
    .replace(dashBetweenDigits, '-');
}
