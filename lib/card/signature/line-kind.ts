import { surnames } from '../surnames';
import {
  japaneseCompanyForm,
  japaneseDepartmentEnd,
  japaneseOrganizationEnd,
  japaneseTitleEnd,
  latinAddressEnd,
  latinCompanyForm,
  latinDepartmentWord,
  latinTitleWord,
  prefectures,
} from '../words';

/**
 * What a line of a mail is, as far as finding a signature goes: `contact` says something of a person or a company, `prose` is
 * a sentence, `closing` ends the letter, `plain` could be anything short.
 */
type LineKind = 'blank' | 'rule' | 'closing' | 'prose' | 'contact' | 'plain';

/** Lines of which a signature is framed: at least three characters that are no letters, `-- `, or corners of a box. */
const ruleLine = /^(?:--|[^\p{L}\p{N}\s@+()（）「」]{1,2}(?:\s*[^\p{L}\p{N}\s@+()「」])+)$/u;

const closing =
  /(?:よろしく|宜しく|何卒).{0,12}(?:お願い|御願い|願い)|^(?:以上|敬具|草々|かしこ|拝)[。、]?$|(?:取り急ぎ|取急ぎ|まずは).{0,20}(?:まで|ます)|^(?:(?:with )?(?:best|kind|warm|many)(?:est)?(?: (?:regards|wishes|thanks))?|regards|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|respectfully|cheers|thanks(?: (?:again|so much|a lot|in advance))?|thank you(?: (?:again|very much|so much))?|all the best|take care|talk soon|(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[nr]?|herzliche[nr]?) gr(?:ü|ue)(?:ß|ss)en?|mfg)[\s,.!—–-]*$/iu;

const channel =
  /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+\.|https?:\/\/|\bwww\.|(?:^|[^\p{L}])(?:tel|fax|phone|mobile|cell|電話|携帯|直通|ＴＥＬ|ＦＡＸ)[^\p{L}].*\d|〒|\+\d[\d\s().-]{7,}|(?<![\d-])\(?0\d{1,4}\)?[\s.-]\d{1,4}[\s.-]\d{3,4}(?!\d)|\(\d{3}\)\s?\d{3}[\s.-]\d{4}/iu;

/** Tells what a line is; `names` are the ways in which the sender is named, folded. */
export function lineKind(line: string, isNamed: (line: string) => boolean): LineKind {
  const text = line.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (!text) return 'blank';
  if (isRule(line)) return 'rule';
  if (text.length <= 60 && closing.test(text)) return 'closing';
  if (isSentence(text)) return 'prose';
  if (channel.test(text) || isAddress(text) || isOrganization(text) || isPost(text)) return 'contact';
  return text.length > 60 && !isNamed(text) ? 'prose' : 'plain';
}

/** Whether a line is only there to be seen: `━━━━`, `-- `, `*-*-*`, `┏━━┓`. */
export function isRule(line: string): boolean {
  const text = line.normalize('NFKC').trim();
  return ruleLine.test(text) && (text === '--' || text.replace(/\s/g, '').length >= 3);
}

/** A name as names stand in signatures: a known surname and little more, or two or three words with capitals. */
export function isNameLike(line: string): boolean {
  const text = line
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .trim();
  const eastern = /^[\p{Script=Han}々〆ヶ]{1,5}[\s・]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{0,6}$/u.test(text);
  if (eastern) return [4, 3, 2, 1].some((length) => surnames.has(text.slice(0, length))) || /\s/.test(text);
  return /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|da|di)){1,3}$/u.test(text);
}

function isSentence(text: string): boolean {
  if (/[。！!？?]$/u.test(text)) return true;
  if (/(?:です|ます|ました|ません|でした|ください|下さい|ましょう)[。.!…)]?$/u.test(text) && text.length >= 6) return true;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return (text.match(/[、。]/g) ?? []).length >= 2;
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  if (words.length < 4 || channel.test(text.replace(/\bhttps?:\S+/g, ''))) return words.length >= 12;
  if (/\b(?:I|you|we|please|our|your|will|would|is|are|have|has|can|ich|wir|sie|ist|sind|bitte)\b/i.test(text) && !isOrganization(text))
    return true;
  if (/[.,;:]$/.test(text) && !latinCompanyForm.test(text) && !latinAddressEnd.test(text.replace(/[.,]$/, ''))) return words.length >= 5;
  return false;
}

function isAddress(text: string): boolean {
  if (text.length > 70) return false;
  if (prefectures.some((prefecture) => text.includes(prefecture)) && /[市区町村郡]|\d/u.test(text)) return true;
  if (/^\S{1,8}[市区郡町村]\S*\d/u.test(text)) return true;
  return /\d/.test(text) && latinAddressEnd.test(text.replace(/[.,]$/, ''));
}

function isOrganization(text: string): boolean {
  if (text.length > 60) return false;
  if (japaneseCompanyForm.test(text) || latinCompanyForm.test(text)) return true;
  return text.split(/[\s/|]+/).some((word) => word.length >= 4 && japaneseOrganizationEnd.test(word) && !/[、。]/u.test(word));
}

function isPost(text: string): boolean {
  if (text.length > 50 || /[、。]/u.test(text)) return false;
  const words = text.split(/[\s/|・]+/);
  const isJapanese = words.some(
    (word) =>
      /[^\x20-\x7e]/.test(word) &&
      word.length <= 20 &&
      (japaneseTitleEnd.test(word) || (word.length >= 3 && japaneseDepartmentEnd.test(word))),
  );
  return (
    isJapanese ||
    (words.length <= 8 && !/\d/.test(text) && (latinTitleWord.test(text) || latinDepartmentWord.test(text)) && /^\p{Lu}/u.test(text))
  );
}
