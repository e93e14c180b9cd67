import { type CardField, type ReadField, repeatableFields } from './card';
import { foldPhone, foldText } from './text';

const numbers: ReadonlySet<CardField> = new Set(['phone', 'mobile', 'fax']);

/**
 * The fields of a card out of those of its two sides. What a card says once, the front says; the back fills what is
 * missing there. Of numbers and addresses of mail and web each is kept once. A back with another address than the front
 * lists other offices: their numbers are not this person's.
 */
export function mergeSides(front: readonly ReadField[], back: readonly ReadField[]): ReadField[] {
  const isOther = isOtherOffice(front, back);
  const merged = [...front];
  for (const field of back) {
    if (isOther && numbers.has(field.field)) continue;
    const before = repeatableFields.has(field.field) ? merged : front;
    if (!before.some((known) => isThere(known, field))) merged.push({ ...field, side: 'back' });
  }
  return merged;
}

function isThere(known: ReadField, field: ReadField): boolean {
  if (!repeatableFields.has(field.field)) return placeOf(known.field) === placeOf(field.field);
  if (numbers.has(field.field)) return numbers.has(known.field) && foldPhone(known.value) === foldPhone(field.value);
  return known.field === field.field && folded(known) === folded(field);
}

/** Postal code and address are one thing: half of it from each side could be of two offices. */
const placeOf = (field: CardField): CardField => (field === 'postalCode' ? 'address' : field);

function isOtherOffice(front: readonly ReadField[], back: readonly ReadField[]): boolean {
  const [one, other] = [front, back].map((fields) => fields.find(({ field }) => field === 'postalCode')?.value.replace(/\D/g, ''));
  return one !== undefined && other !== undefined && one !== other;
}

const folded = ({ field, value }: ReadField): string =>
  field === 'url' ? foldText(value).replace(/^https?:\/\/|\/$/g, '') : foldText(value);
