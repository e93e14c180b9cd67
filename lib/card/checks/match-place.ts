import { foldPlace } from '../knowledge/fold-place';
import type { Place } from '../knowledge/postal-table';
import { prefectures } from '../words';

/** How a printed address relates to a place: it names it, names its municipality alone, or names something else. */
export type PlaceMatch = 'town' | 'city' | 'none';

/** A number, or what it is counted in: where a town's name has ended. */
const afterTown = /^(?:[\d〇一二三四五六七八九十]|丁目|番|$)/u;

/** Whether an address as printed stands in a place. Prefecture and county are often left out; a town may be written with 大字. */
export function matchPlace(address: string, { city, town }: Place): PlaceMatch {
  const printed = foldPlace(address.replace(/\s/g, ''));
  const beginning = cityForms(city)
    .map(foldPlace)
    .find((form) => printed.startsWith(form));
  if (beginning === undefined) return 'none';
  const rest = printed.slice(beginning.length).replace(/^(?:大字|字)/u, '');
  if (town === '') return 'town';
  const wanted = foldPlace(town);
  if (rest.startsWith(wanted)) return 'town';
  // Of a tower that has codes of its own the table says town and tower in one word.
  const [printedTown = ''] = /^\D*/u.exec(rest) ?? [];
  if (printedTown.length >= 2 && wanted.startsWith(printedTown)) return 'town';
  // Addresses in Kyoto name streets before the town, or in its place.
  if (/^京都府京都市/u.test(city)) return rest.includes(wanted) ? 'town' : 'city';
  return afterTown.test(rest) ? 'city' : 'none';
}

/** A municipality as cards write it: with its prefecture, without, and without its county. */
export function cityForms(city: string): string[] {
  const prefecture = prefectures.find((name) => city.startsWith(name)) ?? '';
  const local = city.slice(prefecture.length);
  const [, inCounty] = /^\p{Script=Han}{1,4}郡(.+)$/u.exec(local) ?? [];
  return [city, local, ...(inCounty ? [inCounty, prefecture + inCounty] : [])];
}
