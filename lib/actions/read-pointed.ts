import { parseCard } from '../card/parse-card';
import type { CardField } from '../domain/card';

/** Fields that are words: what somebody points at for them is meant as it is. */
const words: ReadonlySet<CardField> = new Set(['name', 'nameKana', 'company', 'department', 'title']);
const numbers: ReadonlySet<CardField> = new Set(['phone', 'mobile', 'fax']);

/**
 * What a field becomes when somebody points at a whole line for it: of `TEL 03-0123-4567` the number, where the rules
 * find the field in it, otherwise the line as it is.
 */
export function readPointed(field: CardField, text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (words.has(field)) return plain;
  const box = { left: 0, top: 0, width: 1000, height: 40 };
  const line = { text, confidence: 1, box, words: [], isVertical: false, readings: [] };
  const found = parseCard({ width: 1000, height: 600, lines: [line] });
  // Whether a number is a mobile or a fax is for the user to say, who chose the field.
  const isMeant = (read: CardField) => read === field || (numbers.has(field) && numbers.has(read));
  return found.find((read) => isMeant(read.field))?.value ?? plain;
}
