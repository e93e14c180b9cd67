import type { OcrPage } from '../domain/ocr-page';
import { cardLines } from './card-lines';
import { nameRule } from './rules/name';

/** What may be a person's name in Latin letters on a page, the likeliest first. */
export const latinNames = (page: OcrPage | undefined): string[] =>
  page
    ? nameRule(cardLines(page))
        .filter(({ value }) => !/\p{Script=Han}/u.test(value))
        .toSorted((one, other) => other.score - one.score)
        .map(({ value }) => value)
    : [];
