import { addressLine, type Contact, phoneticName } from '../domain/contact';
import { editDistance } from '../domain/edit-distance';
import { emailDomain, emailKeys } from '../domain/email';
import { freeMail } from '../domain/free-mail';
import { eachField, isPlace, type SearchKind } from '../domain/search-text';
import { foldCompanyName, foldName, foldPhone, foldText } from '../domain/text';

/** How sure it is that two records are of one person. Even what is certain is only proposed. */
export const certainties = ['certain', 'likely', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

/** What two records have in common. */
export type Likeness = 'name' | 'kana' | 'email' | 'phone' | 'address' | 'company' | 'domain' | 'companyName' | 'number';

/** That two records may be one, and why. */
export interface Resemblance {
  certainty: Certainty;
  reasons: Likeness[];
}

/** What tells one person from others, in the forms in which it is compared; unknown texts are empty. */
export interface PersonFacts {
  id: string;
  name: string;
  kana: string;
  emails: readonly string[];
  phones: readonly string[];
  /** All companies they work or worked at. */
  companies: readonly string[];
  addresses: readonly string[];
  /** Those of mail and web addresses, but none where anybody can have one. */
  domains: readonly string[];
}

/** The facts of a contact and the names of their companies. */
export function toPersonFacts(
  contact: Pick<Contact, 'id' | 'formattedName' | 'phoneticFamilyName' | 'phoneticGivenName' | 'emails' | 'phones' | 'addresses' | 'urls'>,
  companyNames: readonly string[],
): PersonFacts {
  return toFacts(contact.id, {
    name: foldName(contact.formattedName),
    kana: foldText(phoneticName(contact) ?? ''),
    mails: contact.emails.map(({ value }) => value),
    phones: contact.phones.map(({ value }) => foldPhone(value)),
    companies: companyNames.map(foldCompanyName),
    addresses: contact.addresses.filter(isPlace).map((address) => foldName(addressLine({ ...address, postalCode: undefined }))),
    urls: contact.urls,
  });
}

/** The facts of somebody out of what the search keeps of them, which is read a hundred times as quickly as the record. */
export function readPersonFacts(id: string, searchText: string): PersonFacts {
  const written: Written = { name: '', kana: '', mails: none, phones: none, companies: none, addresses: none, urls: none };
  eachField(searchText, (kind, read) => {
    if (kind === 'name' || kind === 'kana') written[kind] ||= read();
    const list = listOf[kind];
    if (list) written[list] = [...written[list], read()];
  });
  return toFacts(id, written);
}

/** One and the same for everybody: a hundred thousand people have half a million empty lists. */
const none: readonly string[] = [];

const listOf: { [K in SearchKind]?: 'mails' | 'phones' | 'companies' | 'addresses' | 'urls' } = {
  ...{ mail: 'mails', phone: 'phones', company: 'companies', address: 'addresses', url: 'urls' },
};

type Written = Pick<PersonFacts, 'name' | 'kana' | 'phones' | 'companies' | 'addresses'> & {
  mails: readonly string[];
  urls: readonly string[];
};

function toFacts(id: string, { name, kana, mails, phones, companies, addresses, urls }: Written): PersonFacts {
  // name+tag@… is the same mailbox as name@….
  const emails = unique(mails.flatMap((mail) => emailKeys(mail).at(-1) ?? []));
  const domains = [...emails, ...urls.map((url) => `x@${hostOf(url)}`)].flatMap((email) => emailDomain(email) ?? []);
  return {
    ...{ id, name, kana, emails, companies: unique(companies), addresses },
    phones: phones.filter((digits) => digits.length >= fewestDigits),
    domains: unique(domains).filter((domain) => !freeMail.has(domain)),
  };
}

/**
 * Whether two records may be of one person. Certain is what card services take for one by themselves: the same name with
 * the same mail, postal address, or company and domain. A name that is read otherwise makes everything a step less sure,
 * and two addresses of mail in one domain are a sign of two people. The same mail with another name is only possible:
 * `info@…` is shared. A person of another name on the same telephone is a colleague, unless it is a mobile one.
 */
export function judgePeople(one: PersonFacts, other: PersonFacts): Resemblance | undefined {
  const isNamesake = one.name !== '' && one.name === other.name;
  const certainty =
    isNamesake || (one.kana !== '' && one.kana === other.kana) ? judgeNamesakes(one, other, isNamesake) : judgeStrangers(one, other);
  return certainty && { certainty, reasons: likenesses.filter(([, has]) => has(one, other)).map(([likeness]) => likeness) };
}

/** Whether nothing but a name is known of somebody: then a namesake is not contradicted by anything. */
export const isBare = ({ emails, phones, companies, addresses, domains }: PersonFacts): boolean =>
  emails.length + phones.length + companies.length + addresses.length + domains.length === 0;

/** Whether the digits are those of a Japanese mobile telephone, which belongs to one person. */
export const isMobile = (digits: string): boolean =>
  digits.length === 11 && digits[0] === '0' && digits[2] === '0' && (digits[1] === '7' || digits[1] === '8' || digits[1] === '9');

const likenesses: readonly [Likeness, (one: PersonFacts, other: PersonFacts) => boolean][] = [
  ['name', (one, other) => one.name !== '' && one.name === other.name],
  ['kana', (one, other) => one.kana !== '' && one.kana === other.kana],
  ['email', (one, other) => share(one.emails, other.emails)],
  ['phone', (one, other) => share(one.phones, other.phones)],
  ['address', (one, other) => share(one.addresses, other.addresses)],
  ['company', (one, other) => share(one.companies, other.companies)],
  ['domain', (one, other) => share(one.domains, other.domains)],
];

/** Shorter numbers are extensions, which many have. */
const fewestDigits = 7;

function judgeNamesakes(one: PersonFacts, other: PersonFacts, isNamesake: boolean): Certainty | undefined {
  const isReadOtherwise = one.kana !== '' && other.kana !== '' && one.kana !== other.kana;
  const hasEmail = share(one.emails, other.emails);
  const hasCompany = share(one.companies, other.companies);
  const hasDomain = share(one.domains, other.domains);
  const hasAddress = share(one.addresses, other.addresses);
  const areTwoMailboxes = !hasEmail && hasDomain && one.emails.length > 0 && other.emails.length > 0;
  if (isNamesake && (hasEmail || ((hasAddress || (hasCompany && hasDomain)) && !areTwoMailboxes))) {
    return isReadOtherwise ? 'likely' : 'certain';
  }
  const isLikely = hasEmail || hasCompany || hasDomain || hasAddress || share(one.phones, other.phones);
  if (!isLikely) return undefined;
  return isReadOtherwise ? 'possible' : 'likely';
}

function judgeStrangers(one: PersonFacts, other: PersonFacts): Certainty | undefined {
  if (share(one.emails, other.emails)) return 'possible';
  const isMeant = share(one.phones, other.phones) && (isNear(one.name, other.name) || shareMobile(one, other));
  return isMeant ? 'possible' : undefined;
}

function share(one: readonly string[], other: readonly string[]): boolean {
  for (let at = 0; at < one.length; at++) {
    const text = one[at];
    for (let place = 0; place < other.length; place++) if (other[place] === text) return true;
  }
  return false;
}

/** Whether two names differ by one letter at most; then they begin or end with the same one. */
function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 3 || (one[0] !== other[0] && one.at(-1) !== other.at(-1))) return false;
  return editDistance(one, other) <= 1;
}

const shareMobile = (one: PersonFacts, other: PersonFacts): boolean =>
  one.phones.some((digits) => isMobile(digits) && other.phones.includes(digits));

const hostOf = (url: string): string => url.replace(/^\w+:\/\//, '').replace(/^www\d?\.|[/:?#].*$/gi, '');

function unique(texts: readonly string[]): readonly string[] {
  if (texts.length < 2) return texts[0] ? texts : none;
  return [...new Set(texts.filter(Boolean))];
}
