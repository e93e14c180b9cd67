import {
  type AcceptAlso,
  type CardFields,
  compareFields,
  type FieldName,
  fieldName,
  fieldNames,
  isRight,
  needsNoEdit,
  shareRight,
  type Tally,
  toCardFields,
  total,
} from './compare-fields.ts';
import type { StoredField } from './reading-browser.ts';

/** One picture of `labels.json` and what is printed on it. */
export interface Label {
  id: string;
  file: string;
  kind?: string;
  group?: string;
  fields: CardFields;
  accept_also?: AcceptAlso;
}

/** What was read on one picture, held against its label. */
export interface Result {
  label: Label;
  stored: readonly StoredField[];
  read: CardFields;
  seconds: number;
  tallies: Record<FieldName, Tally>;
}

export function toResult(label: Label, stored: readonly StoredField[], seconds: number): Result {
  const read = toCardFields(stored);
  return { label, stored, read, seconds, tallies: compareFields(label.fields, read, label.accept_also) };
}

/** The folder a picture is in, which is the name of its set. */
export const setOf = ({ file }: Label): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'all');

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The share of all printed values that were read right. */
export const fieldsRight = (results: readonly Result[]): number =>
  shareRight(total(results.flatMap(({ tallies }) => Object.values(tallies))));

/** What a mail to a person or a call needs: each counts as much as another, however often it is printed. */
const eight: readonly (readonly FieldName[])[] = [
  ['name'],
  ['company'],
  ['title'],
  ['postal_code'],
  ['address'],
  ['phone', 'mobile', 'fax'],
  ['email'],
  ['url'],
];

/** The mean over eight fields of the share read right. */
export const meanOfEight = (results: readonly Result[]): number =>
  mean(eight.map((names) => shareRight(total(results.flatMap(({ tallies }) => names.map((name) => tallies[name]))))));

/** The share of cards on which nobody has to change anything. */
export const noEdit = (results: readonly Result[]): number => mean(results.map(({ tallies }) => Number(needsNoEdit(tallies))));

export const secondsPerCard = (results: readonly Result[]): number => mean(results.map(({ seconds }) => seconds));

const known: ReadonlySet<string> = new Set(fieldNames);

/** Each stored field of a kind that labels have, and whether it is right. */
export const judged = (results: readonly Result[]): { field: StoredField; right: boolean }[] =>
  results.flatMap(({ label, stored }) =>
    stored
      .filter(({ field }) => known.has(fieldName(field)))
      .map((field) => ({ field, right: isRight(field, label.fields, label.accept_also) })),
  );
