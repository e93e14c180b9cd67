import { commonForm } from '../../domain/kanji-variants';
import type { Candidate } from '../card-rule';
import { foldRomaji, romajiOfKana } from '../kana/romaji';
import type { NameList } from '../knowledge/name-list';
import { splitName } from '../split-name';
import { suggestName } from '../suggest-name';

/**
 * The kanji of a name against its Latin letters on the same card: where all known readings of a part differ from what is
 * printed, or a name one letter away is what they spell (和田 理想 beside `Rie Wada`), one of the two was misread and the name
 * is not sure. It stays as it was read.
 */
export function checkName(chosen: readonly Candidate[], latinNames: readonly string[], names: NameList): Candidate[] {
  return chosen.map((candidate) => {
    const parts = candidate.field === 'name' ? splitName(candidate.value) : undefined;
    if (!parts) return candidate;
    const readings = [names.surnameReadings(commonForm(parts.familyName)), names.givenNameReadings(commonForm(parts.givenName))];
    const isDenied = latinNames.some((latin) => {
      const words = latin.split(/[\s,]+/).map(foldRomaji);
      const fits = readings.map((known) => known.some((kana) => words.includes(romajiOfKana(kana))));
      // One part must be the same, or the Latin name may be somebody else's, or a firm's.
      return words.length === 2 && fits.includes(true) && fits.some((isFit, index) => !isFit && (readings[index] ?? []).length > 0);
    });
    const isDoubtful = isDenied || suggestName(candidate.value, latinNames, names).length > 0;
    return isDoubtful ? { ...candidate, score: candidate.score * 0.75 } : candidate;
  });
}
