import type { Company } from './company';
import type { Contact } from './contact';
import { type MergeRules, mergeRecords } from './merge-records';
import { isCoveredAddress, isCoveredEmail, isCoveredPhone, isCoveredText, isCoveredUrl, unite } from './same-entry';

const alone = (...names: string[]): Record<string, readonly string[]> => Object.fromEntries(names.map((name) => [name, [name]]));

/** How two records of one person become one. */
export const contactRules: MergeRules = {
  choices: {
    formattedName: ['formattedName', 'familyName', 'givenName'],
    phoneticFamilyName: ['phoneticFamilyName', 'phoneticGivenName'],
    ...alone(
      'lifecycleStage',
      'rank',
      'leadSource',
      'preferredChannel',
      'contactHours',
      'birthday',
      'gender',
      'education',
      'family',
      'owner',
      'autoLog',
    ),
  },
  lists: {
    emails: isCoveredEmail,
    phones: isCoveredPhone,
    addresses: isCoveredAddress,
    urls: isCoveredUrl,
    accounts: isCoveredText,
    qualifications: isCoveredText,
    interests: isCoveredText,
    externalIds: isCoveredText,
    tags: isCoveredText,
  },
  texts: ['note'],
  maps: ['custom'],
};

/** How two records of one company become one. */
export const companyRules: MergeRules = {
  choices: alone('name', 'phoneticName', 'registrationNumber', 'founded', 'business', 'employees'),
  lists: {
    aliases: isCoveredText,
    domains: isCoveredText,
    products: isCoveredText,
    phones: isCoveredPhone,
    urls: isCoveredUrl,
    addresses: isCoveredAddress,
    tags: isCoveredText,
  },
  texts: ['note'],
  maps: ['custom'],
};

/** The person that two records of one become. */
export const mergeContacts = (winner: Contact, loser: Contact, fromLoser?: readonly string[]): Contact =>
  mergeRecords(contactRules, winner, loser, fromLoser);

/** The company that two records of one become; the name it no longer has is one of its other names. */
export function mergeCompanies(winner: Company, loser: Company, fromLoser?: readonly string[]): Company {
  const merged = mergeRecords(companyRules, winner, loser, fromLoser);
  const names = [winner.name, loser.name].filter((name) => name !== merged.name);
  const aliases = unite(merged.aliases ?? [], names, (one, other) => one === other);
  return aliases.length > 0 ? { ...merged, aliases } : merged;
}
