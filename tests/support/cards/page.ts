import { cardLines } from '@/lib/card/card-lines';
import type { CardLine, CardRule } from '@/lib/card/card-rule';
import type { OcrPage } from '@/lib/domain/ocr-page';

/** A line of a card in a test: its text, or more than that. */
export type LineOf =
  | string
  | { text: string; size?: number; left?: number; top?: number; confidence?: number; readings?: string[]; isVertical?: boolean };

/** A page whose lines stand one under the other, 20 pixels high with 12 between them, unless they say otherwise. */
export function pageOf(...lines: LineOf[]): OcrPage {
  let next = 40;
  return {
    width: 1100,
    height: 680,
    lines: lines.map((line) => {
      const {
        text,
        size = 20,
        left = 100,
        top = next,
        confidence = 0.95,
        readings = [],
        isVertical = false,
      } = typeof line === 'string' ? { text: line } : line;
      next = top + size + 12;
      const length = [...text].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.55 : 1), 0) * size;
      return {
        text,
        confidence,
        isVertical,
        box: isVertical ? { left, top, width: size, height: length } : { left, top, width: length, height: size },
        words: [],
        readings: readings.map((reading) => ({ text: reading, confidence: 0.8 })),
      };
    }),
  };
}

export const linesOf = (...lines: LineOf[]): CardLine[] => cardLines(pageOf(...lines));

/** What a rule guesses from lines, as `field value`. */
export const guesses = (rule: CardRule, ...lines: LineOf[]): string[] =>
  rule(linesOf(...lines)).map(({ field, value }) => `${field} ${value}`);
