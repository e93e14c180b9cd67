import { findCompaniesByDomain, findCompaniesNaming } from '../db/colleagues';
import { findContactsByEmail } from '../db/contacts';
import type { Db } from '../db/db';
import type { Reader } from '../db/reader';
import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';
import { emailDomain, normalizeEmail } from '../domain/email';
import type { OpenMessage, Participant } from '../domain/open-message';
import { type Customer, customerTables, readCustomer } from './find-customer';
import { findLogged, type Logged } from './find-logged';

/** Somebody in the open message: a contact who has that address, or nobody known yet. */
export interface Correspondent {
  /** Names this choice within the message. */
  key: string;
  participant: Participant;
  contact?: Contact;
  /** Of somebody unknown, or of several who share the address: the companies at whose domain it is; none for a domain where anybody can have one. */
  companies?: Company[];
}

/** Who the open message is about, and the others named in it; known people first in each. */
export interface Correspondents {
  people: Correspondent[];
  others: Correspondent[];
}

/** Looks up everybody in a message. An address that several contacts share gives each of them. */
export const findCorrespondents = (db: Db, message: OpenMessage): Promise<Correspondents> =>
  withOthers(lookUp(db, db, message.people), lookUp(db, db, message.others));

async function withOthers(
  findPeople: Correspondent[] | Promise<Correspondent[]>,
  findOthers: Promise<Correspondent[]>,
): Promise<Correspondents> {
  const [people, others] = await Promise.all([findPeople, findOthers]);
  const seen = new Set(people.map(({ key }) => key));
  return { people, others: others.filter(({ key }) => !seen.has(key)) };
}

/** Who the open message is about, with all that is shown of the one contact where there is no doubt who it is. */
export interface MailCustomer {
  correspondents: Correspondents;
  customer?: Customer | undefined;
  /** What their history has of the message. */
  logged?: Logged | undefined;
}

/** The one person about whom there is no doubt. */
export interface MailPerson {
  participant: Participant;
  contact: Contact;
}

/**
 * Everything that is shown beside a message. Where it is about one contact, who that is can be shown before the rest is read:
 * `onPerson` is told first, and what it gives is waited for.
 */
export async function findMailCustomer(
  db: Db,
  message: OpenMessage,
  limit: number,
  onPerson: (person: MailPerson) => unknown = () => {},
): Promise<MailCustomer> {
  const people = await db.readAtOnce(['contacts'], (reader) => lookUp(db, reader, message.people));
  const [first, another] = people;
  const only = first?.contact && !another ? { participant: first.participant, contact: first.contact } : undefined;
  if (only) await onPerson(only);
  return db.readAtOnce(customerTables, async (reader) => {
    const [correspondents, customer, logged] = await Promise.all([
      withOthers(people, lookUp(db, reader, message.others)),
      only && readCustomer(reader, only.contact, limit),
      only && findLogged(reader, message, only.contact.id),
    ]);
    return { correspondents, customer, logged };
  });
}

async function lookUp(db: Db, reader: Reader, participants: readonly Participant[]): Promise<Correspondent[]> {
  // A hundred people of one message are often of two companies.
  const byDomain = new Map<string, Promise<Company[]>>();
  const companiesOf = (email: string): Promise<Company[]> => {
    const domain = emailDomain(email) ?? '';
    const known = byDomain.get(domain) ?? findEmployers(db, domain);
    byDomain.set(domain, known);
    return known;
  };
  const found = await Promise.all(
    participants.map(async (participant): Promise<Correspondent[]> => {
      const contacts = await findContactsByEmail(reader, participant.email);
      if (contacts.length === 0) {
        const companies = await companiesOf(participant.email);
        return [{ key: normalizeEmail(participant.email) ?? participant.email, participant, companies }];
      }
      // Who of several is meant nobody knows, but where they are is plain.
      const companies = contacts.length > 1 ? await companiesOf(participant.email) : undefined;
      return contacts.map((contact) => ({ key: contact.id, participant, contact, ...(companies ? { companies } : {}) }));
    }),
  );
  const unique = new Map(found.flat().map((correspondent) => [correspondent.key, correspondent]));
  return [...unique.values()].sort((a, b) => Number(Boolean(b.contact)) - Number(Boolean(a.contact)));
}

/** Whose domain this is: what a company says of itself goes before what its people's addresses suggest, for they change companies. */
async function findEmployers(db: Db, domain: string): Promise<Company[]> {
  const named = await findCompaniesNaming(db, domain);
  return named.length > 0 ? named : findCompaniesByDomain(db, domain);
}
