import type { CardField } from '../domain/card';
import type { Box, OcrLine } from '../domain/ocr-page';

/** A line as the rules see it: its text folded, its other readings folded the same way. */
export interface CardLine {
  /** NFKC, one kind of dash between digits, single spaces. */
  text: string;
  /** What another model made of the line. */
  alternatives: string[];
  /** From 0 to 1. */
  confidence: number;
  box: Box;
  /** The height of its characters in pixels; of a column, the width. */
  size: number;
  isVertical: boolean;
  source: OcrLine;
}

/** A stretch of a line that a candidate was read from. */
export interface Claim {
  line: CardLine;
  from: number;
  to: number;
}

/** One guess of one rule: this field has this value, read from these places; score from 0 to 1. */
export interface Candidate {
  field: CardField;
  value: string;
  /** What is printed beside a number and tells it from others. */
  note?: string | undefined;
  score: number;
  claims: Claim[];
}

/** A rule guesses one field alone, knowing nothing of the other rules. Lines come in reading order. */
export type CardRule = (lines: readonly CardLine[]) => Candidate[];
