import { commonForm } from '../../domain/kanji-variants';
import type { NameList } from '../knowledge/name-list';
import { splitName } from '../split-name';
import { foldRomaji, kanaOfRomaji, romajiOfKana } from './romaji';

interface Evidence {
  /** Names in Latin letters that are printed on the card. */
  latinNames: readonly string[];
  emails: readonly string[];
}

interface Reading {
  kana: string;
  /** Whether the card itself spells it so. */
  isSpelled: boolean;
}

const mostReadings = 3;

/**
 * How a name in kanji may be read, most likely first: what the card's Latin letters say (`Kenichi SATO`, `k.sato@`),
 * with the long vowels that only the readings of the kanji tell; then the commonest readings. Suggestions, never facts.
 */
export function suggestKana(name: string, { latinNames, emails }: Evidence, names: NameList): string[] {
  const parts = splitName(name);
  if (!parts || !/\p{Script=Han}/u.test(name)) return [];
  const words = [
    ...latinNames.flatMap((text) => text.split(/[\s,]+/)),
    ...emails.flatMap((email) => email.replace(/@.*$/, '').split(/[._\-\d+]+/)),
  ].filter((word) => word.length >= 2);
  const familyNames = readingsOf(parts.familyName, names.surnameReadings(commonForm(parts.familyName)), words);
  const givenNames = readingsOf(parts.givenName, names.givenNameReadings(commonForm(parts.givenName)), words);
  const [family, given] = [fromRest(familyNames, givenNames, latinNames), fromRest(givenNames, familyNames, latinNames)];
  const pairs = family.flatMap((one) =>
    given.map((other) => ({ kana: `${one.kana} ${other.kana}`, weight: Number(one.isSpelled) + Number(other.isSpelled) })),
  );
  return [...new Set(pairs.toSorted((one, other) => other.weight - one.weight).map(({ kana }) => kana))];
}

/** The readings of one part, those first that a word of the card spells; kana stands for itself. */
function readingsOf(part: string, known: readonly string[], words: readonly string[]): Reading[] {
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(part)) return [{ kana: part, isSpelled: true }];
  const spelled = new Set(words.map(foldRomaji));
  const readings = known.map((kana) => ({ kana, isSpelled: isSpelledBy(romajiOfKana(kana), spelled) }));
  const certain = readings.filter(({ isSpelled }) => isSpelled);
  return certain.length > 0 ? certain : readings.slice(0, mostReadings);
}

/** A word of its own, or one end of a word that has both names: `kenichisato`. */
const isSpelledBy = (romaji: string, words: ReadonlySet<string>): boolean =>
  words.has(romaji) ||
  (romaji.length >= 3 && [...words].some((word) => word.length > romaji.length + 1 && (word.startsWith(romaji) || word.endsWith(romaji))));

/** A part of which no reading is known or spelled is what remains of a printed name once the other part is found in it. */
function fromRest(readings: readonly Reading[], others: readonly Reading[], latinNames: readonly string[]): readonly Reading[] {
  if (readings.some(({ isSpelled }) => isSpelled)) return readings;
  const rest = latinNames.flatMap((text) => {
    const words = text.split(/[\s,]+/).filter(Boolean);
    if (words.length !== 2) return [];
    const at = words.findIndex((word) => others.some(({ kana, isSpelled }) => isSpelled && romajiOfKana(kana) === foldRomaji(word)));
    const kana = at < 0 ? undefined : kanaOfRomaji(words[1 - at] ?? '');
    return kana === undefined ? [] : [{ kana, isSpelled: true }];
  });
  return [...rest, ...readings];
}
