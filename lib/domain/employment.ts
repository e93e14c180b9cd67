import { newId } from './id';
import { z } from './zod';

/** A contact's post at a company: job changes and two jobs at once are ordinary. */
export const Employment = z.object({
  id: z.uuid().default(newId),
  contactId: z.uuid(),
  /** Absent while it is not known where: a card may carry a title and no company. */
  companyId: z.uuid().optional(),
  department: z.string().optional(),
  title: z.string().optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  isCurrent: z.boolean().default(true),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});
export type Employment = z.infer<typeof Employment>;
