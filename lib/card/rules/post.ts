import type { CardField } from '../../domain/card';
import { isBelow, withGaps } from '../card-lines';
import type { Candidate, CardLine, CardRule } from '../card-rule';
import { isQualification } from '../qualifications';
import {
  departmentAndTitle,
  isLatinText,
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

/** A run of words of one kind on one line. */
interface Post extends Token {
  kind: Kind;
  line: CardLine;
  /** Whether the line has nothing behind it, or before it, but posts: then the next line may go on with it. */
  isFirst: boolean;
  isLast: boolean;
  /** Whether 兼 stands at the end of its line: another post of the same person follows. */
  isOpen: boolean;
}

/** Departments and titles: Japanese ones by the ends of their words, English ones by their words; a chain may take several lines. */
export const postRule: CardRule = (lines) => {
  const posts = lines.flatMap((line) => [...japanesePosts(line), ...abbreviatedPost(line)]);
  const chains = chained(posts).filter(([first]) => first && !isAbbreviated(first));
  const taken = new Set(chains.flat().map(({ line }) => line));
  return [...chains.map(toCandidate), ...lines.filter((line) => !taken.has(line)).flatMap(latinPost)];
};

/** `海外事業部 アジア課 課長 山田太郎`: the words up to the first that is neither department nor title. */
function japanesePosts(line: CardLine): Post[] {
  if (/[@:：〒]|\d{3}|\d-\d/.test(line.text) || japaneseCompanyForm.test(line.text) || certificate.test(line.text)) return [];
  if (prefectures.some((prefecture) => line.text.includes(prefecture))) return [];
  const tokens = tokensOf(line.text);
  if (!tokens.some(({ text, kind }) => kind && /[^\x20-\x7e]/.test(text))) return [];
  const posts: Post[] = [];
  for (const token of tokens) {
    const last = posts.at(-1);
    const { kind } = token;
    if (!kind) continue;
    const isLicence = isQualification(token.text);
    const between = last ? line.text.slice(last.to, token.from) : '';
    if (last?.kind === kind && !isLicence && !isQualification(last.text) && joint.test(between)) {
      last.text = line.text.slice(last.from, token.to);
      last.to = token.to;
    } else posts.push({ ...token, kind, line, isFirst: false, isLast: false, isOpen: false });
  }
  const first = posts[0];
  const last = posts.at(-1);
  if (first && line.text.slice(0, first.from).trim() === '') first.isFirst = true;
  const rest = last ? line.text.slice(last.to).trim() : '';
  if (last && (rest === '' || rest === '兼')) Object.assign(last, { isLast: true, isOpen: rest !== '' });
  return posts;
}

/** `CEO` on a line of its own, for a chain to go on with. */
function abbreviatedPost(line: CardLine): Post[] {
  const text = line.text.trim();
  const from = line.text.indexOf(text);
  const place = { line, from, to: from + text.length, isFirst: true, isLast: true, isOpen: false };
  return abbreviation.test(text) ? [{ text, kind: 'title', ...place }] : [];
}

const abbreviation = /^(?:C[A-Z]{1,3}O|VP|SVP|EVP|GM)$/;
const isAbbreviated = ({ text }: Post): boolean => abbreviation.test(text);

/** What an authority grants a firm: no post of a person. */
const certificate = /(?:認定|認証|許可|免許|届出|指定|登録)(?:$|\s|第|番号|工場|機関|取得|事業|業者)/u;

/** What stands between two parts of one post: `営業部 第一課`, `社長 兼 CEO`, `取締役・営業部長`. */
const joint = /^(?: ?(?:兼|[/・])? ?)$/u;

/** Joins what goes on in the next line: 営業本部 above 東日本営業部, 専務取締役 above 営業本部長, 代表取締役 兼 above CEO. */
function chained(posts: readonly Post[]): Post[][] {
  const chains: Post[][] = [];
  for (const post of posts) {
    const chain = chains.find((each) => {
      const last = each.at(-1);
      return (
        last?.kind === post.kind &&
        last.isLast &&
        post.isFirst &&
        (last.isOpen || !isAbbreviated(post)) &&
        !isQualification(last.text) &&
        !isQualification(post.text) &&
        isBelow(last.line, post.line)
      );
    });
    if (chain) chain.push(post);
    else chains.push([post]);
  }
  return chains;
}

function toCandidate(chain: readonly Post[]): Candidate {
  const [first] = chain;
  const value = chain.map(({ text, isOpen }, index) => (isOpen && index < chain.length - 1 ? `${text} 兼` : text)).join(' ');
  // Who has a post besides a licence is called by the post.
  const score = chain.length === 1 && isQualification(value) ? 0.8 : 0.85;
  return { field: first?.kind ?? 'title', value, score, claims: chain.map(({ line, from, to }) => ({ line, from, to })) };
}

function tokensOf(text: string): Token[] {
  const tokens = [...text.matchAll(/[^\s/|・兼]+(?:・[^\s/|・兼]+)*/gu)].flatMap(({ 0: token, index }): Token[] => {
    const { department, title } = departmentAndTitle.exec(token)?.groups ?? {};
    const end = index + token.length;
    const licences = token.split('・');
    if (licences.length > 1 && licences.every(isQualification)) return separated(licences, index);
    if (!department || !title) return [{ text: token, from: index, to: end, kind: kindOf(token) }];
    const middle = index + department.length;
    return [
      { text: department, from: index, to: middle, kind: 'department' },
      { text: title, from: middle, to: end, kind: 'title' },
    ];
  });
  return rejoined(tokens);
}

/** `西 日本営業部`, `第一 営業部`: a letter or a number that stands alone in front of a department belongs to it, unless it is a surname's place to stand. */
function rejoined(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (after?.kind === 'department' && after.from === token.to + 1 && isLoose(token)) return [];
    if (before && token.kind === 'department' && token.from === before.to + 1 && isLoose(before)) {
      return [{ ...token, text: before.text + token.text, from: before.from }];
    }
    return [token];
  });
}

