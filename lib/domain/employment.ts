import { RecordTimes } from './record-parts';
import { z } from './zod';

const { id, ...times } = RecordTimes.shape;

/** A contact's post at a company: job changes and two jobs at once are ordinary. */
export const Employment = z.object({
  id,
  contactId: z.uuid(),
  /** Absent while it is not known where: a card may carry a title and no company. */
  companyId: z.uuid().optional(),
  department: z.string().optional(),
  title: z.string().optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  isCurrent: z.boolean().default(true),
  ...times,
});
export type Employment = z.infer<typeof Employment>;
