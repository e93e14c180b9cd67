import { emailDomain } from './email';
import { freeMail } from './free-mail';

/** The key under which the people of a domain are found together; none for services where anybody has an address. */
export function domainKey(address: string): string[] {
  const domain = emailDomain(address);
  return domain && !freeMail.has(domain) ? [`@${domain}`] : [];
}
