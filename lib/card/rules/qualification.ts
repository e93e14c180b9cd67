import type { Candidate, CardLine, CardRule } from '../card-rule';
import { isQualification } from '../qualifications';
import { japaneseCompanyForm, japaneseDepartmentEnd, japaneseTitleEnd } from '../words';

/** What somebody is entitled to call themselves, each word by itself: 一級建築士, 博士(工学), Ph.D. */
export const qualificationRule: CardRule = (lines) => lines.flatMap((line) => [...qualificationsOf(line), ...numbered(line)]);

const separators = /[^\s、,，/|・]+(?:・[^\s、,，/|・]+)*(?: (?:D\.?|E\.?|Eng\.?|Sc\.?|AP|\d{3}|\([A-Z]+\)))?/gu;

function qualificationsOf(line: CardLine): Candidate[] {
  if (/@|www\.|https?:/.test(line.text) || japaneseCompanyForm.test(line.text)) return [];
  return [...line.text.matchAll(separators)].flatMap(({ 0: word, index }): Candidate[] => {
    const words = isQualification(word) ? [{ text: word, at: index }] : partsOf(word, index);
    return words
      .filter(({ text }) => isQualification(text))
      .map(({ text, at }) => ({
        field: 'qualification',
        value: text,
        // Letters behind a name can be many things: two of them prove little without the comma.
        score: /^[A-Z]{2}$/.test(text) ? 0.5 : 0.79,
        claims: [{ line, from: at, to: at + text.length }],
      }));
  });
}

/** `税理士・中小企業診断士` are two, `ファイナンシャル・プランナー` is one. */
function partsOf(word: string, index: number): { text: string; at: number }[] {
  let at = index;
  return word.split('・').map((text) => {
    const part = { text, at };
    at += text.length + 1;
    return part;
  });
}

/** `一級建築士 第123456号`, `税理士登録 第12345号`: the number belongs to it and is no field. */
function numbered(line: CardLine): Candidate[] {
  const { word = '', number = '' } =
    /^(?<word>[^\s第]+?)(?:登録)?(?:番号)?\s?:?\s?(?<number>\(?(?:第|No\.?)\s?[\d-]+号?\)?)/u.exec(line.text)?.groups ?? {};
  if (!isQualification(word) || japaneseTitleEnd.test(number) || japaneseDepartmentEnd.test(number)) return [];
  return [{ field: 'qualification', value: word, score: 0.8, claims: [{ line, from: 0, to: line.text.length }] }];
}
