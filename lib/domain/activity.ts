import { Participant } from './participant';
import { RecordTimes } from './record-parts';
import { z } from './zod';

/** `web` is what somebody did on a web site, `stage` that they became another kind of customer: its subject is the stage. */
export const ActivityKind = z.enum(['email', 'call', 'meeting', 'visit', 'note', 'web', 'stage']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** Seen from the user: `in` was received, `out` was sent. */
export const Direction = z.enum(['in', 'out']);
export type Direction = z.infer<typeof Direction>;

const { id, ...times } = RecordTimes.shape;

/** Something that happened with one or more contacts. */
export const Activity = z.object({
  id,
  kind: ActivityKind,
  at: z.iso.datetime(),
  direction: Direction.optional(),
  subject: z.string().default(''),
  body: z.string().default(''),
  contactIds: z.array(z.uuid()).min(1),
  /** Names the message this was logged from, so that logging it again changes nothing. */
  sourceKey: z.string().optional(),
  /** Link back to the message. */
  url: z.string().optional(),
  /** Everybody in the message's header but the user, known or not, by the addresses it named. */
  participants: z.array(Participant).optional(),
  /** Whether it was logged without anybody asking, because its contact's mail is. */
  isAutomatic: z.boolean().optional(),
  /** What it is about, where the user said so: one of the two. */
  dealId: z.uuid().optional(),
  inquiryId: z.uuid().optional(),
  ...times,
});
export type Activity = z.infer<typeof Activity>;
