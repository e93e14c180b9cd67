import type { Company } from '../domain/company';
import { emailDomain } from '../domain/email';
import { foldCompanyName } from '../domain/text';
import type { Resemblance } from './same-person';

/** What tells one company from others, in the forms in which it is compared; an unknown text is empty. */
export interface CompanyFacts {
  id: string;
  /** Its name and its other names, without the legal form. */
  names: readonly string[];
  /** The legal form, by one letter: 株 for 株式会社 and （株）. */
  form: string;
  /** The 13 digits of the corporate number. */
  number: string;
  domains: readonly string[];
}

/** The facts of a company. */
export function toCompanyFacts({ id, name, aliases = [], registrationNumber = '', domains = [] }: Company): CompanyFacts {
  return {
    id,
    names: [...new Set([name, ...aliases].map(foldCompanyName))],
    form: /(株|有|合同|合資|合名)(?:式会社|限会社|会社)|\((株|有)\)/.exec(name.normalize('NFKC'))?.slice(1).find(Boolean) ?? '',
    number: registrationNumber.normalize('NFKC').replace(/\D/g, ''),
    domains: [...new Set(domains.flatMap((domain) => emailDomain(`x@${domain}`) ?? []))],
  };
}

/**
 * Whether two records may be of one company: certainly by the same corporate number, and never by two; by the same name
 * and domain as well, but less surely where the legal forms differ (株式会社青空, 有限会社青空). A domain alone may be a group's.
 */
export function judgeCompanies(one: CompanyFacts, other: CompanyFacts): Resemblance | undefined {
  const hasNumber = one.number !== '' && one.number === other.number;
  if (one.number !== '' && other.number !== '' && !hasNumber) return undefined;
  const hasName = one.names.some((name) => other.names.includes(name));
  const hasDomain = one.domains.some((domain) => other.domains.includes(domain));
  const isOtherForm = one.form !== '' && other.form !== '' && one.form !== other.form;
  const reasons = [
    ...(hasName ? (['companyName'] as const) : []),
    ...(hasNumber ? (['number'] as const) : []),
    ...(hasDomain ? (['domain'] as const) : []),
  ];
  if (hasNumber) return { certainty: 'certain', reasons };
  if (hasName && hasDomain) return { certainty: isOtherForm ? 'likely' : 'certain', reasons };
  if (hasName) return { certainty: isOtherForm ? 'possible' : 'likely', reasons };
  return hasDomain ? { certainty: 'possible', reasons } : undefined;
}
