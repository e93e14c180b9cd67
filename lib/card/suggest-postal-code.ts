import type { PostalTable } from './knowledge/postal-table';
import { splitAddress } from './split-address';

/** The postal code of a Japanese address, where its town has but one; a card may not say it. */
export function suggestPostalCode(address: string, table: PostalTable): string[] {
  const { region = '', locality = '', street = '' } = splitAddress(address);
  const town = street
    .replace(/^(?:大字|字)/u, '')
    .replace(/[\d０-９].*$/u, '')
    .replace(/[〇一二三四五六七八九十]+(?:丁目|番|[―ー-]).*$/u, '')
    .trim();
  if (!region || !locality || !town) return [];
  const codes = table.codesOf({ city: region + locality, town });
  return codes.length === 1 ? [...codes] : [];
}
