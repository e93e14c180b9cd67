import { foldPlace } from '../knowledge/fold-place';
import type { Place, PostalTable } from '../knowledge/postal-table';
import { cityForms } from './match-place';

/** What tells neighbouring towns apart: 東町 beside 西町, 一番町 beside 二番町. Such a letter is no misreading. */
const telling = /[東西南北上中下内外前後左右新旧本元大小\d十百都道府県市区郡町村]/u;
const numeral = /[\d〇一二三四五六七八九十]/u;

/**
 * The address with its municipality and town as the place of its postal code spells them, where at most two letters of
 * them were misread; undefined where that is not certain. What is printed may be another town: a name that exists as it
 * was read is left alone, and so are letters that tell neighbouring towns apart.
 */
export function repairPlace(address: string, place: Place, table: PostalTable): string | undefined {
  if (place.town === '') return undefined;
  const printed = [...address].flatMap((letter, index) => (/\s/.test(letter) ? [] : [{ letter, index }]));
  for (const city of cityForms(place.city)) {
    const wanted = [...city, ...place.town];
    const read = printed.slice(0, wanted.length);
    const next = printed[wanted.length]?.letter;
    if (read.length < wanted.length || (next !== undefined && !numeral.test(next))) continue;
    const wrong = wanted.flatMap((letter, at) => (foldPlace(letter) === foldPlace(read[at]?.letter ?? '') ? [] : [at]));
    if (wrong.length === 0 || !isSlight(wrong, city.length, place.town.length)) continue;
    if (wrong.some((at) => telling.test(foldPlace(wanted[at] ?? '')) || telling.test(foldPlace(read[at]?.letter ?? '')))) continue;
    const text = read.map(({ letter }) => letter);
    if (isReal(city, text, place, table)) continue;
    const letters = [...address];
    for (const at of wrong) letters[read[at]?.index ?? -1] = wanted[at] ?? '';
    return letters.join('');
  }
  return undefined;
}

/** At most two letters, and of neither name more than half. */
function isSlight(wrong: readonly number[], cityLength: number, townLength: number): boolean {
  const inCity = wrong.filter((at) => at < cityLength).length;
  return wrong.length <= 2 && inCity * 2 <= cityLength && (wrong.length - inCity) * 2 <= townLength;
}

/** Whether the names as they were read exist: then the postal code may be the one that is wrong. */
function isReal(form: string, text: readonly string[], place: Place, table: PostalTable): boolean {
  const length = [...form].length;
  const read = text.slice(0, length).join('');
  // What the form leaves out in front is taken from the place.
  const city = place.city.endsWith(form) ? place.city.slice(0, place.city.length - form.length) + read : read;
  const town = text.slice(length).join('');
  const [isOtherCity, isOtherTown] = [foldPlace(city) !== foldPlace(place.city), foldPlace(town) !== foldPlace(place.town)];
  return (isOtherCity && table.hasCity(city)) || (isOtherTown && table.hasTown({ city: place.city, town }));
}
