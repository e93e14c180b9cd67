import { type Address, addressLine, type Contact, phoneticName } from './contact';
import { foldCompanyName, foldName, foldPhone } from './text';

/** What a field of a search text is, so that whoever reads the text later can tell a name from a note. */
export const searchKinds = [
  'kana',
  'name',
  'namePart',
  'company',
  'companyPart',
  'companyKana',
  'mail',
  'phone',
  'postal',
  'address',
  'url',
  'tag',
  'owner',
  'source',
  'rest',
] as const;
export type SearchKind = (typeof searchKinds)[number];

// Unicode keeps these for use inside a program: no text has them, and they survive folding and storing.
const firstMark = 0xfdd0;
const lastMark = 0xfdef;
const marks = /[\ufdd0-\ufdef]/;
const everyMark = /[\ufdd0-\ufdef]/g;
const emptyFields = /(?<!^)[\ufdd0-\ufdef](?=[\ufdd0-\ufdef]|$)/g;

const markOf = Object.fromEntries(searchKinds.map((kind, index) => [kind, String.fromCharCode(firstMark + index)])) as Record<
  SearchKind,
  string
>;

/** The character before each field of this kind. */
export const searchMark = (kind: SearchKind): string => markOf[kind];

/** Ends the last field where several texts are joined. */
export const endMark = String.fromCharCode(lastMark);

/** Whether a character (its code) stands between two fields. */
export const isMark = (code: number): boolean => code >= firstMark && code <= lastMark;

/** A post as the search needs it. */
export interface SearchedPost {
  department?: string | undefined;
  title?: string | undefined;
  company?: { name: string; phoneticName?: string | undefined; aliases?: readonly string[] | undefined } | undefined;
}

/**
 * Everything a contact is found by, folded once for all: a mark of its kind before every field, and first the field that
 * sorts it, which is what `contactKeys` calls `sortKey`. Numbers are digits only. `posts` come in the order in which lists show them.
 */
export function contactSearchText(contact: Contact, posts: readonly SearchedPost[]): string {
  const { formattedName, familyName, givenName, phoneticFamilyName, phoneticGivenName, emails, phones, addresses, tags = [] } = contact;
  const kana = phoneticName(contact);
  const fields: string[] = [];
  // Written out rather than gathered in lists: an import makes a hundred thousand of these.
  const add = (kind: SearchKind, value: string | undefined) => {
    if (!value) return;
    const field = markOf[kind] + (marks.test(value) ? value.replace(everyMark, '') : value);
    if (!fields.includes(field)) fields.push(field);
  };
  add('kana', kana);
  add('name', formattedName);
  if (familyName !== formattedName) add('namePart', familyName);
  if (givenName !== formattedName) add('namePart', givenName);
  if (kana) {
    add('namePart', phoneticFamilyName);
    add('namePart', phoneticGivenName);
  }
  for (const { company } of posts) {
    if (!company) continue;
    for (const name of [company.name, ...(company.aliases ?? [])]) {
      add('company', foldCompanyName(name));
      add('companyPart', name);
    }
    add('companyKana', company.phoneticName);
  }
  for (const { value } of emails) add('mail', value);
  for (const { value } of phones) add('phone', foldPhone(value));
  for (const address of addresses) {
    add('postal', foldPhone(address.postalCode ?? ''));
    add(isPlace(address) ? 'address' : 'rest', placeText(address));
    add('rest', address.note);
  }
  for (const url of contact.urls) add('url', url);
  for (const tag of tags) add('tag', tag);
  add('owner', contact.owner);
  add('source', contact.leadSource);
  for (const { department, title } of posts) {
    add('rest', department);
    add('rest', title);
  }
  for (const { note } of phones) add('rest', note);
  for (const list of [contact.accounts, contact.qualifications, contact.interests, contact.externalIds]) {
    for (const value of list ?? []) add('rest', value);
  }
  for (const value of Object.values(contact.custom ?? {})) add('rest', String(value));
  for (const value of [contact.contactHours, contact.education, contact.family, contact.note]) add('rest', value);
  return foldName(fields.join('')).replace(emptyFields, '');
}

/** Whether an address is that of a house: a prefecture or a town alone is nobody's. */
export const isPlace = ({ street, label }: Address): boolean => Boolean(street || label);

function placeText(address: Address): string {
  // Abroad a code is more than its digits.
  const isJapanese = /^[〒\d\s-]*$/.test(address.postalCode ?? '');
  return addressLine({ ...address, postalCode: isJapanese ? undefined : address.postalCode });
}

/** Visits the fields of a search text: what each is of, and the value where it is asked for. */
export function eachField(text: string, visit: (kind: SearchKind, read: () => string) => void): void {
  let start = 1;
  let end = 1;
  const read = () => text.slice(start, end);
  for (; start <= text.length; start = end + 1) {
    end = start;
    while (end < text.length && !isMark(text.charCodeAt(end))) end++;
    const kind = searchKinds[text.charCodeAt(start - 1) - firstMark];
    if (kind) visit(kind, read);
  }
}

/** The fields of a search text, each with its kind. */
export function searchFields(text: string): { kind: SearchKind; value: string }[] {
  const fields: { kind: SearchKind; value: string }[] = [];
  eachField(text, (kind, read) => fields.push({ kind, value: read() }));
  return fields;
}

/** Whether a search text, or several that are joined, has a field of this kind that is this value and no more. */
export function hasField(text: string, kind: SearchKind, value: string): boolean {
  const field = searchMark(kind) + value;
  for (let at = text.indexOf(field); at >= 0; at = text.indexOf(field, at + 1)) {
    const end = at + field.length;
    if (end === text.length || isMark(text.charCodeAt(end))) return true;
  }
  return false;
}

/** What sorts a search text among others: its first field. */
export function sortKeyOf(text: string, start = 0): string {
  let end = start + 1;
  while (end < text.length && !isMark(text.charCodeAt(end))) end++;
  return text.slice(start + 1, end);
}
