import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CardField } from '../../domain/card';
import { withArabicDigits } from '../card-lines';
import type { Candidate, CardLine, CardRule } from '../card-rule';

type PhoneField = Extract<CardField, 'phone' | 'mobile' | 'fax'>;

const international =
  /\+\s?\d{1,3}[ .-]?(?:\(\s?0?\d{0,4}\s?\)[ .-]?)?\d{1,4}(?:(?:[ .-]{1,2}| ?\/ ?)\d{2,8}){1,4}(?:-\d{1,4})?(?!\d)|\+\d{9,14}/;
/** `089 / 123 45-67`: only where it is not Japanese, which has no stroke there. */
const german = /(?<![\d-])\(?0\d{2,5}\)?\s?\/\s?\d{2,8}(?:[ -]\d{1,5}){0,4}(?!\d)/;
/** `030 23125 123`, `020 7946 0958`: groups of any length, with nothing but spaces between them. */
const spaced = /(?<![\d-])0\d{1,5}(?: \d{2,8}){1,3}(?! ?[\d-])/;
const japanese = /(?<![\d-])(?:\(0\d{1,4}\)|0\d{1,4})\s?[-.( ]?\s?\d{1,4}\s?[-.) ]?\s?\d{3,4}(?!\d)/;
const american = /(?<![\d-])(?:1[ .-])?(?:\(\d{3}\)|\d{3})[ .-]{0,2}\d{3}[ .-]\d{4}(?!\d)/;
const number = new RegExp([international, german, spaced, japanese, american].map(({ source }) => source).join('|'), 'g');

const labels: readonly [PhoneField, RegExp][] = [
  ['fax', /fax|ファッ?クス|ﾌｧｸｽ|\bF\b/i],
  ['mobile', /携帯|mobile|mobil\b|handy|cell|ケータイ|\bmob\b|\b[MC]\b/i],
  ['phone', /tel(?!e?fax)|電話|phone|直通|代表|direct|office|\bdial\b|内線|\b[TPOD]\b/i],
];
const notAPhone = /登録番号|法人番号|許可|免許|届出|ISO|No\.|口座|〒/i;

/** Telephone, mobile and fax numbers, by the label in front of each, else by the number's own beginning. */
export const phoneRule: CardRule = (lines) =>
  lines.flatMap((line) => {
    const label = labelBefore(line, lines);
    const readings = [line.text, ...line.alternatives].map((text, index) => numbersOf(text, line, label, index === 0 ? 0 : 0.05));
    // A number of the wrong length was misread; other readings may have it whole.
    // The reading with the most numbers, and labels, is the one that was read best.
    return readings.reduce((best, found) => (worth(found) > worth(best) + 0.2 ? found : best), []);
  });

const worth = (found: readonly Candidate[]): number => found.reduce((sum, { score }) => sum + score, 0);

function numbersOf(printedText: string, line: CardLine, labelOutside: string, doubt: number): Candidate[] {
  const text = repair(printedText);
  let end = 0;
  let last: PhoneField[] = [];
  return [...text.matchAll(number)].flatMap(({ 0: printed, index }): Candidate[] => {
    const label = text.slice(end, index) || (end === 0 ? labelOutside : '');
    const claims = [{ line, from: end === 0 ? 0 : end, to: index + printed.length }];
    end = index + printed.length;
    const behind = besideNumber.exec(text.slice(end));
    end += behind?.[0].length ?? 0;
    if (notAPhone.test(label) || !isPossible(printed)) return [];
    const named = fieldsOf(label);
    last = named.length > 0 ? named : last;
    const fields = isMobile(printed) && !last.includes('fax') ? (['mobile'] as const) : last.length > 0 ? last : (['phone'] as const);
    const value = printed
      .replace(/\s*-\s*/g, '-')
      .replace(/\s+/g, ' ')
      .trim();
    const score = (named.length > 0 || isMobile(printed) ? 0.95 : 0.7) - (isWholeNumber(printed) ? 0 : 0.35) - doubt;
    const note = noteOf(label, behind?.groups ?? {});
    return fields.map((field) => ({ field, value, ...(note && field !== 'fax' ? { note } : {}), score, claims }));
  });
}

/** `03-0123-4567 (内線 123)`, `… (代)`, `… ext. 123`. */
const besideNumber = /^\s*\(?\s*(?:(?:内線|extension|ext\.?|x)\s?[:.]?\s?(?<extension>\d{1,6})|(?<kind>代表|直通|代|直)(?=\)))\s*\)?/i;

/** What tells a number from the others of its card, in the card's words. */
function noteOf(label: string, { extension, kind }: Record<string, string | undefined>): string | undefined {
  const near = label.split(/[|•·、,;/]/).at(-1) ?? '';
  const word = kind?.replace(/^代$/, '代表').replace(/^直$/, '直通') ?? /代表|直通|フリーダイヤル|Direct|Switchboard/i.exec(near)?.[0];
  return [word, extension && `内線 ${extension}`].filter(Boolean).join(' ') || undefined;
}

/** Whether a Japanese number has all its digits: ten, or eleven where it is a mobile, an IP telephone or of 0800. */
function isWholeNumber(printed: string): boolean {
  const digits = printed.replace(/\D/g, '');
  // Written with dashes as in Japan; numbers of other countries may have any length.
  if (!/^\(?0\d{1,4}\)?-?\d{1,4}-\d{2,5}$/.test(printed.replace(/\s/g, ''))) return true;
  return digits.length === (/^0[5789]0|^0800/.test(digits) ? 11 : 10);
}

/** Which kinds of number a label names: `TEL/FAX` names two, and the last words stand nearest to the number. */
function fieldsOf(label: string): PhoneField[] {
  const near =
    label
      .split(/[|•·、,;]/)
      .at(-1)
      ?.replace(/(?<=[ァ-ヶー]) (?=[ァ-ヶー])/g, '') ?? label;
  const found = labels.filter(([, words]) => words.test(near)).map(([field]) => field);
  return found.includes('mobile') ? ['mobile'] : found;
}

/** Letters that recognizers see in numbers, put right only where digits stand around them. */
function repair(text: string): string {
  return withArabicDigits(text)
    .replace(/(?<=\d[\s-]?)[Oo](?=[\s-]?\d)|\b[Oo](?=[\dOo]{1,3}-[\dOo])/g, '0')
    .replace(/(?<=\d)[lI|](?=\d)/g, '1');
}

function isMobile(printed: string): boolean {
  return /^(?:0|81)?(?:0)?[789]0/.test(printed.replace(/\D/g, '')) && /^(?:0[789]0|\+\s?81)/.test(printed.trim());
}

/** Whether digits can be a number at all; whether it is in use nobody can tell from a card. */
function isPossible(printed: string): boolean {
  const region = /^\(?0/.test(printed) ? 'JP' : 'US';
  const digits = printed.replace(/\D/g, '');
  if (digits.length < 9 || digits.length > 15) return false;
  return parsePhoneNumberFromString(printed, region)?.isPossible() ?? false;
}

/** The label of a number that stands alone: a line of nothing but a label, beside it to the left or close above it. */
function labelBefore(line: CardLine, lines: readonly CardLine[]): string {
  const { left, top, height } = line.box;
  const beside = lines.filter((other) => {
    const isLabel = other !== line && other.text.length <= 12 && !/\d/.test(other.text) && fieldsOf(other.text).length > 0;
    return isLabel && Math.abs(other.box.top + other.box.height / 2 - top - height / 2) < height * 0.7 && other.box.left < left;
  });
  return beside.sort((a, b) => b.box.left - a.box.left)[0]?.text ?? '';
}
