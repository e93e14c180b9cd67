import type { ContactDraft } from '../card/to-draft';
import type { Db } from '../db/db';
import { keepCompany, listPosts } from '../db/employments';
import { findCurrent } from '../db/merged';
import { putRecord } from '../db/records';
import type { Author } from '../domain/change';
import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';
import { normalizeEmail } from '../domain/email';
import { newId, newIdBeside } from '../domain/id';
import { Problem } from '../domain/problem';
import { foldCompanyName, foldPhone, foldText } from '../domain/text';

/**
 * Writes a draft as a new contact, or adds it to the contact `attachTo`: then only blanks are filled and new addresses
 * and numbers added, nothing known is overwritten. Call it inside `db.atomically`. Returns the contact's id.
 */
export async function keepPerson(db: Db, draft: ContactDraft, author: Author, attachTo?: string): Promise<string> {
  const known = attachTo === undefined ? undefined : await findCurrent(db, 'contacts', attachTo);
  if (attachTo !== undefined && !known) throw new Problem('record/missing');
  const contact = await putRecord(db, 'contacts', known ? fillBlanks(known, draft) : newContact(draft, author), author);
  if (draft.companyName || draft.department || draft.title) await keepPost(db, draft, contact.id, author);
  return contact.id;
}

function newContact({ contact, tags = [], leadSource }: ContactDraft, author: Author): Contact {
  return { ...contact, id: newId(), leadSource, tags: [...tags], note: '', createdAt: author.at, updatedAt: author.at };
}

function fillBlanks(known: Contact, { contact: draft, tags = [], leadSource }: ContactDraft): Contact {
  const isNamed = known.familyName || known.givenName;
  const isPhonetic = known.phoneticFamilyName || known.phoneticGivenName;
  return {
    ...known,
    ...(isNamed ? {} : { familyName: draft.familyName, givenName: draft.givenName }),
    ...(isPhonetic ? {} : { phoneticFamilyName: draft.phoneticFamilyName, phoneticGivenName: draft.phoneticGivenName }),
    leadSource: known.leadSource ?? leadSource,
    tags: [...new Set([...known.tags, ...tags])],
    emails: addNew(known.emails, draft.emails, ({ value }) => normalizeEmail(value) ?? value),
    phones: addNew(known.phones, draft.phones, ({ value }) => foldPhone(value)),
    addresses: addNew(known.addresses, draft.addresses, (address) => foldText(address.label ?? JSON.stringify(address))),
    urls: addNew(known.urls, draft.urls, (url) => foldText(url).replace(/^https?:\/\/|\/$/g, '')),
    ...texts('accounts', known, draft),
    ...texts('qualifications', known, draft),
  };
}

function texts(name: 'accounts' | 'qualifications', known: Contact, draft: ContactDraft['contact']): Partial<Contact> {
  const all = addNew(known[name] ?? [], draft[name] ?? [], foldText);
  return all.length > 0 ? { [name]: all } : {};
}

function addNew<T>(known: readonly T[], more: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(known.map(keyOf));
  return [...known, ...more.filter((item) => !keys.has(keyOf(item)))];
}

/** Gives the person the post. Another post at the same company makes the former one past; both are kept. */
async function keepPost(
  db: Db,
  { companyName = '', department, title, registrationNumber }: ContactDraft,
  contactId: string,
  author: Author,
): Promise<void> {
  const nameKey = foldCompanyName(companyName);
  const posts = await listPosts(db, contactId);
  const former = posts.find(({ company, employment }) => employment.isCurrent && foldCompanyName(company?.name ?? '') === nameKey);
  if (former) {
    const { employment, company } = former;
    if (company) await numberCompany(db, company, registrationNumber, author);
    const agrees = (old: string | undefined, now: string | undefined) => !old || !now || foldText(old) === foldText(now);
    if (agrees(employment.department, department) && agrees(employment.title, title)) {
      const filled = { ...employment, department: employment.department ?? department, title: employment.title ?? title };
      await putRecord(db, 'employments', filled, author);
      return;
    }
    await putRecord(db, 'employments', { ...employment, isCurrent: false }, author);
  }
  const company = former?.company ?? (companyName ? await keepCompany(db, companyName, author) : undefined);
  if (company && !former) await numberCompany(db, company, registrationNumber, author);
  const times = { createdAt: author.at, updatedAt: author.at };
  const post = { id: newIdBeside(contactId), contactId, companyId: company?.id, department, title, isCurrent: true, ...times };
  await putRecord(db, 'employments', post, author);
}

async function numberCompany(db: Db, company: Company, registrationNumber: string | undefined, author: Author): Promise<void> {
  if (registrationNumber && !company.registrationNumber) await putRecord(db, 'companies', { ...company, registrationNumber }, author);
}
