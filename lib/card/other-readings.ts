import type { CardField, ReadField } from '../domain/card';
import { kanjiVariants } from '../domain/kanji-variants';
import type { Box, OcrLine, OcrPage } from '../domain/ocr-page';
import { parseCard } from './parse-card';

/** Fields that name somebody: their kanji may be meant in another form. */
const names: ReadonlySet<CardField> = new Set(['name', 'company']);

/**
 * What else a field may say, most likely first, at most `limit`: what another model read at its place, then the forms
 * of kanji that models do not tell apart.
 */
export function otherReadings(
  page: OcrPage | undefined,
  { field, value, box }: Pick<ReadField, 'field' | 'value' | 'box'>,
  limit: number,
): string[] {
  const places = page && box ? page.lines.filter((line) => overlaps(line.box, box)) : [];
  // What was put right by what is known of the world can be taken back.
  const read = places.flatMap((place) => [place, ...place.readings].map(({ text }) => valueWith(page, place, text, field, box)));
  const found = read.filter((other): other is string => other !== undefined);
  const variants = names.has(field) ? [value, ...found].flatMap((text) => kanjiVariants(text, limit)) : [];
  return [...new Set([...found, ...variants])].filter((other) => other && other !== value).slice(0, limit);
}

/** The field as it would be if this line said this text. */
function valueWith(page: OcrPage | undefined, place: OcrLine, text: string, field: CardField, box: Box | undefined): string | undefined {
  if (!page || !box) return undefined;
  const lines = page.lines.map((line) => (line === place ? { ...line, text, words: [], readings: [] } : line));
  return parseCard({ ...page, lines }).find((read) => read.field === field && read.box && overlaps(read.box, box))?.value;
}

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
