import { emailKeys } from './email';
import { newId } from './id';
import { foldText } from './text';
import { z } from './zod';

/** What a telephone or email is for: the TYPE values of vCard (RFC 6350) that a card can carry. */
export const ChannelType = z.enum(['work', 'cell', 'fax', 'home', 'other']);
export type ChannelType = z.infer<typeof ChannelType>;

export const Email = z.object({ value: z.string().trim().min(3), type: ChannelType.default('work') });
export type Email = z.infer<typeof Email>;

export const Phone = z.object({
  value: z.string().trim().min(3),
  type: ChannelType.default('work'),
  /** What tells it from others: an extension, 直通, the office it rings in. */
  note: z.string().optional(),
});
export type Phone = z.infer<typeof Phone>;

/** The parts of vCard's ADR; `label` is the address as printed, without the postal code. */
export const Address = z.object({
  postalCode: z.string().optional(),
  region: z.string().optional(),
  locality: z.string().optional(),
  street: z.string().optional(),
  extended: z.string().optional(),
  country: z.string().optional(),
  label: z.string().optional(),
  /** Which office it is: 本社, 大阪支店. */
  note: z.string().optional(),
});
export type Address = z.infer<typeof Address>;

/** How much a customer matters to the user; shown beside the name. */
export const Rank = z.enum(['vip', 'a', 'b', 'c']);
export type Rank = z.infer<typeof Rank>;

/** A person. Field names follow vCard 4.0: FN, N, TITLE, ORG, EMAIL, TEL, URL, NOTE. */
export const Contact = z.object({
  id: z.uuid().default(newId),
  formattedName: z.string().trim().min(1),
  familyName: z.string().optional(),
  givenName: z.string().optional(),
  phoneticFamilyName: z.string().optional(),
  phoneticGivenName: z.string().optional(),
  emails: z.array(Email).default([]),
  phones: z.array(Phone).default([]),
  addresses: z.array(Address).default([]),
  urls: z.array(z.string()).default([]),
  /** Accounts of social networks, each with the network's name where that is known: `X @aozora`. */
  accounts: z.array(z.string()).optional(),
  /** 中小企業診断士, Ph.D.: what somebody is entitled to call themselves. */
  qualifications: z.array(z.string()).optional(),
  rank: Rank.optional(),
  leadSource: z.string().optional(),
  tags: z.array(z.string()).default([]),
  note: z.string().default('').meta({ isLong: true }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});
export type Contact = z.infer<typeof Contact>;

/** The whole name from its parts: family name first, except where both are in Latin letters. */
export function composeName(familyName = '', givenName = ''): string {
  const isLatin = /^[\p{Script=Latin}\s.'’-]+$/u.test(familyName + givenName);
  return (isLatin ? [givenName, familyName] : [familyName, givenName]).filter(Boolean).join(' ');
}

/** Kana of the whole name as one line, or undefined where none is known. */
export function phoneticName(contact: Pick<Contact, 'phoneticFamilyName' | 'phoneticGivenName'>): string | undefined {
  return [contact.phoneticFamilyName, contact.phoneticGivenName].filter(Boolean).join(' ') || undefined;
}

/** An address on one line, in the order of its country, as printed where that is known. */
export function addressLine(address: Address): string {
  const { postalCode, label } = address;
  // Abroad the code stands among the words of the printed line.
  const isInLabel = postalCode !== undefined && label?.includes(postalCode);
  const code = postalCode && !isInLabel && (isJapanese(address) ? `〒${postalCode}` : postalCode);
  return [code, label ?? partsLine(address)].filter(Boolean).join(' ');
}

const isJapanese = ({ country }: Address): boolean => !country || /日本|japan/i.test(country);

function partsLine(address: Address): string {
  const { region, locality, street, extended, country } = address;
  if (isJapanese(address)) return [[region, locality, street].join(''), extended].filter(Boolean).join(' ');
  return [street, extended, locality, region, country].filter(Boolean).join(', ');
}

/** A changed address with its printed line brought up to date, where that line said no more than the parts do. */
export function withLabel(before: Address, after: Address): Address {
  const { label: _old, ...old } = before;
  const { label, ...parts } = after;
  const isDerived = label !== undefined && label === before.label && foldText(label) === foldText(partsLine(old));
  return isDerived ? { ...parts, label: partsLine(parts) } : after;
}

/** What a contact is found and sorted by; stored beside it so that an index can serve. */
export function contactKeys(contact: Contact): { emailKeys: string[]; sortKey: string } {
  return {
    emailKeys: [...new Set(contact.emails.flatMap(({ value }) => emailKeys(value)))],
    sortKey: foldText(phoneticName(contact) ?? contact.formattedName),
  };
}
