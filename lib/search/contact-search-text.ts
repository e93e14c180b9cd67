import { addressLine, type Contact, phoneticName } from '../domain/contact';
import { foldPhone, foldText } from '../domain/text';

/** Everything a contact is found by, folded, one field a line; numbers as printed and as digits. Plain data of the contact: keep it, folding 100,000 takes seconds. */
export function contactSearchText({ contact, companyNames }: { contact: Contact; companyNames: readonly string[] }): string {
  const { phones, emails, addresses, urls, tags, accounts = [], qualifications = [] } = contact;
  const fields = [
    contact.formattedName,
    contact.familyName,
    contact.givenName,
    phoneticName(contact),
    contact.phoneticGivenName,
    ...companyNames,
    ...emails.map(({ value }) => value),
    ...phones.flatMap(({ value }) => [value, foldPhone(value)]),
    ...addresses.flatMap((address) => [
      addressLine({ ...address, postalCode: undefined }),
      address.postalCode,
      foldPhone(address.postalCode ?? ''),
    ]),
    ...urls,
    ...accounts,
    ...qualifications,
    ...tags,
  ];
  return [...new Set(fields.map((field) => foldText(field ?? '')))].filter(Boolean).join('\n');
}
