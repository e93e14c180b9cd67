import { CardField, type ReadField, repeatableFields } from '@/lib/domain/card';
import type { OcrPage } from '@/lib/domain/ocr-page';

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

/** Fields that most cards have: where one was not read, there is an empty one to type into. Others are added when needed. */
const usual: ReadonlySet<CardField> = new Set([
  'name',
  'nameKana',
  'company',
  'department',
  'title',
  'postalCode',
  'address',
  'phone',
  'mobile',
  'email',
]);

/** The fields to look over, in the order of the form: what was read, and an empty one for each usual kind that was not. */
export function startReview(read: readonly ReadField[]): FieldInReview[] {
  return CardField.options.flatMap((kind) => {
    const found = read.filter(({ field }) => field === kind);
    if (found.length === 0) return usual.has(kind) ? [{ key: `${kind} 0`, field: kind, value: '', isChecked: false }] : [];
    return found.map((field, index) => ({ ...field, key: `${kind} ${index}`, isChecked: false }));
  });
}

/** The kinds of which one more field can be added: those that a card can have twice, and those that are not there yet. */
export const addableKinds = (fields: readonly Pick<ReadField, 'field'>[]): CardField[] =>
  CardField.options.filter((kind) => repeatableFields.has(kind) || !fields.some(({ field }) => field === kind));

/** The fields with one more of a kind, behind those of that kind or where the form has it. */
export function addField(fields: readonly FieldInReview[], kind: CardField, read: Partial<FieldInReview> = {}): FieldInReview[] {
  const number = Math.max(-1, ...fields.filter(({ field }) => field === kind).map(({ key }) => Number(key.split(' ')[1]))) + 1;
  const rank = CardField.options.indexOf(kind);
  const place = fields.findLastIndex(({ field }) => CardField.options.indexOf(field) <= rank) + 1;
  return fields.toSpliced(place, 0, { value: '', isChecked: false, ...read, key: `${kind} ${number}`, field: kind });
}

/** Whether a person should look at this field: it was read with doubt, or it is needed and empty. */
export function isDoubtful(field: FieldInReview | undefined): boolean {
  if (!field || field.isChecked) return false;
  if (field.value.trim() === '') return expected.has(field.field);
  return field.confidence !== undefined && field.confidence !== 'high';
}

/** Below this nothing was read, only shapes seen. */
const leastConfidence = 0.3;

/** The lines of one side, by their place in its page, of which no field has taken the greater part: nothing read may be lost. */
export function unassignedLines(page: OcrPage, fields: readonly Pick<FieldInReview, 'value' | 'box'>[]): number[] {
  const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return [...page.lines.keys()].filter((index) => {
    const line = page.lines[index];
    if (!line || line.confidence < leastConfidence || plain(line.text).length < 2) return false;
    if (fields.some(({ value }) => plain(value).includes(plain(line.text)))) return false;
    const taken = fields.reduce((sum, { box }) => sum + (box ? shareOf(line, box) : 0), 0);
    return taken < 0.5;
  });
}

/** How much of a line a box takes, from 0 to 1. */
function shareOf({ box, isVertical }: OcrPage['lines'][number], place: NonNullable<FieldInReview['box']>): number {
  const x = Math.min(box.left + box.width, place.left + place.width) - Math.max(box.left, place.left);
  const y = Math.min(box.top + box.height, place.top + place.height) - Math.max(box.top, place.top);
  const [along, across] = isVertical ? [y / box.height, x / box.width] : [x / box.width, y / box.height];
  return across > 0.5 ? Math.max(0, along) : 0;
}

/** Puts the focus into a field of the form, by its place. */
export const focusField = (index: number): void => document.querySelector<HTMLInputElement>(`#field-${index}`)?.focus();
