import { type Company, companyKeys } from '../domain/company';
import { addressLine } from '../domain/contact';
import { searchMark } from '../domain/search-text';
import { foldName, foldPhone } from '../domain/text';

/** Everything a company is found by, folded: a mark before every field, and first the one that sorts it. */
export function companySearchText(company: Company): string {
  const { name, phoneticName, aliases = [], registrationNumber, domains = [], ...others } = company;
  const { phones = [], addresses, urls, business, products = [], tags = [], note } = others;
  const fields = [
    ...[companyKeys(company).sortKey, name, phoneticName, ...aliases, registrationNumber, ...domains, ...urls],
    ...phones.flatMap(({ value }) => [value, foldPhone(value)]),
    ...addresses.flatMap((address) => [addressLine(address), foldPhone(address.postalCode ?? '')]),
    ...[business, ...products, ...tags, note],
  ];
  const folded = [...new Set(fields.map((field) => foldName(field ?? '')))].filter(Boolean);
  return folded.map((field) => searchMark('company') + field).join('');
}
