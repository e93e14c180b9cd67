import type { OcrLine, OcrPage } from '../../domain/ocr-page';
import {
  isLatinText,
  japaneseCompanyForm,
  japaneseDepartmentEnd,
  japaneseOrganizationEnd,
  latinCompanyForm,
  latinTitleWord,
} from '../words';
import { findName } from './sender-name';

/** Size of a letter and distance of lines on the page that stands for a text, in pixels that nobody sees. */
const [letter, pitch] = [20, 28];

/** Ornament at the ends of a line, and pictures of telephones and letters in front of what they stand for. */
const ornament = /^[\s\p{Extended_Pictographic}◆◇■□●○◎★☆▲△▼▽※〓┃│|♪*~_=＊～・»›>-]+(?=\S)|[\s◆◇■□●○◎★☆▲△▼▽※〓┃│|♪*~_=＊～-]+$/gu;
const label =
  /^(?:氏名|名前|お名前|担当(?:者)?|会社名?|社名|所属|部署|役職|name|company|title|position|department|dept)\s*[:：]\s*(?=\S)/iu;
/** What parts two things on one line; a stroke or dash between numbers belongs to them. */
const gap = /\t+| {3,}|\u3000{2,}|\s*[|｜│┃•●]\s*|(?<!\d)\s+[/／]\s+|\s+[/／]\s+(?!\d)|(?<!\d)\s+[-–—]\s+(?!\d)/u;

/** What is known of who wrote: their name, and the first part of their mail's domain. */
export interface Sender {
  name: string | undefined;
  domain: string;
}

/**
 * The lines of a signature as a page on which the rules of cards can read: the parts of a line stand side by side, lines
 * of one paragraph close below each other. Every letter is certain.
 */
export function toSignaturePage(lines: readonly string[], sender: Sender): OcrPage {
  const placed = lines.flatMap((line, index): OcrLine[] => {
    let left = 0;
    return partsOf(line, sender).map((text) => {
      const width = widthOf(text);
      const box = { left, top: index * pitch, width, height: letter };
      left += width + 3 * letter;
      return { text, confidence: 1, box, words: wordsOf(text, box), isVertical: false, readings: [] };
    });
  });
  return { width: Math.max(0, ...placed.map(({ box }) => box.left + box.width)), height: lines.length * pitch, lines: placed };
}

/** Furigana in brackets behind a name. */
const kana = /(?<=\S)\s*(?=[(（][\p{Script=Hiragana}\p{Script=Katakana}ー\s]{3,16}[)）])/u;

function partsOf(line: string, { name, domain }: Sender): string[] {
  const parts = line.replace(ornament, '').split(gap);
  return parts
    .flatMap((part) => aroundName(part, name))
    .flatMap((part) => part.split(kana))
    .flatMap((part) => behindCompany(part, domain))
    .map((part) =>
      part
        .replace(ornament, '')
        .replace(label, '')
        .replace(/^[,;:、]\s*|\s*[,;、]$/gu, '')
        .trim(),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The sender's name stands by itself: `青空大学 工学部 佐藤 健一`, `Ana Silva, Head of Sales`. */
function aroundName(part: string, name: string | undefined): string[] {
  const found = findName(part, name);
  if (!found || /[@]|https?:/.test(part)) return [part];
  return [part.slice(0, found.from), part.slice(found.from, found.to), part.slice(found.to)];
}

/**
 * A company that begins a line parts from what follows, in Japanese where it is one word; in a list of English words one
 * that ends the list parts from what is before.
 */
function behindCompany(part: string, domain: string): string[] {
  if (isLatinText(part)) {
    const [, before = '', company = ''] = /^(.+?),\s+([^,]+(?:,\s*(?:Inc|Ltd|LLC)\.?)?)$/.exec(part) ?? [];
    const isFormed = latinCompanyForm.test(company) && lettersOf(company.replace(latinCompanyForm, '')).length > 2;
    const isNamed = latinTitleWord.test(before) && isNamedLike(company, domain);
    return !/\d/.test(part) && !latinCompanyForm.test(before) && (isFormed || isNamed) ? [before, company] : [part];
  }
  const [, company = '', rest = ''] = /^(\S+)\s+(\S.*)$/u.exec(part.normalize('NFKC')) ?? [];
  const isFormed = japaneseCompanyForm.test(company) && company.replace(japaneseCompanyForm, '') !== '';
  const isOrganization = company.length >= 4 && japaneseOrganizationEnd.test(company) && !japaneseDepartmentEnd.test(company);
  return (isFormed || isOrganization) && rest && !/^\d/.test(rest) ? [company, rest] : [part];
}

/** `Lumen Foundry` is named like lumenfoundry.example. */
const isNamedLike = (company: string, domain: string): boolean => domain.length >= 4 && lettersOf(company).startsWith(domain.slice(0, 12));

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\x20-\x7e]/.test(char) ? 0.55 : 1), 0) * letter;

/** Every word with full confidence: what is written cannot be misread. */
function wordsOf(text: string, box: OcrLine['box']): OcrLine['words'] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    confidence: 1,
    box: { ...box, left: box.left + widthOf(text.slice(0, index)), width: widthOf(word) },
  }));
}
