import { type CardField, type ReadField, repeatableFields } from '../domain/card';
import { editDistance } from '../domain/edit-distance';
import { foldCompanyName, foldPhone, foldText } from '../domain/text';
import type { CodedField } from './rules/code';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What is printed and what the codes state, each once: a code takes the place of what was read of the same thing, rightly
 * or not, and is sure of it. Where the print says the same and more, or says it in Japanese and the code in letters, the
 * print stays.
 */
export function withCodes(printed: readonly ReadField[], coded: readonly CodedField[]): ReadField[] {
  const fields = [...printed];
  const settled = new Set<ReadField>();
  // What agrees goes first, so that a number that is there twice does not look like a misread other one.
  for (const isSame of [agrees, isMisread]) {
    for (const code of coded) {
      if ([...settled].some((field) => isThere(field, code))) continue;
      const places = fields.filter((field) => !settled.has(field) && isSame(field, code));
      const [place] = places;
      if (!place || (isSame === isMisread && repeatableFields.has(code.field) && places.length > 1)) continue;
      const field = toReadField(code, place);
      fields[fields.indexOf(place)] = field;
      settled.add(field);
    }
  }
  for (const code of coded) {
    if ([...settled].some((field) => isThere(field, code))) continue;
    const field = toReadField(code);
    fields.push(field);
    settled.add(field);
  }
  return fields;
}

/** Of a field that a card has once, what was settled first holds; of the others, each value. */
const isThere = (field: ReadField, code: CodedField): boolean =>
  repeatableFields.has(code.field) ? agrees(field, code) : field.field === code.field;

function toReadField({ field, value, code }: CodedField, place?: ReadField): ReadField {
  if (place && !repeatableFields.has(field) && saysMore(place.value, value)) return place;
  return { field: place && isNumber(field) && field === 'phone' ? place.field : field, value, confidence: 'high', box: code.box };
}

const isNumber = (field: CardField): boolean => field === 'phone' || field === 'mobile' || field === 'fax';

function agrees(field: ReadField, code: CodedField): boolean {
  if (isNumber(code.field)) return isNumber(field.field) && foldPhone(field.value) === foldPhone(code.value);
  return field.field === code.field && folded(field) === folded(code);
}

/** What stands where the code's value should: of a field that is there once anything, of the others nearly the same letters. */
function isMisread(field: ReadField, code: CodedField): boolean {
  if (field.field !== code.field) return false;
  if (!repeatableFields.has(code.field)) return true;
  if (isNumber(code.field)) return editDistance(folded(field), folded(code)) <= 1;
  // `info@` and `sato@` of one company are two addresses: each side of the at sign may be a little off.
  const [ones, others] = [folded(field).split('@'), folded(code).split('@')];
  return ones.length === others.length && ones.every((one, index) => editDistance(one, others[index] ?? '') <= Math.max(1, one.length / 6));
}

function folded({ field, value }: Pick<ReadField, 'field' | 'value'>): string {
  if (isNumber(field)) return foldPhone(value);
  if (field === 'company') return foldCompanyName(value);
  return field === 'url' ? foldText(value).replace(/^https?:\/\/|\/$/g, '') : foldText(value);
}

function saysMore(printed: string, coded: string): boolean {
  if (japanese.test(printed) && !japanese.test(coded)) return /[^\d-]/.test(coded);
  const [more, less] = [foldText(printed), foldText(coded)];
  return more.length > less.length && more.includes(less);
}
