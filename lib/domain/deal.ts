import { Currency, Parties, RecordTimes } from './record-parts';
import { z } from './zod';

/** How far a deal has come; the last two are its ends. */
export const DealStage = z.enum(['contacted', 'proposed', 'negotiating', 'won', 'lost']);
export type DealStage = z.infer<typeof DealStage>;

const { id, ...times } = RecordTimes.shape;

/** A deal (商談): with whom, about what, for how much, and what to do next. */
export const Deal = z.object({
  id,
  subject: z.string().trim().min(1),
  stage: DealStage.default('contacted'),
  products: z.array(z.string()).default([]),
  amount: z.number().optional(),
  /** What it costs us, in the same currency: the rest is the margin. */
  cost: z.number().optional(),
  currency: Currency.default('JPY'),
  openedAt: z.iso.date(),
  /** When it is expected to be decided, or was. */
  closeDate: z.iso.date().optional(),
  nextAction: z.string().optional(),
  nextActionAt: z.iso.date().optional(),
  owner: z.string().optional(),
  content: z.string().default('').meta({ isLong: true }),
  ...Parties.shape,
  ...times,
});
export type Deal = z.infer<typeof Deal>;

/** Whether it is neither won nor lost yet. */
export const isRunning = ({ stage, deletedAt }: Pick<Deal, 'stage' | 'deletedAt'>): boolean =>
  stage !== 'won' && stage !== 'lost' && !deletedAt;

/** What is left of the amount after the cost; undefined unless both are known. */
export const marginOf = ({ amount, cost }: Pick<Deal, 'amount' | 'cost'>): number | undefined =>
  amount === undefined || cost === undefined ? undefined : amount - cost;
