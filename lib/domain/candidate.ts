import { ReadField } from './card';
import { OcrPage } from './ocr-page';
import { RecordTimes } from './record-parts';
import { z } from './zod';

/** Somebody whose signature was read and put off: not a contact yet. Of one who was dismissed only the address is kept. */
export const Candidate = z.object({
  /** As it is compared. */
  email: z.string().min(3),
  state: z.enum(['open', 'dismissed']),
  fields: z.array(ReadField).default([]),
  /** The signature's text. */
  page: OcrPage.optional(),
  /** The mail it was read in, and the page to see it again. */
  subject: z.string().optional(),
  url: z.string().optional(),
  ...RecordTimes.shape,
});
export type Candidate = z.infer<typeof Candidate>;

/** For how many days a candidate waits; then what was read is deleted for good. */
export const candidateDays = 30;

/** The moment before which candidates have expired. */
export const oldestCandidate = (now: string): string => new Date(Date.parse(now) - candidateDays * 86_400_000).toISOString();

/** Whether enough was read for somebody to be a candidate: an address, a company, and a name. */
export function isCandidate(fields: readonly Pick<ReadField, 'field' | 'value'>[]): boolean {
  return (['email', 'company', 'name'] as const).every((kind) => fields.some(({ field, value }) => field === kind && value.trim()));
}
