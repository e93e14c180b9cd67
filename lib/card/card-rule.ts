import type { CardField } from '../domain/card';
import type { OcrLine, OcrPage } from '../domain/ocr-page';

/** One guess of one rule: this field, this value, read from this line; score from 0 to 1. */
export interface Candidate {
  field: CardField;
  value: string;
  line: OcrLine;
  score: number;
}

/** A rule guesses one field alone, knowing nothing of the other rules. */
export type CardRule = (page: OcrPage) => Candidate[];
