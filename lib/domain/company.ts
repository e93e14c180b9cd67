import { Address, Phone } from './contact';
import { emailDomain } from './email';
import { CustomValues, MergedInto, RecordTimes } from './record-parts';
import { foldCompanyName, foldText } from './text';
import { z } from './zod';

const { id, ...times } = RecordTimes.shape;

/** An organization: where contacts work. One company may have several names and several mail domains. */
export const Company = z.object({
  id,
  name: z.string().trim().min(1),
  phoneticName: z.string().optional(),
  /** Other names it goes by: a former one, an abbreviation, the English one. */
  aliases: z.array(z.string()).optional(),
  /** The corporate number (法人番号, 13 digits), or the number of a qualified invoice issuer: T and 13 digits. */
  registrationNumber: z.string().optional(),
  /** The domains of its mail, so that a stranger who writes from one is shown beside their colleagues. */
  domains: z.array(z.string()).optional(),
  /** A year, a month or a day: `1985`, `1985-04`, `1985-04-01`. */
  founded: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional()
    .meta({ isPartialDate: true }),
  business: z.string().optional(),
  employees: z.number().int().nonnegative().optional(),
  products: z.array(z.string()).optional(),
  phones: z.array(Phone).optional(),
  urls: z.array(z.string()).default([]),
  addresses: z.array(Address).default([]),
  tags: z.array(z.string()).optional(),
  note: z.string().optional().meta({ isLong: true }),
  custom: CustomValues.optional(),
  ...MergedInto.shape,
  ...times,
});
export type Company = z.infer<typeof Company>;

/** What a company is found and sorted by; stored beside it so that an index can serve. */
export function companyKeys({ name, phoneticName, aliases = [], domains = [] }: Company) {
  return {
    nameKeys: [...new Set([name, ...aliases].map(foldCompanyName))],
    domainKeys: [...new Set(domains.flatMap((domain) => emailDomain(`x@${domain}`) ?? []))],
    sortKey: foldText(phoneticName ?? '') || foldCompanyName(name),
  };
}
