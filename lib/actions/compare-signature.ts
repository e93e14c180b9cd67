import { isSameName, isSameScript } from '../card/signature/sender-name';
import { splitName } from '../card/split-name';
import type { Post } from '../db/employments';
import type { ReadField } from '../domain/card';
import { addressLine, type Contact } from '../domain/contact';
import { emailKeys, normalizeEmail } from '../domain/email';
import { foldCompanyName, foldPhone, foldText } from '../domain/text';

/** One thing that a signature says and the customer's record does not: the fields that would be taken over. */
export interface Difference {
  kind: 'company' | 'move' | 'post' | 'phone' | 'email' | 'address';
  /** What the record has in its place. */
  former?: string | undefined;
  fields: ReadField[];
  /** The post that becomes a former one where another at the same company is taken over. */
  post?: Post;
}

/** What the signature of a known customer's mail says: whose it is where it names somebody else, and what differs. */
export interface Comparison {
  other?: string | undefined;
  differences: Difference[];
}

/**
 * Holds a signature against the record. What differs only in form (width, spaces, legal forms, order, ways of writing a
 * number) is no difference, and neither is what cannot be compared, as a title in another language. Proposes; writes nothing.
 */
export function compareSignature(contact: Contact, posts: readonly Post[], fields: readonly ReadField[]): Comparison {
  const name = fields.find(({ field }) => field === 'name')?.value;
  // An assistant signs with their own name: nothing of that is the customer's.
  if (name && isOther(contact, name)) return { other: name, differences: [] };
  const all = (...kinds: ReadField['field'][]) => fields.filter(({ field, value }) => kinds.includes(field) && value.trim());
  return { differences: [...postsOf(posts, all), ...numbers(contact, all), ...emails(contact, all), ...address(contact, all)] };
}

type All = (...kinds: ReadField['field'][]) => ReadField[];

function isOther({ formattedName, familyName, givenName }: Contact, name: string): boolean {
  if (!isSameScript(formattedName, name) || isSameName(formattedName, name)) return false;
  const known = familyName || givenName ? { familyName, givenName } : splitName(formattedName);
  const read = splitName(name);
  if (!known || !read) return !foldText(formattedName).includes(foldText(name));
  const [family, given] = [foldText(known.familyName ?? ''), foldText(known.givenName ?? '')];
  const [readFamily, readGiven] = [foldText(read.familyName), foldText(read.givenName)];
  // Who marries may change one name; Mike is Michael.
  if (given && given === readGiven) return false;
  return !(family === readFamily && (!given || given[0] === readGiven[0]));
}

function postsOf(posts: readonly Post[], all: All): Difference[] {
  const [company] = all('company');
  const post = all('department', 'title');
  const current = posts.filter(({ employment }) => employment.isCurrent);
  if (current.length === 0) return company ? [{ kind: posts.length > 0 ? 'move' : 'company', fields: [company, ...post] }] : [];
  const same = current.find((one) => !company || isSameCompany(one, company.value));
  if (company && !same) {
    const former = current.map((one) => one.company?.name ?? '').join('、');
    return current.some((one) => !one.company) ? [] : [{ kind: 'move', former, fields: [company, ...post] }];
  }
  // Of two posts at a time none tells which of them the title is of.
  if (!same || post.length === 0 || (current.length > 1 && !company)) return [];
  const { department, title } = same.employment;
  const isNew = post.some(({ field, value }) =>
    saysMore(value, `${department ?? ''} ${title ?? ''}`, field === 'title' ? title : department),
  );
  const former = [department, title].filter(Boolean).join(' ');
  return isNew ? [{ kind: 'post', former: former || undefined, fields: post, post: same }] : [];
}

/** The same name, one with more words than the other, or names that cannot be compared: 青空 and Aozora Inc. */
function isSameCompany({ company }: Post, name: string): boolean {
  if (!company) return false;
  const read = foldCompanyName(name);
  return [company.name, ...(company.aliases ?? [])].some((known) => {
    const folded = foldCompanyName(known);
    return (
      !isSameScript(known, name) ||
      folded === read ||
      (Math.min(folded.length, read.length) >= 2 && (folded.includes(read) || read.includes(folded)))
    );
  });
}

/** Whether a post has words that the known ones have not, in letters in which they can be compared. */
function saysMore(read: string, known: string, own: string | undefined): boolean {
  if (own && !isSameScript(own, read)) return false;
  const whole = foldText(known);
  return read
    .normalize('NFKC')
    .split(/\s*[\s兼・/,、]\s*/u)
    .filter((word) => word && !/^(?:of|and|the|&)$/i.test(word))
    .some((word) => !whole.includes(foldText(word)));
}

function numbers({ phones }: Contact, all: All): Difference[] {
  const known = new Set(phones.map(({ value }) => foldPhone(value)));
  const read = new Map(all('phone', 'mobile', 'fax').map((field) => [foldPhone(field.value), field]));
  return [...read].flatMap(([key, field]) => (key && !known.has(key) ? [{ kind: 'phone' as const, fields: [field] }] : []));
}

function emails(contact: Contact, all: All): Difference[] {
  const known = new Set(contact.emails.flatMap(({ value }) => [normalizeEmail(value), ...emailKeys(value)]));
  return all('email').flatMap((field) =>
    emailKeys(field.value).some((key) => known.has(key)) || !normalizeEmail(field.value)
      ? []
      : [{ kind: 'email' as const, fields: [field] }],
  );
}

/** An address is written in many ways: another one has another postal code, or there was none. */
function address({ addresses }: Contact, all: All): Difference[] {
  const fields = all('postalCode', 'address');
  const digits = (code = '') => code.normalize('NFKC').replace(/\W/g, '');
  const code = digits(fields.find(({ field }) => field === 'postalCode')?.value);
  if (!fields.some(({ field }) => field === 'address')) return [];
  if (addresses.length === 0) return [{ kind: 'address', fields }];
  const isKnown = addresses.some(({ postalCode }) => !postalCode || digits(postalCode) === code);
  const former = addresses.map(addressLine)[0];
  return code && !isKnown ? [{ kind: 'address', former, fields }] : [];
}
