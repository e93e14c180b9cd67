import type { Candidate, CardLine, CardRule } from '../card-rule';
import { splitAddress } from '../split-address';
import {
  isLatinText,
  japaneseCompanyForm,
  japaneseTitleEnd,
  latinAddressEnd,
  latinAddressWord,
  latinTitleWord,
  prefectures,
} from '../words';

/** Postal addresses: a Japanese one without its postal code, any other one whole; several lines become one. */
export const addressRule: CardRule = (lines) => [...lines.flatMap((line) => japaneseAddress(line, lines)), ...latinAddress(lines)];

const contactLabel = /tel|fax|電話|携帯|mail|url|https?:|www\.|@|mobile|直通/i;
const municipality = /^\p{Script=Han}{1,5}(?:市|区|郡|町|村)\S*\d/u;
const postalCode = /^\D{0,12}\d{3}-\d{4}\s*/u;
/** `東京都知事許可(般-3)第123456号`: a licence that an authority gave, not a place. */
const licence = /知事(?:許可|免許|登録|認可|指定)?|公安委員会|許可|免許|認可|届出|登録番号|第\s?\(?[\d-]+\)?\s?号(?!室|棟|館)/u;
const building =
  /ビル|タワー|プラザ|センター|マンション|ハイツ|コーポ|レジデンス|スクエア|テラス|パーク|ハウス|館|棟|階|号室?|Bldg|building|tower|\d+ ?F\b/iu;

function japaneseAddress(line: CardLine, lines: readonly CardLine[]): Candidate[] {
  const afterCode = postalCode.test(line.text)
    ? line.text.replace(postalCode, '')
    : line.text.replace(/^(?:住所|所在地|本社|〒)\s*:?\s*/u, '');
  const starts = prefectures.map((prefecture) => afterCode.indexOf(prefecture)).filter((index) => index >= 0 && index <= 8);
  const start = starts.length > 0 ? Math.min(...starts) : municipality.test(afterCode) ? 0 : -1;
  if (start < 0 || contactLabel.test(afterCode.slice(0, start)) || licence.test(line.text)) return [];
  const offset = line.text.length - afterCode.length + start;
  const own = untilContact(line.text.slice(offset));
  if (own.length < 5) return [];

  const claims = [{ line, from: offset, to: offset + own.length }];
  const parts = [own];
  for (const next of following(line, lines)) {
    if (!isContinuation(next, parts.join(''))) break;
    parts.push(next.text);
    claims.push({ line: next, from: 0, to: next.text.length });
  }
  const hasNumber = /[\d一二三四五六七八九十]/.test(parts.join(''));
  if (!hasNumber && !/[市区町村郡]/u.test(own)) return [];
  const score = (starts.length > 0 ? 0.9 : 0.75) - (hasNumber ? 0 : 0.25);
  return [{ field: 'address', value: withBuildingWords(parts.join(' ').replace(/(?<=\d)[.・](?=\d)/g, '-')), score, claims }];
}

/** Words of buildings of which models lose or make up the marks: no building is a ピル. */
const withBuildingWords = (address: string): string =>
  address
    .replace(/ピル(?=$|[\s\d一二三四五六七八九]|\p{Script=Han}|[A-Z])/gu, 'ビル')
    .replace(/バーク(?=$|\s|\d|スクエア|サイド|タワー|ハイツ|ビル|プラザ|フロント|ヒルズ)/gu, 'パーク');

const untilContact = (text: string): string => text.split(/\s*_?\s*(?=〒)|\s+(?=(?:tel|fax|電話|携帯|mobile))/i)[0]?.trim() ?? '';

