import { newId } from './id';
import { z } from './zod';

export const ActivityKind = z.enum(['email', 'call', 'meeting', 'note']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** Seen from the user: `in` was received, `out` was sent. */
export const Direction = z.enum(['in', 'out']);
export type Direction = z.infer<typeof Direction>;

/** Something that happened with one or more contacts. */
export const Activity = z.object({
  id: z.uuid().default(newId),
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
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});
export type Activity = z.infer<typeof Activity>;
