/** A card's fields as `labels.json` and predictions write them. */
export interface CardFields {
  name?: string;
  name_kana?: string;
  company?: string;
  department?: string;
  title?: string;
  postal_code?: string;
  address?: string;
  phone?: string[];
  mobile?: string[];
  fax?: string[];
  email?: string[];
  url?: string[];
}

export type FieldName = keyof CardFields;

export const fieldNames: readonly FieldName[] = [
  'name',
  'name_kana',
  'company',
  'department',
  'title',
  'postal_code',
  'address',
  'phone',
  'mobile',
  'fax',
  'email',
  'url',
];

/**
 * Other values that count as right, by field. `mobile_as_phone` and `title_as_department` list values that may stand in
 * the second field as well as in the first.
 */
export type AcceptAlso = Record<string, string[]>;

/** How many values of one field were right, wrong (another value was printed), missing, or invented (none was printed). */
export interface Tally {
  right: number;
  wrong: number;
  missing: number;
  invented: number;
}

const numbers: ReadonlySet<FieldName> = new Set(['phone', 'mobile', 'fax', 'postal_code']);
const kanjiDigits = '〇一二三四五六七八九';

/** The form in which two values are compared: NFKC without white space; of numbers the digits alone, kanji numerals as digits. */
export function comparable(field: FieldName, value: string): string {
  const plain = value.normalize('NFKC').replace(/\s+/g, '');
  if (!numbers.has(field)) return plain;
  const digits = plain.replace(/[〇一二三四五六七八九]/g, (digit) => String(kanjiDigits.indexOf(digit)));
  return field === 'postal_code' ? digits.replace(/[^\dA-Z]/gi, '') : digits.replace(/\D/g, ''); // London W2 6BD.
}

/** Compares what was read with what is printed, field by field. */
export function compareFields(printed: CardFields, read: CardFields, acceptAlso: AcceptAlso = {}): Record<FieldName, Tally> {
  return Object.fromEntries(fieldNames.map((field) => [field, tally(field, printed, read, acceptAlso)])) as Record<FieldName, Tally>;
}

function tally(field: FieldName, printed: CardFields, read: CardFields, acceptAlso: AcceptAlso): Tally {
  const form = (value: string) => comparable(field, value);
  const truth = listOf(printed[field]).map(form);
  const accepted = (acceptAlso[field] ?? []).map(form);
  const borrowed = borrowedValues(field, acceptAlso).map(form);
  const found = [...new Set(listOf(read[field]).map(form))];

  const right = found.filter((value) => truth.includes(value) || (accepted.includes(value) && truth.length > 0));
  const isPrinted = (value: string) => accepted.includes(value) || borrowed.includes(value) || isInAddress(field, value, printed);
  const rest = found.filter((value) => !right.includes(value) && !isPrinted(value));
  const unread = Math.max(0, truth.length - right.length);
  const wrong = Math.min(unread, rest.length);
  return { right: Math.min(right.length, truth.length), wrong, missing: unread - wrong, invented: rest.length - wrong };
}

/** The code of a foreign address is printed in it, and not in every label a field of its own as well. */
const isInAddress = (field: FieldName, value: string, printed: CardFields): boolean =>
  field === 'postal_code' && printed.postal_code === undefined && value !== '' && comparable(field, printed.address ?? '').includes(value);

/** `mobile_as_phone: […]` lists mobile numbers that may be called phones. */
function borrowedValues(field: FieldName, acceptAlso: AcceptAlso): string[] {
  return Object.entries(acceptAlso).flatMap(([key, values]) => (key.endsWith(`_as_${field}`) ? values : []));
}

const listOf = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/** The sums of several tallies. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((all, each) => all + each[key], 0);
  return { right: sum('right'), wrong: sum('wrong'), missing: sum('missing'), invented: sum('invented') };
}

/** The share of the printed values that were read right; 1 where nothing is printed. */
export function shareRight({ right, wrong, missing }: Tally): number {
  const printed = right + wrong + missing;
  return printed === 0 ? 1 : right / printed;
}

/** Whether a person looking over the card has nothing to do. */
export const needsNoEdit = (fields: Record<FieldName, Tally>): boolean =>
  Object.values(fields).every(({ wrong, missing, invented }) => wrong + missing + invented === 0);

const namesOf: Readonly<Record<string, FieldName>> = { nameKana: 'name_kana', postalCode: 'postal_code' };
/** The name that `labels.json` gives a stored field. */
export const fieldName = (field: string): FieldName => namesOf[field] ?? (field as FieldName);

const lists: ReadonlySet<FieldName> = new Set(['phone', 'mobile', 'fax', 'email', 'url']);

/** The fields of a card as the product stores them, in the form of `labels.json`: lists are there even where they are empty. */
export function toCardFields(stored: readonly { field: string; value: string }[]): CardFields {
  const fields: Record<string, string | string[]> = Object.fromEntries([...lists].map((name) => [name, []]));
  for (const { field, value } of stored) {
    const name = fieldName(field);
    if (lists.has(name)) fields[name] = [...[fields[name] ?? []].flat(), value];
    else fields[name] ??= value;
  }
  return fields;
}

/** Whether one stored field has a value that is printed on the card, or counts as right. */
export function isRight({ field, value }: { field: string; value: string }, printed: CardFields, acceptAlso: AcceptAlso = {}): boolean {
  const name = fieldName(field);
  const accepted = [...listOf(printed[name]), ...(acceptAlso[name] ?? []), ...borrowedValues(name, acceptAlso)];
  const form = comparable(name, value);
  return accepted.some((text) => comparable(name, text) === form) || isInAddress(name, form, printed);
}
