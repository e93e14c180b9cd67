import { emailIndexKeys } from './email';
import { CustomValues, MergedInto, RecordTimes } from './record-parts';
import { foldName, foldText } from './text';
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

/** How far somebody has come with us; `past` is a customer who is none any more. */
export const LifecycleStage = z.enum(['lead', 'prospect', 'customer', 'past']);
export type LifecycleStage = z.infer<typeof LifecycleStage>;

/** By what way somebody wants to hear from us. */
export const PreferredChannel = z.enum(['email', 'phone', 'visit', 'post']);
export type PreferredChannel = z.infer<typeof PreferredChannel>;

const { id, ...times } = RecordTimes.shape;

/** A person. Field names follow vCard 4.0: FN, N, TITLE, ORG, EMAIL, TEL, URL, NOTE. */
export const Contact = z.object({
  id,
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
  lifecycleStage: LifecycleStage.optional(),
  rank: Rank.optional(),
  leadSource: z.string().optional(),
  preferredChannel: PreferredChannel.optional(),
  /** When they can be reached: 平日 10–12時. */
  contactHours: z.string().optional(),
  /** vCard's BDAY: a day, or `--04-01` where the year is not known. */
  birthday: z
    .string()
    .regex(/^(\d{4}|-)-\d{2}-\d{2}$/)
    .optional()
    .meta({ isPartialDate: true }),
  gender: z.string().optional(),
  education: z.string().optional(),
  family: z.string().optional(),
  interests: z.array(z.string()).optional(),
  /** Who of us looks after them. */
  owner: z.string().optional(),
  /** What other systems call them: a customer number, an id of web analytics. */
  externalIds: z.array(z.string()).optional(),
  custom: CustomValues.optional(),
  /** Whether mail with them is logged by itself; where it is not said, the setting for everybody holds. */
  autoLog: z.boolean().optional(),
  tags: z.array(z.string()).default([]),
  note: z.string().default('').meta({ isLong: true }),
  ...MergedInto.shape,
  ...times,
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
  const emails = contact.emails.map(({ value }) => value);
  return {
    emailKeys: [...new Set(emails.flatMap(emailIndexKeys))],
    sortKey: foldName(phoneticName(contact) ?? contact.formattedName),
  };
}

/** How old somebody is on a day (`YYYY-MM-DD`); undefined where the year of birth is not known. */
export function ageOn(day: string, birthday: string | undefined): number | undefined {
  if (!birthday || birthday.startsWith('-')) return undefined;
  return Number(day.slice(0, 4)) - Number(birthday.slice(0, 4)) - (day.slice(5) < birthday.slice(5) ? 1 : 0);
}
