import { emailDomain, emailKeys, normalizeDomain, normalizeEmail } from './email';
import { freeMail } from './free-mail';
import type { OpenMessage, Participant, Reading } from './open-message';

/** A message about somebody who is never to be recorded: what of the list says so, and the adapter that read it. */
export interface Excluded {
  state: 'excluded';
  entries: string[];
  webmail: string;
}

/** A message with those who may be shown, and as the page has it: whoever writes looks at all of it. */
export interface Shown {
  state: 'message';
  message: OpenMessage;
  whole: OpenMessage;
}

/**
 * A line of the list in the form in which it is kept: an address, or a domain (`kaisha.example`, also written
 * `@kaisha.example` or `*.kaisha.example`). Undefined where it is neither.
 */
export function parseNeverRecord(line: string): string | undefined {
  const text = line
    .normalize('NFKC')
    .trim()
    .replace(/^\*?[.@]/, '');
  if (text.includes('@')) return normalizeEmail(text);
  const domain = normalizeDomain(text);
  // A number alone would be an internet address, and a word alone is no domain of mail.
  return domain && /\.[a-z][a-z\d-]*$/.test(domain) ? domain : undefined;
}

/**
 * The entry of the list that an address falls under, or undefined: the address itself, with any `+tag`, its domain or one
 * above it. The list's entries are as `parseNeverRecord` gives them.
 */
export function findNeverRecord(list: readonly string[], email: string): string | undefined {
  const domain = emailDomain(email);
  if (domain === undefined) return undefined;
  const keys = emailKeys(email);
  return list.find((entry) => (entry.includes('@') ? keys.includes(entry) : domain === entry || domain.endsWith(`.${entry}`)));
}

/** What can be put on the list to keep somebody out: their address without its tag, and their domain unless anybody has an address there. */
export function neverRecordOffers(email: string): { address?: string; domain?: string } {
  const address = emailKeys(email).at(-1);
  const domain = emailDomain(email);
  return { ...(address ? { address } : {}), ...(domain && !freeMail.has(domain) ? { domain } : {}) };
}

/** The reading without those who are never to be recorded; `excluded` where everybody it is about is one of them. */
export function withoutNeverRecord(reading: Reading, list: readonly string[]): Exclude<Reading, { state: 'message' }> | Shown | Excluded {
  if (reading.state !== 'message') return reading;
  const { message: whole } = reading;
  const people = whole.people.filter(isRecordable(list));
  if (people.length > 0) return { state: 'message', message: { ...whole, people, others: whole.others.filter(isRecordable(list)) }, whole };
  const entries = new Set(whole.people.flatMap(({ email }) => findNeverRecord(list, email) ?? []));
  return { state: 'excluded', entries: [...entries], webmail: whole.webmail };
}

/** Whether somebody may be recorded, by this list. */
export const isRecordable =
  (list: readonly string[]) =>
  ({ email }: Participant): boolean =>
    findNeverRecord(list, email) === undefined;
