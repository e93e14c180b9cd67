import type { Company } from '../domain/company';
import { addressLine } from '../domain/contact';
import { foldName, foldPhone } from '../domain/text';

/** Everything a company is found by, folded, one field a line. */
export function companySearchText({ name, phoneticName, aliases = [], registrationNumber, domains = [], ...company }: Company): string {
  const { phones = [], addresses, urls, business, products = [], tags = [], note } = company;
  const fields = [
    ...[name, phoneticName, ...aliases, registrationNumber, ...domains, ...urls],
    ...phones.flatMap(({ value }) => [value, foldPhone(value)]),
    ...addresses.map((address) => addressLine(address)),
    ...[business, ...products, ...tags, note],
  ];
  return [...new Set(fields.map((field) => foldName(field ?? '')))].filter(Boolean).join('\n');
}
