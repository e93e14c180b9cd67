import type { Contact } from './contact';
import type { Employment } from './employment';
import { z } from './zod';

/** What can be asked of a person besides fields that users define: those go by `custom:` and their id. */
export const askable = [
  ...['kana', 'company', 'department', 'title', 'email', 'phone', 'address', 'lifecycleStage', 'rank', 'leadSource', 'owner'],
  ...['preferredChannel', 'birthday', 'tags', 'note'],
] as const;
export type Askable = (typeof askable)[number];

/** Of whom something is asked: of each kind of customer, and of those of whom it is not known which they are. */
export const stagesAsked = ['unknown', 'lead', 'prospect', 'customer', 'past'] as const;

/** Which fields are required of which kind of customer. */
export const RequiredFields = z.partialRecord(z.enum(stagesAsked), z.array(z.string()));
export type RequiredFields = z.infer<typeof RequiredFields>;

type Person = { contact: Contact; employments: readonly Pick<Employment, 'companyId' | 'department' | 'title' | 'isCurrent'>[] };

const isKnown: Record<Askable, (person: Person) => boolean> = {
  kana: ({ contact }) => Boolean(contact.phoneticFamilyName || contact.phoneticGivenName),
  company: ({ employments }) => employments.some(({ companyId, isCurrent }) => isCurrent && companyId),
  department: ({ employments }) => employments.some(({ department, isCurrent }) => isCurrent && department),
  title: ({ employments }) => employments.some(({ title, isCurrent }) => isCurrent && title),
  email: ({ contact }) => contact.emails.length > 0,
  phone: ({ contact }) => contact.phones.some(({ type }) => type !== 'fax'),
  address: ({ contact }) => contact.addresses.length > 0,
  lifecycleStage: ({ contact }) => contact.lifecycleStage !== undefined,
  rank: ({ contact }) => contact.rank !== undefined,
  leadSource: ({ contact }) => Boolean(contact.leadSource),
  owner: ({ contact }) => Boolean(contact.owner),
  preferredChannel: ({ contact }) => contact.preferredChannel !== undefined,
  birthday: ({ contact }) => Boolean(contact.birthday),
  tags: ({ contact }) => contact.tags.length > 0,
  note: ({ contact }) => Boolean(contact.note),
};

/** What is required of somebody of this kind and not known yet; `known` are the ids of the fields that users define. */
export function findMissing(person: Person, required: RequiredFields, known: ReadonlySet<string>): string[] {
  const asked = required[person.contact.lifecycleStage ?? 'unknown'] ?? [];
  return asked.filter((name) => {
    const id = customId(name);
    // A field that was thrown away is asked of nobody.
    if (id !== undefined) return known.has(id) && person.contact.custom?.[id] === undefined;
    return name in isKnown && !isKnown[name as Askable](person);
  });
}

/** The id in `custom:<id>`, or undefined. */
export const customId = (name: string): string | undefined => (name.startsWith('custom:') ? name.slice(7) : undefined);
