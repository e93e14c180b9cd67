import { RecordTimes } from './record-parts';
import { z } from './zod';

export const CustomFieldKind = z.enum(['text', 'number', 'date', 'choice']);
export type CustomFieldKind = z.infer<typeof CustomFieldKind>;

/** Whose field it is. */
export const CustomFieldOwner = z.enum(['contacts', 'companies']);
export type CustomFieldOwner = z.infer<typeof CustomFieldOwner>;

const { id, ...times } = RecordTimes.shape;

/** A field that the user defines; its values stand in the records under its id, so that another name is still the same field. */
export const CustomField = z.object({
  id,
  of: CustomFieldOwner.default('contacts'),
  label: z.string().trim().min(1),
  inputKind: CustomFieldKind.default('text'),
  /** What can be chosen, where it is a choice. */
  choices: z.array(z.string()).default([]),
  ...times,
});
export type CustomField = z.infer<typeof CustomField>;
