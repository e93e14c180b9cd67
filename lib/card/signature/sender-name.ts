import { foldName } from '../../domain/text';
import {
  japaneseCompanyForm,
  japaneseDepartmentEnd,
  japaneseOrganizationEnd,
  latinCompanyForm,
  latinCompanyWord,
  latinDepartmentWord,
} from '../words';

/** The name that a mail's header states, as a name: without a firm in brackets, a department behind a stroke, or quotation marks. */
export function senderName(name: string | undefined): string | undefined {
  const plain = (name ?? '')
    .normalize('NFKC')
    .replace(/[([{【〔「『].*$/u, '')
    .split(/\s*[/|@]\s*|\s+(?:via|from|at)\s+/i)[0]
    ?.replace(/^["'“”]+|["'“”]+$/g, '')
    .replace(/\s*(?:様|さん|殿)$/u, '')
    .split(/\s+/)
    .filter((word) => !japaneseCompanyForm.test(word))
    .join(' ');
  const [family, given, more] = (plain ?? '').split(/\s*,\s*/);
  const turned =
    family && given && more === undefined && /^[\p{Script=Latin}\s.'’-]+$/u.test(family + given) ? `${given} ${family}` : plain;
  return turned && /\p{L}/u.test(turned) && !/\d/.test(turned) && turned.length <= 40 && !isOffice(turned) ? turned : undefined;
}

/** A mailbox that several people write from is named after what they do. */
const isOffice = (name: string): boolean =>
  [japaneseDepartmentEnd, japaneseOrganizationEnd, latinCompanyForm, latinCompanyWord, latinDepartmentWord, office].some((words) =>
    words.test(name),
  );
const office = /事務局|窓口|担当|案内|お知らせ|サポート|\b(?:news|support|info|team|desk|service|sales|noreply|no-reply|office|admin)\b/iu;

/** Where a line has this name, however its letters are spaced: from and to; undefined where it has not. */
export function findName(line: string, name: string | undefined): { from: number; to: number } | undefined {
  if (!name) return undefined;
  const parts = name.split(/[\s・.]+/).filter(Boolean);
  const orders = parts.length > 1 ? [parts, parts.toReversed()] : [parts];
  for (const order of orders) {
    const letters = isEastern(name) ? order.join('').split('') : order;
    const gap = isEastern(name) ? '[\\s・]*' : '[\\s,]+';
    const pattern = letters.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(gap);
    const found = new RegExp(`(?<![\\p{L}@.])${pattern}(?![\\p{Script=Latin}@])`, 'iu').exec(line);
    if (found) return { from: found.index, to: found.index + found[0].length };
  }
  return undefined;
}

/** Whether two names are written with the same kind of letters, and can be compared at all. */
export const isSameScript = (one: string, other: string): boolean => isEastern(one) === isEastern(other);

/** Whether two names are one, whatever their spacing, order and variants of kanji. */
export const isSameName = (one: string, other: string): boolean =>
  lettersOf(one) === lettersOf(other) || findName(foldName(one), other.toLowerCase()) !== undefined;

const isEastern = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
const lettersOf = (text: string): string => foldName(text).replace(/[^\p{L}]/gu, '');
