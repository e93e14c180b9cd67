import type { ContactDraft } from '../card/to-draft';
import type { Db } from '../db/db';
import { findCompaniesByName, listPosts } from '../db/employments';
import { findRecord, putRecord } from '../db/records';
import type { Author } from '../domain/change';
import { isSame } from '../domain/change';
import type { Contact } from '../domain/contact';
import { normalizeEmail } from '../domain/email';
import { newId } from '../domain/id';
import { Problem } from '../domain/problem';
import { foldCompanyName, foldPhone, foldText } from '../domain/text';

/**
 * Writes a draft as a new contact, or adds it to the contact `attachTo`: then only blanks are filled and new addresses
 * and numbers added, nothing known is overwritten. Call it inside `db.atomically`. Returns the contact's id.
 */
export async function keepPerson(db: Db, draft: ContactDraft, author: Author, attachTo?: string): Promise<string> {
  const known = attachTo === undefined ? undefined : await findRecord(db, 'contacts', attachTo);
  if (attachTo !== undefined && !known) throw new Problem('record/missing');
  const contact = await putRecord(db, 'contacts', known ? fillBlanks(known, draft.contact) : newContact(draft, author), author);
  if (draft.companyName) await keepPost(db, { ...draft, companyName: draft.companyName }, contact.id, author);
  return contact.id;
}

function newContact({ contact }: ContactDraft, author: Author): Contact {
  return { ...contact, id: newId(), tags: [], note: '', createdAt: author.at, updatedAt: author.at };
}

function fillBlanks(known: Contact, draft: ContactDraft['contact']): Contact {
  const isNamed = known.familyName || known.givenName;
  const isPhonetic = known.phoneticFamilyName || known.phoneticGivenName;
  return {
    ...known,
    ...(isNamed ? {} : { familyName: draft.familyName, givenName: draft.givenName }),
    ...(isPhonetic ? {} : { phoneticFamilyName: draft.phoneticFamilyName, phoneticGivenName: draft.phoneticGivenName }),
    emails: addNew(known.emails, draft.emails, ({ value }) => normalizeEmail(value) ?? value),
    phones: addNew(known.phones, draft.phones, ({ value }) => foldPhone(value)),
    addresses: addNew(known.addresses, draft.addresses, (address) => foldText(address.label ?? JSON.stringify(address))),
    urls: addNew(known.urls, draft.urls, (url) => foldText(url).replace(/^https?:\/\/|\/$/g, '')),
  };
}

function addNew<T>(known: readonly T[], more: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(known.map(keyOf));
  return [...known, ...more.filter((item) => !keys.has(keyOf(item)))];
}

/** Puts the person at the company. Another post at the same company makes the former one past; both are kept. */
async function keepPost(db: Db, draft: ContactDraft & { companyName: string }, contactId: string, author: Author): Promise<void> {
  const posts = await listPosts(db, contactId);
  const former = posts.find(
    ({ company, employment }) => employment.isCurrent && foldCompanyName(company.name) === foldCompanyName(draft.companyName),
  );
  const { department, title } = draft;
  if (former) {
    const { employment } = former;
    const isSamePost = [
      [employment.department, department],
      [employment.title, title],
    ].every(([old, now]) => !old || !now || isSame(foldText(old), foldText(now)));
    if (isSamePost) {
      const filled = { ...employment, department: employment.department ?? department, title: employment.title ?? title };
      await putRecord(db, 'employments', filled, author);
      return;
    }
    await putRecord(db, 'employments', { ...employment, isCurrent: false }, author);
  }
  const company = former?.company ?? (await keepCompany(db, draft.companyName, author));
  const times = { createdAt: author.at, updatedAt: author.at };
  await putRecord(
    db,
    'employments',
    { id: newId(), contactId, companyId: company.id, department, title, isCurrent: true, ...times },
    author,
  );
}

async function keepCompany(db: Db, name: string, author: Author) {
  const [known] = await findCompaniesByName(db, name);
  const times = { createdAt: author.at, updatedAt: author.at };
  return known ?? (await putRecord(db, 'companies', { id: newId(), name, urls: [], addresses: [], ...times }, author));
}
