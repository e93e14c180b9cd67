import { newId } from './id';
import { z } from './zod';

/** What every record has: its id, when it was made and last written, and when it went to the trash. */
export const RecordTimes = z.object({
  id: z.uuid().default(newId),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});

/** Whom a record became a part of when two were found to be one; it is in the trash then, and comes back when they are separated. */
export const MergedInto = z.object({ mergedInto: z.uuid().optional() });

/** Who a record belongs to besides itself: the people it happened with, and their company where that matters. */
export const Parties = z.object({
  contactIds: z.array(z.uuid()).default([]),
  companyId: z.uuid().optional(),
});
export type Parties = z.infer<typeof Parties>;

/** A sum of money is a number of whole units of its currency (yen, dollars with decimals), by ISO 4217. */
export const Currency = z.enum(['JPY', 'USD', 'EUR', 'GBP', 'CNY', 'KRW']);
export type Currency = z.infer<typeof Currency>;

/** What users define themselves, by the id of its definition. */
export const CustomValues = z.record(z.string(), z.union([z.string(), z.number()]));
export type CustomValues = z.infer<typeof CustomValues>;
