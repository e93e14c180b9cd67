import { RecordTimes } from './record-parts';
import { z } from './zod';

const { id: _, ...times } = RecordTimes.shape;

/** What a user said for good: these two people, or companies, are not the same. No rule proposes them again. */
export const Distinction = z.object({
  /** That of the pair, as `pairId` gives it. */
  id: z.string().regex(/^[^|]+\|[^|]+$/),
  at: z.iso.datetime(),
  by: z.string(),
  ...times,
});
export type Distinction = z.infer<typeof Distinction>;

/** The name of a pair of records, whichever of them comes first. */
export const pairId = (one: string, other: string): string => [one, other].sort().join('|');
