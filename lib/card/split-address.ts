import type { Address } from '../domain/contact';
import { prefectures } from './words';

const locality =
  /^(?:[^\d\s市区町村]{1,6}郡[^\d\s]{1,6}?[町村]|(?:四日市|廿日市|野々市|市原|市川|八日市|余市)市?(?:[^\d\s]{1,5}?区)?|[^\d\s]{1,7}?市(?:[^\d\s市]{1,5}?区)?|[^\d\s]{1,5}?[区町村])/u;
// A kanji numeral is a number only before a unit: 八幡 and 六本木 are places.
const street = /^\S*?(?:(?:\d+|[一二三四五六七八九十〇]+(?=丁目|番|号|[-―ー−‐]|\s|$))(?:丁目|番地?|号|[-―ー−‐の])?)+/u;

/**
 * Splits a Japanese address as printed into prefecture, municipality, street with block number, and the rest (building,
 * floor). Of any other address only the label is known, and `country` where its last word says so.
 */
export function splitAddress(label: string): Address {
  const text = label.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const region = prefectures.find((prefecture) => text.startsWith(prefecture));
  const afterRegion = region ? text.slice(region.length).trim() : text;
  const town = /[\p{Script=Han}]/u.test(text) ? locality.exec(afterRegion)?.[0] : undefined;
  if (!region && !town) return { label, ...postalCodeOf(text), ...countryOf(text) };

  const afterTown = afterRegion.slice(town?.length ?? 0).trim();
  const block = street.exec(afterTown)?.[0].trim();
  const extended = block === undefined ? '' : afterTown.slice(block.length).trim();
  return {
    label,
    ...(region && { region }),
    ...(town && { locality: town }),
    ...((block ?? afterTown) && { street: block ?? afterTown }),
    ...(extended && { extended }),
  };
}

/** The postal code that stands in an address of another country, or in a Japanese one in Latin letters. */
function postalCodeOf(text: string): Pick<Address, 'postalCode'> {
  const end = text
    .replace(/[\s,]+(?:Japan|USA|U\.S\.A\.|United States|United Kingdom|UK|Canada|Australia|Germany|Deutschland)\.?$/, '')
    .replace(/[.,]$/, '');
  const code =
    /\b[A-Z]{2},? (\d{5}(?:-\d{4})?)$/.exec(end)?.[1] ?? // Springfield, IL 62704
    /\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/.exec(end)?.[1] ?? // London W2 6BD
    /\b([A-Z]\d[A-Z] \d[A-Z]\d)$/.exec(end)?.[1] ?? // Toronto, ON M5V 2T6
    /\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? (\d{4})$/.exec(end)?.[1] ??
    /\b(\d{3}-\d{4})$/.exec(end)?.[1] ?? // Tokyo 150-0002
    /(?:\d[a-z]?,? |\bD-)(\d{5}) \p{Lu}\p{Ll}[\p{L} -]*$/u.exec(end)?.[1]; // 10969 Berlin
  return code ? { postalCode: code } : {};
}

function countryOf(text: string): Pick<Address, 'country'> {
  const country =
    /[\s,](Japan|USA|U\.S\.A\.|United States|United Kingdom|UK|Canada|Australia|Germany|France|Singapore|China|Korea|India|Deutschland|Österreich|Schweiz)\.?$/.exec(
      text,
    )?.[1];
  return country ? { country } : {};
}
