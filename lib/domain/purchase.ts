import { Currency, Parties, RecordTimes } from './record-parts';
import { z } from './zod';

/** What became of a contract that ends: until one of these is said, its end comes up beforehand. */
export const Renewal = z.enum(['renewed', 'ended']);
export type Renewal = z.infer<typeof Renewal>;

const { id, ...times } = RecordTimes.shape;

/** Something that was bought (購買・取引): what, how many, for how much, and until when it holds. */
export const Purchase = z.object({
  id,
  product: z.string().trim().min(1),
  quantity: z.number().nonnegative().default(1),
  /** Of the whole purchase, not of one piece. */
  amount: z.number().optional(),
  currency: Currency.default('JPY'),
  contractNumber: z.string().optional(),
  contractedAt: z.iso.date().optional(),
  deliveredAt: z.iso.date().optional(),
  /** The last day on which it holds. */
  expiresAt: z.iso.date().optional(),
  renewal: Renewal.optional(),
  note: z.string().default('').meta({ isLong: true }),
  ...Parties.shape,
  ...times,
});
export type Purchase = z.infer<typeof Purchase>;

/** Where a purchase stands in the history: the day it was agreed, else the first that is known of it. */
export const purchaseDay = ({ contractedAt, deliveredAt, createdAt }: Purchase): string => contractedAt ?? deliveredAt ?? createdAt;
