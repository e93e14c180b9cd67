import type { Contact } from '../domain/contact';
import { emailDomain } from '../domain/email';
import { foldName, foldText } from '../domain/text';
import { findContactsByDomain } from './colleagues';
import { isInBlocks } from './columns';
import { findContactsByEmail } from './contacts';
import type { Db } from './db';
import { findCompaniesByName } from './employments';
import { findRecords, isKept } from './records';
import { toRecord } from './rows';

/** What is known of somebody who is being typed in. */
export interface TypedPerson {
  name: string;
  kana?: string | undefined;
  emails: readonly string[];
  phones?: readonly string[] | undefined;
  companyName?: string | undefined;
}

/** How many people of one domain are looked through for a namesake. */
const mostOfDomain = 200;

/**
 * Contacts that may be the same person, by what an index finds: those with the same address of mail, and those of the same
 * name or kana at the company or domain, or wherever their kana are known. Numbers have no index of their own.
 */
export async function findTwinCandidates(db: Db, { name, kana = '', emails, companyName }: TypedPerson): Promise<Contact[]> {
  const [foldedName, foldedKana] = [foldName(name), foldText(kana)];
  const isNamesake = (contact: Contact) =>
    foldName(contact.formattedName) === foldedName || (foldedKana !== '' && kanaOf(contact) === foldedKana);
  const found = (await Promise.all(emails.map((email) => findContactsByEmail(db, email)))).flat();
  if (foldedName) {
    const namesakes = [
      await listColleaguesByName(db, companyName),
      await listBySortKey(db, [foldedName, foldedKana]),
      ...(await Promise.all(domainsOf(emails).map((domain) => findContactsByDomain(db, domain, mostOfDomain)))),
    ].flat();
    found.push(...namesakes.filter(isNamesake));
  }
  return [...new Map(found.map((contact) => [contact.id, contact])).values()];
}

/** Whether somebody of this name is known, at whatever company: people change theirs. */
export async function hasNamesake(db: Db, name: string): Promise<boolean> {
  const folded = foldName(name);
  const isFound = await isInBlocks(db, 'name', folded);
  if (isFound !== undefined) return isFound;
  return (await db.contacts.filter((contact) => isKept(contact) && foldName(contact.formattedName) === folded).count()) > 0;
}

const kanaOf = ({ phoneticFamilyName = '', phoneticGivenName = '' }: Contact): string => foldText(phoneticFamilyName + phoneticGivenName);

const domainsOf = (emails: readonly string[]): string[] => emails.flatMap((email) => emailDomain(email) ?? []);

async function listColleaguesByName(db: Db, companyName: string | undefined): Promise<Contact[]> {
  const companies = companyName ? await findCompaniesByName(db, companyName) : [];
  const posts = await db.employments
    .where('companyId')
    .anyOf(companies.map(({ id }) => id))
    .toArray();
  const ids = new Set(posts.filter(isKept).map(({ contactId }) => contactId));
  return (await findRecords(db, 'contacts', [...ids])).flatMap((contact) => (contact && isKept(contact) ? [contact] : []));
}

async function listBySortKey(db: Db, keys: readonly string[]): Promise<Contact[]> {
  const rows = await db.contacts.where('sortKey').anyOf(keys.filter(Boolean)).filter(isKept).limit(mostOfDomain).toArray();
  return rows.map((row) => toRecord('contacts', row));
}
