import { z } from './zod';

/** Somebody named in a message's header fields; the address as the webmail states it. */
export const Participant = z.object({ email: z.string().min(3).max(320), name: z.string().max(500).optional() });
export type Participant = z.infer<typeof Participant>;
