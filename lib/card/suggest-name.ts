import { commonForm } from '../domain/kanji-variants';
import { foldRomaji, romajiOfKana } from './kana/romaji';
import type { NameList } from './knowledge/name-list';
import { splitName } from './split-name';

/**
 * Names that differ from a Japanese one in a single letter and are what the card's Latin letters spell, where the name
 * as it was read is not: 和田 理恵 for 和田 理想 beside `Rie Wada`.
 */
export function suggestName(name: string, latinNames: readonly string[], names: NameList): string[] {
  const parts = splitName(name);
  if (!parts || !/\p{Script=Han}/u.test(name)) return [];
  const { familyName, givenName } = parts;
  return latinNames.flatMap((latin) => {
    const words = latin.split(/[\s,]+/).map(foldRomaji);
    if (words.length !== 2) return [];
    const isSpelled = (kana: string) => words.includes(romajiOfKana(kana));
    const isFamily = names.surnameReadings(commonForm(familyName)).some(isSpelled);
    const isGiven = names.givenNameReadings(commonForm(givenName)).some(isSpelled);
    if (isFamily === isGiven) return []; // All is well, or the letters name somebody else.
    return isFamily
      ? names.nearGivenNames(givenName, isSpelled).map((other) => `${familyName} ${other}`)
      : names.nearSurnames(familyName, isSpelled).map((other) => `${other} ${givenName}`);
  });
}