/** The rest of an address: a building, a floor, or the street where the first line had none. */
function isContinuation({ text }: CardLine, before: string): boolean {
  if (contactLabel.test(text) || /\d{2,4}-\d{2,4}-\d{3,4}|〒/.test(text) || japaneseCompanyForm.test(text)) return false;
  if (prefectures.some((prefecture) => text.startsWith(prefecture))) return false;
  // A long line is broken anywhere: 第二丸橋ビル / 302.
  if (/^\d{1,4}(?: ?(?:号室?|F|階))?$/i.test(text)) return /[\p{Script=Han}\p{Script=Katakana}ー]$/u.test(before);
  if (building.test(text)) return !japaneseTitleEnd.test(text);
  return !/\d/.test(before) && /\d|[一二三四五六七八九十]+[丁番―ー-]/.test(text);
}

/** The lines below, each near under the one before it and of about its size; for a column, those to its left. */
function following(line: CardLine, lines: readonly CardLine[]): CardLine[] {
  const found: CardLine[] = [];
  let last = line;
  for (;;) {
    const next = lines
      .filter(
        (other) =>
          other.isVertical === line.isVertical && isNext(last, other) && other.size < 1.5 * line.size && other.size > line.size / 1.5,
      )
      .sort((a, b) => distance(last, a) - distance(last, b))[0];
    if (!next || found.length === 3) return found;
    found.push(next);
    last = next;
  }
}

const distance = (one: CardLine, other: CardLine): number =>
  one.isVertical ? one.box.left - other.box.left - other.box.width : other.box.top - one.box.top - one.box.height;

function isNext(one: CardLine, other: CardLine): boolean {
  if (one === other) return false;
  const [a, b] = [one.box, other.box];
  const shared = one.isVertical
    ? Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
    : Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  return shared > 0 && distance(one, other) > -0.6 * one.size && distance(one, other) < 1.3 * one.size;
}

/** A block of neighbouring lines with street, city and country, wherever among them the postal code stands. */
function latinAddress(lines: readonly CardLine[]): Candidate[] {
  const isPart = (line: CardLine) => isLatinPart(line.text);
  const starts = lines.filter((line) => isPart(line) && !lines.some((above) => isPart(above) && isNext(above, line)));
  return starts.flatMap((start) => {
    const block = [
      start,
      ...takeWhile(
        following(start, lines),
        (line) => isPart(line) || (/^[A-Z][a-z]+\.?$/.test(line.text) && latinAddressEnd.test(line.text)),
      ),
    ];
    const value = block.map(({ text }) => text.replace(/^(?:address|add|a)\s?[.:]\s*/i, '')).join(' ');
    const isWhole = latinAddressEnd.test(value.replace(/[.,]$/, '')) && /\d/.test(value);
    // A town and its code alone are what is left of an address whose street was not read.
    const hasStreet = /\d/.test(value.replace(splitAddress(value).postalCode ?? '', ''));
    const score = isWhole ? (hasStreet ? 0.88 : 0.7) : /\d/.test(value) && latinAddressWord.test(value) ? 0.65 : 0;
    if (!score) return [];
    const address = { field: 'address' as const, value, score, claims: block.map((line) => ({ line, from: 0, to: line.text.length })) };
    return [address, ...codeOf(address)];
  });
}

/** The postal code that stands in an address, as a field of its own as well. */
function codeOf({ value, score, claims }: Candidate): Candidate[] {
  const { postalCode } = splitAddress(value);
  const claim = claims.findLast(({ line }) => postalCode && line.text.includes(postalCode));
  if (!postalCode || !claim) return [];
  const from = claim.line.text.lastIndexOf(postalCode);
  return [{ field: 'postalCode', value: postalCode, score, claims: [{ line: claim.line, from, to: from + postalCode.length }] }];
}

function isLatinPart(text: string): boolean {
  if (!isLatinText(text) || contactLabel.test(text) || /\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\+\d/.test(text)) return false;
  if (latinAddressEnd.test(text.replace(/[.,]$/, ''))) return true;
  return latinAddressWord.test(text) && /\d/.test(text) && !(latinTitleWord.test(text) && !/^\d/.test(text));
}

function takeWhile<T>(items: readonly T[], test: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !test(item));
  return items.slice(0, end < 0 ? items.length : end);
}
