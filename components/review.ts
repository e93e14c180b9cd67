import { CardField, type ReadField } from '@/lib/domain/card';

/** A field on its way from what was read to what is kept. */
export interface FieldInReview extends Omit<ReadField, 'confidence'> {
  /** Stays with the field while others come and go. */
  key: string;
  confidence?: ReadField['confidence'];
  /** Whether a person typed it or looked at it. */
  isChecked: boolean;
}

/** Fields without which a card is of little use: empty ones are pointed out. */
const expected: ReadonlySet<CardField> = new Set(['name', 'company', 'email']);

/** The fields to look over, in the order of the form: what was read, and an empty one for each kind that was not. */
export function startReview(read: readonly ReadField[]): FieldInReview[] {
  return CardField.options.flatMap((kind) => {
    const found = read.filter(({ field }) => field === kind);
    if (found.length === 0) return [{ key: `${kind} 0`, field: kind, value: '', isChecked: false }];
    return found.map((field, index) => ({ ...field, key: `${kind} ${index}`, isChecked: false }));
  });
}

/** Kinds of which a card can carry more than one. */
export const repeatable = ['phone', 'mobile', 'fax', 'email', 'url'] as const satisfies readonly CardField[];

/** The fields with one more empty one of a kind, behind those of that kind. */
export function addField(fields: readonly FieldInReview[], kind: string): FieldInReview[] {
  const parsed = CardField.safeParse(kind);
  if (!parsed.success) return [...fields];
  const same = fields.filter(({ field }) => field === parsed.data).length;
  const place = fields.findLastIndex(({ field }) => field === parsed.data) + 1;
  return fields.toSpliced(place, 0, { key: `${kind} ${same}`, field: parsed.data, value: '', isChecked: false });
}

/** Whether a person should look at this field: it was read with doubt, or it is needed and empty. */
export function isDoubtful(field: FieldInReview | undefined): boolean {
  if (!field) return false;
  if (field.value.trim() === '') return expected.has(field.field) && !field.isChecked;
  return !field.isChecked && field.confidence !== undefined && field.confidence !== 'high';
}
