import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CardField } from '../../domain/card';

/** One field as a code states it. */
export interface Stated {
  field: CardField;
  value: string;
}

const longest = 200;
const longestUrl = 2000;
/** Control characters, and those that hide or turn around what stands beside them. */
const hidden = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** One field, or none where the value is empty, too long or not what the field can be. Names keep the forms of their kanji. */
export function stated(field: CardField, raw: string): Stated[] {
  const value = tidy(raw);
  if (!value || hidden.test(value) || value.length > (field === 'url' ? longestUrl : longest)) return [];
  if (field === 'email') return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value) ? [{ field, value: value.toLowerCase() }] : [];
  if (field === 'nameKana') return /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+$/u.test(value) ? [{ field, value }] : [];
  if (field === 'url') return urlOf(value);
  return [{ field, value }];
}

/** White space is one space; full-width letters and half-width kana become the usual ones, and nothing else is changed. */
function tidy(raw: string): string {
  return raw
    .replace(/[\uff01-\uff9f\uffe0-\uffe6]+/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}

/** A web address; a script, a file or an address with a password in it is none. Schemes and hosts are often in capitals. */
function urlOf(value: string): Stated[] {
  const address = value.replace(/^(?:https?:\/\/)?[^/?#]+/i, (head) => head.toLowerCase());
  if (/\s/.test(address) || !/^(?:https?:\/\/)?[^/?#:@]+\.[^/?#:@]+(?::\d+)?(?:[/?#]|$)/.test(address)) return [];
  return URL.canParse(address.includes('://') ? address : `https://${address}`) ? [{ field: 'url', value: address }] : [];
}

/** A telephone number, its kind by the code's word for it, else by its beginning. Bare digits are grouped. */
export function statedPhone(raw: string, kinds: readonly string[] = []): Stated[] {
  const value = tidy(raw).replace(/^tel:/i, '').replace(/;.*$/, '');
  const digits = value.replace(/\D/g, '');
  if (!/^\+?[\d\s().-]+$/.test(value) || digits.length < 7 || digits.length > 15) return [];
  const isMobile = kinds.some((kind) => /^(?:cell|mobile|keitai)$/i.test(kind)) || /^\+?(?:0|81\D*0?)[789]0/.test(value);
  const field = kinds.some((kind) => /fax$/i.test(kind)) ? 'fax' : isMobile ? 'mobile' : 'phone';
  return [{ field, value: /[^+\d]/.test(value) ? value : grouped(value) }];
}

function grouped(digits: string): string {
  const number = parsePhoneNumberFromString(digits, 'JP');
  if (!number?.isPossible()) return digits;
  return digits.startsWith('+') ? number.formatInternational() : number.formatNational();
}

/** A name by its parts, in the order of its script; `whole` where there is only one part, or the name is not Japanese. */
export function statedName(family: string, given: string, whole: string): Stated[] {
  const isJapanese = japanese.test(family + given);
  if (family && given && (isJapanese || !whole)) return stated('name', isJapanese ? `${family} ${given}` : `${given} ${family}`);
  return stated('name', whole || family || given);
}

/** The parts of an address as vCards name them, in the order of vCards. */
export type AddressParts = readonly [
  box: string,
  extended: string,
  street: string,
  locality: string,
  region: string,
  code: string,
  country: string,
];

/** An address in the order in which its country writes it; a Japanese postal code is a field of its own. */
export function statedAddress([, extended, street, locality, region, code, country]: AddressParts): Stated[] {
  const parts = [extended, street, locality, region, code, country].map(tidy);
  const [building = '', road = '', city = '', state = '', postal = '', land = ''] = parts;
  const [, first, last] = /^〒?\s?(\d{3})-?(\d{4})$/.exec(postal) ?? [];
  const postalCode = first && last ? stated('postalCode', `${first}-${last}`) : [];
  if (japanese.test(road + city + state)) return [...postalCode, ...stated('address', `${state}${city}${road} ${building}`)];
  const area = [state, postalCode.length > 0 ? '' : postal].filter(Boolean).join(' ');
  const lines = [road, building, city, area].filter(Boolean);
  return lines.length === 0 ? postalCode : [...postalCode, ...stated('address', [...lines, land].filter(Boolean).join(', '))];
}
