import { Parties, RecordTimes } from './record-parts';
import { z } from './zod';

/** What somebody wanted; a complaint stays a warning beside the mail until it is answered. */
export const InquiryKind = z.enum(['question', 'request', 'complaint', 'order', 'other']);
export type InquiryKind = z.infer<typeof InquiryKind>;

export const InquiryStatus = z.enum(['open', 'working', 'answered']);
export type InquiryStatus = z.infer<typeof InquiryStatus>;

/** By what way it came. */
export const InquiryChannel = z.enum(['email', 'phone', 'web', 'visit', 'other']);
export type InquiryChannel = z.infer<typeof InquiryChannel>;

const { id, ...times } = RecordTimes.shape;

/** An inquiry (問い合わせ): what was asked, how it was answered, and for a complaint why it came to it. */
export const Inquiry = z.object({
  id,
  kind: InquiryKind.default('question'),
  status: InquiryStatus.default('open'),
  receivedAt: z.iso.datetime(),
  channel: InquiryChannel.optional(),
  subject: z.string().trim().min(1),
  content: z.string().default('').meta({ isLong: true }),
  response: z.string().default('').meta({ isLong: true }),
  answeredAt: z.iso.datetime().optional(),
  /** Why it happened, so that it does not happen twice. */
  cause: z.string().default('').meta({ isLong: true }),
  ...Parties.shape,
  ...times,
});
export type Inquiry = z.infer<typeof Inquiry>;

/** Whether somebody still waits for an answer. */
export const isOpen = ({ status, deletedAt }: Pick<Inquiry, 'status' | 'deletedAt'>): boolean => status !== 'answered' && !deletedAt;
