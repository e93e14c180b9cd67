import type { CardField } from '../../domain/card';
import type { Candidate, CardLine, CardRule } from '../card-rule';
import {
  departmentAndTitle,
  japaneseCompanyForm,
  japaneseDepartmentEnd,
  japaneseTitleEnd,
  latinAddressWord,
  latinCompanyForm,
  latinDepartmentWord,
  latinTitleWord,
  prefectures,
} from '../words';

type Kind = Extract<CardField, 'department' | 'title'>;

interface Token {
  text: string;
  from: number;
  to: number;
  kind: Kind | undefined;
}

/** Departments and titles: Japanese ones by the ends of their words, English ones by their words. */
export const postRule: CardRule = (lines) => [...lines.flatMap(japanesePosts), ...lines.flatMap(latinPost)];

/** `海外事業部 アジア課 課長 山田太郎`: the words up to the first that is neither department nor title. */
function japanesePosts(line: CardLine): Candidate[] {
  if (/[@:：〒]|\d{3}|\d-\d/.test(line.text) || japaneseCompanyForm.test(line.text)) return [];
  if (prefectures.some((prefecture) => line.text.includes(prefecture))) return [];
  const tokens = tokensOf(line.text);
  if (!tokens.some(({ text, kind }) => kind && /[^\x20-\x7e]/.test(text))) return [];
  const posts: Token[] = [];
  for (const token of tokens) {
    const last = posts.at(-1);
    if (!token.kind) continue;
    if (last?.kind === token.kind && last.to + 1 >= token.from) {
      last.text = `${last.text} ${token.text}`;
      last.to = token.to;
    } else posts.push({ ...token });
  }
  return posts.flatMap(({ text, kind, from, to }) => {
    if (!kind) return [];
    return [{ field: kind, value: text, score: 0.85, claims: [{ line, from, to }] }];
  });
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[^\s/|・兼]+(?:・[^\s/|・兼]+)*/gu)].flatMap(({ 0: token, index }): Token[] => {
    const { department, title } = departmentAndTitle.exec(token)?.groups ?? {};
    const end = index + token.length;
    if (!department || !title) return [{ text: token, from: index, to: end, kind: kindOf(token) }];
    const middle = index + department.length;
    return [
      { text: department, from: index, to: middle, kind: 'department' },
      { text: title, from: middle, to: end, kind: 'title' },
    ];
  });
}

/** `営業部長` is a title, `営業部` a department; a title may carry a note, as in `研究員(DC2)`. */
function kindOf(token: string): Kind | undefined {
  const plain = token.replace(/\([^)]*\)$/, '').replace(/(?<=.)C[A-Z]{1,2}O$/, '');
  if (/^(?:C[A-Z]{1,3}O|VP|SVP|EVP|GM)$/.test(plain)) return 'title';
  if (/^[\x20-\x7e]*$/.test(plain) || plain.length < 2 || placeOfWork.test(plain)) return undefined;
  if (japaneseTitleEnd.test(plain)) return 'title';
  return japaneseDepartmentEnd.test(plain) && plain.length <= 20 ? 'department' : undefined;
}

/** What stands before an address, not what somebody belongs to. */
const placeOfWork = /^(?:本社|本店|支社|支店|営業所|工場|事業所|本部|研究所)$/u;

/** A comma belongs to a title, as in `Head of Product, Mobility`, unless a name stands before it or a department behind. */
const partsOfPost = new RegExp(`(?:${latinTitleWord.source})[^|/,]*, (?!.*(?:${latinDepartmentWord.source}))[^|/]+|[^|/,]+`, 'gi');

/** English posts stand on a line of their own, or share it behind a comma or a bar. */
function latinPost(line: CardLine): Candidate[] {
  if (/[^\x20-\x7e‘’–—]/.test(line.text) || /[@\d]|www\./.test(line.text)) return [];
  return [...line.text.matchAll(partsOfPost)].flatMap(({ 0: part, index }): Candidate[] => {
    const value = part.trim();
    const from = index + part.indexOf(value);
    const claims = [{ line, from, to: from + value.length }];
    if (value.length < 2 || value.length > 60 || latinCompanyForm.test(value)) return [];
    if (latinDepartmentWord.test(value)) return [{ field: 'department', value, score: 0.82, claims }];
    if (latinTitleWord.test(value) && !latinAddressWord.test(value)) return [{ field: 'title', value, score: 0.8, claims }];
    return [];
  });
}
