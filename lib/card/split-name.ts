import { surnames } from './surnames';

export interface NameParts {
  familyName: string;
  givenName: string;
}

const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ]+$/u;
const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'da',
  'di',
  'del',
  'della',
  'la',
  'le',
  'bin',
  'al',
  'dos',
  'du',
  'st.',
  'ter',
]);
const honorific = /^(?:dr|mr|mrs|ms|miss|prof|professor|sir)\.?$/i;
const suffix = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|mba|cpa|esq|pmp|p\.e)\.?$/i;

/**
 * Splits a name into surname and given name: at its space, else after a known surname. A Latin name ends with the
 * surname (`Emily Carter`) unless a comma or capitals say which word it is (`YAMADA Taro`, `Yamada, Taro`). Undefined
 * where nothing tells.
 */
export function splitName(value: string): NameParts | undefined {
  const name = value
    .normalize('NFC')
    .replace(/[\s　]+/g, ' ')
    .trim();
  if (eastern.test(name.replaceAll(' ', ''))) return splitEastern(name);
  const [family, given, more] = name.split(/\s*,\s*/);
  if (family && given && !suffix.test(given) && more === undefined) return { familyName: family, givenName: given };
  return splitLatin(name);
}

function splitEastern(name: string): NameParts | undefined {
  const words = name.split(' ');
  const [first = '', second = ''] = words;
  if (words.length === 2) return { familyName: first, givenName: second };
  const whole = words.join('');
  const length = [4, 3, 2, 1].find((count) => count < whole.length && surnames.has(whole.slice(0, count)));
  return length ? { familyName: whole.slice(0, length), givenName: whole.slice(length) } : undefined;
}

function splitLatin(name: string): NameParts | undefined {
  const words = name.split(/,?\s/).filter((word) => !honorific.test(word) && !suffix.test(word));
  if (words.length < 2) return undefined;
  const isCapital = (word: string | undefined) =>
    word !== undefined && word.length > 1 && /\p{Lu}/u.test(word) && word === word.toUpperCase() && !word.includes('.');
  if (isCapital(words[0]) && !words.slice(1).some(isCapital)) {
    return { familyName: words[0] ?? '', givenName: words.slice(1).join(' ') };
  }
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word));
  const start = particle > 0 ? particle : words.length - 1;
  return { familyName: words.slice(start).join(' '), givenName: words.slice(0, start).join(' ') };
}
