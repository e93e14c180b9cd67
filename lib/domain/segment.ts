import { RecordTimes } from './record-parts';
import { z } from './zod';

/** What a list can be narrowed to: a rank, a kind of customer, or one value of a field. */
export const FilterKind = z.enum(['lifecycleStage', 'rank', 'tag', 'owner', 'source']);
export type FilterKind = z.infer<typeof FilterKind>;

export const Filter = z.object({ kind: FilterKind, value: z.string() });
export type Filter = z.infer<typeof Filter>;

/** How a list is sorted. */
export const Sort = z.enum(['kana', 'company', 'newest', 'changed', 'rank', 'lifecycleStage', 'owner']);
export type Sort = z.infer<typeof Sort>;

const { id, ...times } = RecordTimes.shape;

/** A saved view of the list of customers: what is searched for, what it is narrowed to, and its order. */
export const Segment = z.object({
  id,
  name: z.string().trim().min(1),
  query: z.string().default(''),
  filters: z.array(Filter).default([]),
  sort: Sort.default('kana'),
  ...times,
});
export type Segment = z.infer<typeof Segment>;
