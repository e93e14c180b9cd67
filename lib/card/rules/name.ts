import { withGaps } from '../card-lines';
import type { Candidate, CardLine, CardRule } from '../card-rule';
import { isQualification } from '../qualifications';
import { splitName } from '../split-name';
import { surnames } from '../surnames';
import {
  japaneseCompanyForm,
  japaneseDepartmentEnd,
  japaneseOrganizationEnd,
  japaneseShop,
  japaneseTitleEnd,
  latinAddressEnd,
  latinAddressWord,
  latinCompanyForm,
  latinCompanyWord,
  latinDepartmentWord,
  latinTitleWord,
  prefectures,
} from '../words';

const eastern = /^[\p{Script=Han}々〆ヶ][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー ]*$/u;
const latin = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:(?:van|von|de|der|den|da|di|del|la|le|bin|al) )*\p{Lu}[\p{L}'’.-]*){1,3}$/u;
const notAName =
  /業務|取扱|営業時間|定休|創業|登録|認定|認証|取得|資格|許可|住所|電話|携帯|代表$|本社|支店|こと|です|ます|サービス|システム|ソリューション|マーク|認証|準拠|会員|加盟|正会員|創立|設立|営業中|予約|年中無休|診療|受付|登録店|特約店|代理店|免許|知事|公安委員会/u;

/** People's names: few characters, large, and no word of a company, post or address among them. */
export const nameRule: CardRule = (lines) => {
  const largest = Math.max(1, ...lines.map(({ size }) => size));
  const mailboxes = lines.flatMap(({ text, alternatives }) =>
    [text, ...alternatives].flatMap((reading) => /([\w.+-]+)@/.exec(reading)?.[1] ?? []),
  );
  return lines.flatMap((line) => [...easternName(line, largest), ...katakanaName(line, largest), ...latinName(line, largest, mailboxes)]);
};

function easternName(line: CardLine, largest: number): Candidate[] {
  const { text, from } = afterTitle(line.text);
  const letters = [...text.replaceAll(' ', '')];
  if (!eastern.test(text) || letters.length < 2 || letters.length > 8 || notAName.test(text.replaceAll(' ', ''))) return [];
  const whole = letters.join('');
  if (
    [japaneseCompanyForm, japaneseOrganizationEnd, japaneseTitleEnd, japaneseDepartmentEnd].some((words) => words.test(whole)) &&
    !isSpacedName(text)
  )
    return [];
  if (prefectures.some((prefecture) => whole.startsWith(prefecture))) return [];
  const parts = splitName(text);
  const isKnown = parts !== undefined && surnames.has(parts.familyName);
  const score = 0.35 + 0.3 * (line.size / largest) + (isKnown ? 0.25 : 0) + (text.includes(' ') ? 0.08 : 0);
  const value = parts ? `${parts.familyName} ${parts.givenName}` : whole;
  return [{ field: 'name', value, score: Math.min(0.97, score), claims: [{ line, from, to: line.text.length }] }];
}

/** A name from abroad in katakana, in two or three parts: it is as large as a name is, or it may be anything. */
function katakanaName(line: CardLine, largest: number): Candidate[] {
  const { text, from } = afterTitle(line.text);
  const parts = /^[\p{Script=Katakana}ー]{2,8}(?:[ ・=][\p{Script=Katakana}ー]{2,8}){1,2}$/u;
  const isNoun = [japaneseTitleEnd, japaneseDepartmentEnd, japaneseOrganizationEnd, japaneseShop, notAName].some((words) =>
    words.test(text.replaceAll(' ', '')),
  );
  if (!parts.test(text) || isNoun || line.size < 0.85 * largest) return [];
  return [{ field: 'name', value: text, score: 0.62, claims: [{ line, from, to: line.text.length }] }];
}

/** `林 部長` is no name, but `阿部 一課` could be one: a known surname and a space count more than the last letter. */
function isSpacedName(text: string): boolean {
  const [family = '', given = '', ...more] = text.split(' ');
  return more.length === 0 && surnames.has(family) && given.length <= 3 && !japaneseTitleEnd.test(given) && !/[部課室]$/u.test(given);
}

/** What stands behind the title on a line like `代表取締役 山田 太郎`. */
function afterTitle(line: string): { text: string; from: number } {
  const words = [...line.matchAll(/\S+/gu)];
  const first = words.findIndex(
    ([word]) => !(japaneseTitleEnd.test(word) || (japaneseDepartmentEnd.test(word) && word.length > 2)) || surnames.has(word),
  );
  const from = words[Math.max(0, first)]?.index ?? 0;
  return { text: line.slice(from).replace(/\s*\([^)]*\)$/u, ''), from };
}

/** A name without what stands in front of it or behind it by degree or licence: `Dipl.-Ing. Jürgen Weiß`, `Rosa Delgado, CPA, PMP`. */
function withoutLetters(line: string): string {
  const titles = /^(?:(?:Prof|Dr|Mr|Mrs|Ms|Herr|Frau)\.? |(?:Dr|Dipl)\.-\p{L}+\.? (?:\([A-Z]+\) )?|Ing\. )/u;
  let text = line;
  for (let before = ''; before !== text; ) {
    before = text;
    const [, letters = ''] = /,? ((?:[\p{L}.-]+ )?[\p{L}.-]+)$/u.exec(text) ?? [];
    const last = /,? ([\p{L}.-]+)$/u.exec(text)?.[1] ?? '';
    text = text.replace(titles, '').replace(/,? Jr\.?$/, '');
    if (isQualification(last)) text = text.slice(0, -last.length).replace(/[, ]+$/, '');
    else if (text.includes(',') && isQualification(letters)) text = text.slice(0, -letters.length).replace(/[, ]+$/, '');
  }
  return text.replace(/[,.]$/, '');
}

function latinName(line: CardLine, largest: number, mailboxes: readonly string[]): Candidate[] {
  const whole = withoutLetters(line.text);
  // Run together, only a mailbox tells that it is a name: `ChrisSmith`, chris.smith@.
  const apart = withGaps(whole);
  const isTwo = !whole.includes(' ') && apart.split(' ').length === 2 && mailboxes.some((mailbox) => isMailboxOf(mailbox, apart));
  const text = isTwo ? apart : whole;
  if (!latin.test(text) || /\d/.test(text)) return [];
  const excluded = [latinCompanyForm, latinCompanyWord, latinDepartmentWord, latinTitleWord, latinAddressEnd];
  const isMailbox = mailboxes.some((mailbox) => isMailboxOf(mailbox, text));
  if (!isMailbox && (excluded.some((words) => words.test(text)) || latinAddressWord.test(text))) return [];
  const score = (isMailbox ? 0.62 : 0.3) + 0.25 * (line.size / largest);
  const from = line.text.indexOf(whole);
  return [{ field: 'name', value: text, score, claims: [{ line, from, to: from + whole.length }] }];
}

/** Whether a mailbox is made of a name: `ecarter`, `emily.carter`, `carter_e`, `emily` of Emily Carter. */
export function isMailboxOf(mailbox: string, name: string): boolean {
  const box = mailbox.toLowerCase().replace(/[^a-z]/g, '');
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^a-z]/g, ''))
    .filter((word) => word.length > 1);
  return (
    box.length >= 3 &&
    !shared.has(box) &&
    words.some((word) => word.length >= 3 && (box === word || box.includes(word)) && box.length <= word.length + 14)
  );
}

/** Mailboxes that many read. */
const shared = new Set(['info', 'sales', 'contact', 'support', 'office', 'mail', 'admin', 'hello', 'service']);
