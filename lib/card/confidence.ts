import type { CardField, Confidence } from '../domain/card';
import type { Candidate } from './card-rule';
import { japaneseCompanyForm } from './words';

/** Characters whose variants are common in names and which the models know in one form only: 髙 is read as 高. */
const hasVariants = /[高崎辺浜斎斉島沢桜広恵徳吉富冨真曽渡桑柳]/u;

/** One katakana between kanji, as in 了ジ了課: a word in katakana has two and more, but for 霞ヶ関, 丸ノ内 and 三ツ星. */
const lonelyKatakana = /(?<=\p{Script=Han})[ァ-ヺ](?=\p{Script=Han})(?<![ノヶケヵツッ])/u;

const digits: ReadonlySet<CardField> = new Set(['phone', 'mobile', 'fax', 'postalCode']);
const exact: ReadonlySet<CardField> = new Set([...digits, 'email', 'url']);

/** The least probable letter of a field that is still called sure, from 0 to 1: `npm run bench:cards -- DIR --calibrate` measures it. */
export const leastLetter = 0.85;

/**
 * How far to trust a field: by how well its lines were read, its least certain letter, whether two looks agree, and what
 * kind of field it is.
 */
export function confidenceOf(candidate: Candidate, least = leastLetter): Confidence {
  const { field, value, score, claims } = candidate;
  const sure = score * Math.min(...claims.map(({ line }) => line.confidence));
  if (sure <= 0.6) return 'low';
  const isSure = exact.has(field) ? (agrees(candidate) || isDoubtless(candidate)) && sure > 0.72 : sure > (field === 'name' ? 0.82 : 0.8);
  if (!isSure || shakiestLetter(candidate) < least) return 'mid';
  if (isOdd(field, value)) return 'mid';
  // The characters of a column are cut apart: dashes, long vowels and the numeral one are strokes like each other there.
  const isColumn = claims.some(({ line }) => line.isVertical);
  return isColumn && (digits.has(field) || field === 'address') ? 'mid' : 'high';
}

/** Whether a value looks as if it were misread, or as if a part were missing, however well its letters were read. */
function isOdd(field: CardField, value: string): boolean {
  switch (field) {
    case 'name':
      return hasVariants.test(value) || lonelyKatakana.test(value);
    case 'nameKana': // Surname and given name could not be told apart, or one of them is not there.
      return !/\s/.test(value);
    case 'company': // 株式会社 with one letter more is a line cut in two rather than a company of that name.
      return lonelyKatakana.test(value) || value.replace(japaneseCompanyForm, '').trim().length === 1;
    case 'department':
    case 'title':
      return lonelyKatakana.test(value);
    default:
      return false;
  }
}

/** The confidence of the least certain word that a field was read from, which is that of its least certain letter. */
function shakiestLetter({ value, claims }: Candidate): number {
  const whole = plain(value);
  const confidences = claims.flatMap(({ line: { source } }) => {
    const own = source.words.filter(({ text }) => plain(text) && (whole.includes(plain(text)) || plain(text).includes(whole)));
    return (own.length > 0 ? own : source.words).map(({ confidence }) => confidence);
  });
  return Math.min(1, ...confidences);
}

/** Whether one look was enough to be sure of every letter. */
const isDoubtless = (candidate: Candidate): boolean =>
  candidate.claims.every(({ line }) => line.alternatives.length === 0 && line.source.words.length > 0) && shakiestLetter(candidate) >= 0.97;

/** Whether both looks saw the same letters there. */
function agrees({ value, claims }: Candidate): boolean {
  return claims.every(({ line }) => [line.text, ...line.alternatives].filter((text) => plain(text).includes(plain(value))).length > 1);
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '');
