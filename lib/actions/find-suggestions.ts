import { suggestKana } from '../card/kana/suggest-kana';
import { loadKnowledge } from '../card/knowledge/knowledge';
import { latinNames } from '../card/latin-names';
import { suggestName } from '../card/suggest-name';
import { suggestPostalCode } from '../card/suggest-postal-code';
import { findCompaniesByDomain, listColleagues } from '../db/colleagues';
import { findContactsByEmail } from '../db/contacts';
import type { Db } from '../db/db';
import { findCompaniesByName } from '../db/employments';
import type { CardField } from '../domain/card';
import type { Company } from '../domain/company';
import { editDistance } from '../domain/edit-distance';
import { emailDomain } from '../domain/email';
import { commonForm } from '../domain/kanji-variants';
import type { OcrPage } from '../domain/ocr-page';
import { foldCompanyName, foldText } from '../domain/text';

/** What else fields may say, by what is known already, the likeliest first. Choices to offer: nothing is filled in by them. */
export type Suggestions = Partial<Record<CardField, readonly string[]>>;

/**
 * Suggests spellings that are known from the same person and company (髙橋 of an earlier card), the kana that the card's
 * Latin letters or the kanji tell, and the postal code of the address where the card has none.
 */
export async function findSuggestions(
  db: Db,
  page: OcrPage | undefined,
  fields: readonly { field: CardField; value: string }[],
): Promise<Suggestions> {
  const all = (field: CardField) => fields.flatMap((each) => (each.field === field && each.value.trim() ? [each.value.trim()] : []));
  const [name = ''] = all('name');
  const emails = all('email');
  const companies = await findCompanies(db, all('company')[0] ?? '', emails);
  const known = await findPeople(db, emails, companies);
  const { names, postal } = await loadKnowledge();

  const spelled = known.filter(({ formattedName }) => isSameName(formattedName, name));
  const kana = spelled.flatMap(
    ({ phoneticFamilyName = '', phoneticGivenName = '' }) => `${phoneticFamilyName} ${phoneticGivenName}`.trim() || [],
  );
  const spellings = unique(spelled.map(({ formattedName }) => formattedName));
  return {
    name: unique([...spellings, ...suggestName(name, latinNames(page), names)]).slice(0, mostSpellings),
    nameKana: unique([
      ...kana,
      ...spellings.concat(name).flatMap((each) => suggestKana(each, { latinNames: latinNames(page), emails }, names)),
    ]),
    company: unique(companies.map((company) => company.name)),
    postalCode: all('postalCode').length > 0 ? [] : suggestPostalCode(all('address')[0] ?? '', postal),
  };
}

/** How many spellings of a name are offered, so that what was printed keeps its key. */
const mostSpellings = 3;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Companies that are meant: those whose people have the same domain, and those whose name is nearly the same. */
async function findCompanies(db: Db, read: string, emails: readonly string[]): Promise<Company[]> {
  const domains = unique(emails.flatMap((email) => emailDomain(email) ?? []));
  const ofDomains = (await Promise.all(domains.map((domain) => findCompaniesByDomain(db, domain)))).flat();
  const named = read ? await findCompaniesByName(db, read) : [];
  const folded = commonForm(foldCompanyName(read));
  const isNear = ({ name }: Company) => !read || editDistance(commonForm(foldCompanyName(name)), folded) <= Math.max(1, folded.length / 3);
  // A domain that several firms share, as in a group, speaks for the one that is nearly what was read.
  const near = ofDomains.filter(isNear);
  return [...new Map([...near, ...named, ...(read ? [] : ofDomains)].map((company) => [company.id, company])).values()];
}

async function findPeople(db: Db, emails: readonly string[], companies: readonly Company[]) {
  const byEmail = await Promise.all(emails.map((email) => findContactsByEmail(db, email)));
  const colleagues = await Promise.all(companies.map(({ id }) => listColleagues(db, id)));
  return [...new Map([...byEmail, ...colleagues].flat().map((contact) => [contact.id, contact])).values()];
}

/** Whether two names differ by the forms of their kanji at most. */
const isSameName = (one: string, other: string): boolean => other !== '' && commonForm(foldText(one)) === commonForm(foldText(other));
