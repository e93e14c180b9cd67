import { otherReadings } from '../card/other-readings';
import type { ReadField } from '../domain/card';
import type { OcrPage } from '../domain/ocr-page';

/** How many other readings of a field are offered: as many as have a key. */
const mostOffered = 4;

/** What else a field of a card may say, most likely first. */
export const findReadings = (page: OcrPage | undefined, field: Pick<ReadField, 'field' | 'value' | 'box'>): string[] =>
  otherReadings(page, field, mostOffered);
