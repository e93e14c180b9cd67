import { commonForm } from '../../domain/kanji-variants';
import type { Candidate } from '../card-rule';
import type { NameList } from '../knowledge/name-list';
import { splitName } from '../split-name';

/**
 * The kana of a card against the readings of its name's kanji: kana that fits neither part of a name of which both are
 * known is another word of the card, and left out; kana that was printed without a gap gets one behind the surname.
 */
export function checkKana(chosen: readonly Candidate[], names: NameList): Candidate[] {
  const name = chosen.find(({ field }) => field === 'name');
  const parts = splitName(name?.value ?? '');
  if (!parts) return [...chosen];
  const families = names.surnameReadings(commonForm(parts.familyName));
  const givens = names.givenNameReadings(commonForm(parts.givenName));
  return chosen.flatMap((candidate) => {
    if (candidate.field !== 'nameKana') return [candidate];
    const kana = hiragana(candidate.value.replace(/\s/g, ''));
    const family = families.find((reading) => kana.startsWith(reading) && kana.length > reading.length);
    const given = givens.find((reading) => kana.endsWith(reading) && kana.length > reading.length);
    if (families.length > 0 && givens.length > 0 && family === undefined && given === undefined && !isVoiced(kana, families, givens))
      return [];
    const gap = family?.length ?? (given === undefined ? undefined : kana.length - given.length);
    if (/\s/.test(candidate.value) || gap === undefined) return [candidate];
    return [{ ...candidate, value: `${candidate.value.slice(0, gap)} ${candidate.value.slice(gap)}` }];
  });
}

const hiragana = (kana: string): string => kana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** Readings differ by voice: 山崎 is やまざき and やまさき, whichever the list has. */
function isVoiced(kana: string, families: readonly string[], givens: readonly string[]): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/[\u3099\u309a]/g, '');
  return (
    families.some((reading) => plain(kana).startsWith(plain(reading))) || givens.some((reading) => plain(kana).endsWith(plain(reading)))
  );
}
