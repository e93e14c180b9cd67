import type { CardRule } from '../card-rule';

const host = '[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?(?:\\.[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?)+';
const path = '(?::\\d+)?(?:/[\\w\\-.~%/?=&#+]*)?';
const link = new RegExp(`(?<![@\\w.])(?:https?://${host}${path}|www\\.${host.slice(0)}${path})`, 'giu');
const bare = new RegExp(`^${host}${path}$`, 'u');
const label = /^(?:url|web(?:\s?site)?|hp|home\s?page|ホームページ|サイト|w)\s?[.:]?\s+/i;
const domainEnd = /\.(?:com|net|org|jp|co|io|biz|info|dev|app|tech|shop|tokyo|uk|de|fr|us|eu|edu|gov|example)(?:\/|$)/i;

/** `https: //`, `https:/www`, `WWW.`, `www. a.example`: what recognizers make of an address. */
function repair(text: string): string {
  return text
    .replace(/\b(https?)\s?[:;]\s?\/\s?\/?\s?(?=[\p{L}\d])/giu, (_, scheme: string) => `${scheme.toLowerCase()}://`)
    .replace(/\bw{2,4}\s?[.,]\s?(?=[\p{L}\d])/giu, 'www.')
    .replace(/(?:https?:\/\/|www\.)[^@|]+/gi, closeGaps);
}

/** Joins what stands behind a gap while the host is not at its end, and its path where a slash says that there is one. */
function closeGaps(text: string): string {
  const [first = '', ...pieces] = text.split(' ');
  let [whole, end] = [first, first.length];
  for (const piece of pieces) {
    const isHostOpen = !domainEnd.test(whole) || /^\.|^(?:co|ac|or|ne|go|com|jp|uk)\b/.test(piece);
    const isPath = /\/$/.test(whole) || /^\//.test(piece);
    if (!/^[\w.,/~-]+$/.test(piece) || !(isHostOpen || isPath) || /^(?:tel|fax|e?-?mail|url|\/)$/i.test(piece)) break;
    whole += /[.,/-]$/.test(whole) || /^[.,/-]/.test(piece) || isHostOpen ? piece : ` ${piece}`;
    end += 1 + piece.length;
  }
  return whole.replace(/,(?=[a-z])/g, '.') + text.slice(end);
}

/** Web addresses, in every reading: with a scheme, with `www.`, or a bare host after a label or alone on its line. */
export const urlRule: CardRule = (lines) =>
  lines.flatMap((line) =>
    [line.text, ...line.alternatives].flatMap((text, reading) =>
      urlsOf(text).map(({ value, score }) => ({
        field: 'url' as const,
        value,
        score: reading === 0 ? score : score - 0.05,
        claims: [{ line, from: placeOf(line.text), to: line.text.length }],
      })),
    ),
  );

function urlsOf(text: string): { value: string; score: number }[] {
  const repaired = repair(text);
  const links = [...repaired.matchAll(link)].map(([value]) => ({ value, score: 0.95 }));
  if (links.length > 0) return links;
  const isLabelled = label.test(repaired);
  const rest = repaired.replace(label, '');
  if (rest.includes('@') || !bare.test(rest) || /^[\d.]+$/.test(rest)) return [];
  if (domainEnd.test(rest)) return [{ value: rest, score: isLabelled ? 0.9 : 0.8 }];
  return isLabelled ? [{ value: rest, score: 0.6 }] : [];
}

function placeOf(text: string): number {
  const at = text.search(/https?|w{3}/i);
  return at < 0 ? 0 : at;
}
