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
  if (!region && !town) return { label, ...countryOf(text) };

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

function countryOf(text: string): Pick<Address, 'country'> {
  const country =
    /[\s,](Japan|USA|U\.S\.A\.|United States|United Kingdom|UK|Canada|Australia|Germany|France|Singapore|China|Korea|India)\.?$/.exec(
      text,
    )?.[1];
  return country ? { country } : {};
}