const isLoose = ({ text, kind }: Token): boolean =>
  kind === undefined && /^(?:[東西南北中第一二三四五六七八九本総新]|第[一二三四五六七八九十\d]+)$/u.test(text);

function separated(words: readonly string[], index: number): Token[] {
  let from = index;
  return words.map((text) => {
    const token = { text, from, to: from + text.length, kind: kindOf(text) };
    from += text.length + 1;
    return token;
  });
}

/** `営業部長` is a title, `営業部` a department; a title may carry a note, as in `研究員(DC2)`. */
function kindOf(token: string): Kind | undefined {
  const plain = token.replace(/\([^)]*\)$/, '').replace(/(?<=.)C[A-Z]{1,2}O$/, '');
  if (abbreviation.test(plain)) return 'title';
  if (/^[\x20-\x7e]*$/.test(plain) || plain.length < 2 || placeOfWork.test(plain)) return undefined;
  if (japaneseTitleEnd.test(plain)) return 'title';
  return japaneseDepartmentEnd.test(plain) && plain.length <= 20 ? 'department' : undefined;
}

/** What stands before an address, not what somebody belongs to. */
const placeOfWork = /^(?:本社|本店|支社|支店|営業所|工場|事業所|本部|研究所)$/u;

/** A comma belongs to a title, as in `Head of Product, Mobility`, unless a name stands before it or a department behind. */
const partsOfPost = new RegExp(`(?:${latinTitleWord.source})[^|/,]*, (?!.*(?:${latinDepartmentWord.source}))[^|/]+|[^|/,]+`, 'giu');

/** `SoftwareEngineer` with its gap, where that makes it a post; and AI, which looks like a name, before what it stands before. */
function spelled(text: string): string {
  const apart = withGaps(text);
  const isPost = (words: string) => latinDepartmentWord.test(words) || latinTitleWord.test(words);
  return (isPost(apart) && apart !== text ? apart : text).replace(
    /\bAl(?= (?:Department|Division|Research|Lab|Solutions?|Platform|Engineer|Engineering|Group|Team|Strategy|Consult))/g,
    'AI',
  );
}

const endsWithTitle = new RegExp(`${latinTitleWord.source}$`, 'iu');

/** English posts stand on a line of their own, or share it behind a comma or a bar. */
function latinPost(line: CardLine): Candidate[] {
  if (!isLatinText(line.text) || /[@\d]|www\./.test(line.text)) return [];
  return [...line.text.matchAll(partsOfPost)].flatMap(({ 0: part, index }): Candidate[] => {
    const printed = part.trim();
    const from = index + part.indexOf(printed);
    const claims = [{ line, from, to: from + printed.length }];
    const value = spelled(printed);
    if (value.length < 2 || value.length > 60 || latinCompanyForm.test(value)) return [];
    // `Customer Success Manager` is who manages it.
    if (endsWithTitle.test(value) && !latinAddressWord.test(value)) return [{ field: 'title', value, score: 0.82, claims }];
    if (latinDepartmentWord.test(value) || / group\b/.test(value)) return [{ field: 'department', value, score: 0.82, claims }];
    if (latinTitleWord.test(value) && !latinAddressWord.test(value)) return [{ field: 'title', value, score: 0.8, claims }];
    return [];
  });
}
