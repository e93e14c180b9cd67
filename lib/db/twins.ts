import type { Contact } from '../domain/contact';
import { foldText } from '../domain/text';
import { findContactsByEmail } from './contacts';
import type { Db } from './db';
import { findCompaniesByName } from './employments';
import { findRecord, isKept } from './records';

/** Why somebody is perhaps known already. */
export type TwinReason = 'email' | 'nameAndCompany';

export interface Twin {
  contact: Contact;
  reason: TwinReason;
}

/** Contacts that may be the same person: one with the same address, or of the same name at the same company. */
export async function findTwins(
  db: Db,
  person: { name: string; emails: readonly string[]; companyName?: string | undefined },
): Promise<Twin[]> {
  const twins = new Map<string, Twin>();
  for (const email of person.emails) {
    for (const contact of await findContactsByEmail(db, email)) twins.set(contact.id, { contact, reason: 'email' });
  }
  const name = foldText(person.name);
  for (const company of person.companyName && name ? await findCompaniesByName(db, person.companyName) : []) {
    for (const { contactId } of (await db.employments.where('companyId').equals(company.id).toArray()).filter(isKept)) {
      const contact = await findRecord(db, 'contacts', contactId);
      const isNamesake = contact && isKept(contact) && foldText(contact.formattedName) === name;
      if (isNamesake && !twins.has(contact.id)) twins.set(contact.id, { contact, reason: 'nameAndCompany' });
    }
  }
  return [...twins.values()];
}

/** Whether somebody of this name is known, at whatever company: people change theirs. */
export async function hasNamesake(db: Db, name: string): Promise<boolean> {
  const folded = foldText(name);
  return (await db.contacts.filter((contact) => isKept(contact) && foldText(contact.formattedName) === folded).count()) > 0;
}
