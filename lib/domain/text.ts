import { commonForm } from './kanji-variants';

/** Text as it is compared and searched: NFKC, lower case, katakana as hiragana, one form of each dash, no white space. */
export function foldText(text: string): string {
  // Most texts need little of it, and an import folds millions.
  if (isPlain.test(text)) return text.toLowerCase();
  const folded = text.normalize('NFKC').toLowerCase();
  if (!isUnfolded.test(folded)) return folded;
  return folded
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, '');
}

const isPlain = /^[!-~]*$/;
const isUnfolded = /[ァ-ヶ‐‑‒–—―−\s]/;

/** A name as it is compared and searched: folded, and with each kanji in the commonest of its forms, so that 髙橋 and 高橋 are one. */
export const foldName = (text: string): string => commonForm(foldText(text));

/** The digits of a telephone number in their national form: `+81 3-0123-4567` and `03-0123-4567` are one. */
export function foldPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*\+\s*81[\s-]*(\(0\))?[\s-]*/, '0')
    .replace(/\D/g, '');
}

const companyForms =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|医療法人(?:社団|財団)?|\(株\)|\(有\)|\(同\)|(?:[,.]\s*)?\b(?:co\.?,?\s*ltd|inc|ltd|llc|corp(?:oration)?|gmbh|k\.?k)\b\.?/giu;

/** A company's name as it is compared: folded, and without its legal form, so that （株）青空 and 株式会社青空 are one. */
export function foldCompanyName(name: string): string {
  const plain = name.normalize('NFKC');
  return foldName(plain.replace(companyForms, '')) || foldName(plain);
}
