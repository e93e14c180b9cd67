import { Address } from './contact';
import { newId } from './id';
import { z } from './zod';

/** An organization: where contacts work. */
export const Company = z.object({
  id: z.uuid().default(newId),
  name: z.string().trim().min(1),
  phoneticName: z.string().optional(),
  /** The corporate number (法人番号, 13 digits), or the number of a qualified invoice issuer: T and 13 digits. */
  registrationNumber: z.string().optional(),
  urls: z.array(z.string()).default([]),
  addresses: z.array(Address).default([]),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});
export type Company = z.infer<typeof Company>;
