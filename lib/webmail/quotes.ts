import { quoteBegin } from './visible-text';

/** `-----Original Message-----` and its kin in other programs and languages: what follows is another mail. */
const divider =
  /^[\s\-_=ー―─━*]*(?:original message|forwarded message|begin forwarded message:?|reply message|元のメッセージ|転送(?:された)?メッセージ|転送メール|転送元|以下、?転送|ursprüngliche nachricht|weitergeleitete nachricht)[\s\-_=ー―─━*]*$/i;

const day = String.raw`\d{4}[年/.-] ?\d{1,2}[月/.-] ?\d{1,2}`;
const address = String.raw`[<＜\[(][^<>]{0,100}@[^<>]{0,100}[>＞\])]`;
/** The sentence in front of a quotation: On … wrote: / 2026年11月2日(月) 9:12 … <…>: */
const wrote = new RegExp(
  [
    String.raw`^on\b.{5,200}\bwrote`,
    String.raw`^am\b.{5,200}\bschrieb.{0,100}`,
    '^.{1,200}さんは書きました',
    `^.{0,100}(?:${day}|${address}).{0,150}(?:のメール|のメッセージ|は書きました)`,
    `^.{0,20}${day}.{0,100}${address}.{0,20}`,
    `^.{0,120}${address} ?(?:wrote|schrieb)`,
  ]
    .map((form) => `(?:${form}) ?[:：]$`)
    .join('|'),
  'i',
);

const from = /^[\s*]*(?:from|差出人|送信者|送信元|von)[\s*]*[:：]/i;
const otherHeader = /^[\s*]*(?:sent|date|to|cc|subject|送信日時|送信日|日時|日付|宛先|件名|gesendet|datum|an|betreff)[\s*]*[:：]/i;

const isQuoted = (line: string): boolean => /^\s*[>＞]/.test(line);

/**
 * Only what the writer wrote themselves: lines that are quoted are left out, and all that follows where a whole mail is
 * quoted. An answer below a quotation stays.
 */
export function withoutQuotes(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === quoteBegin || divider.test(line) || isHeader(lines, at)) break;
    const length = introLength(lines, at);
    if (length > 0) {
      const next = lines.slice(at + length).find((other) => other.trim());
      if (next === undefined || !isQuoted(next)) break;
      at += length - 1;
      continue;
    }
    if (!isQuoted(line)) kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** The header of a mail that is quoted whole: its sender, and two more fields below. */
function isHeader(lines: readonly string[], at: number): boolean {
  if (!from.test(lines[at] ?? '')) return false;
  const below = lines.slice(at + 1, at + 9).filter((line) => otherHeader.test(line));
  return below.length >= 2;
}

/** How many lines the sentence in front of a quotation takes here: none, one, or two where it was broken. */
function introLength(lines: readonly string[], at: number): number {
  const line = (lines[at] ?? '').trim();
  if (wrote.test(line)) return 1;
  const isBegun = /^(?:on\b|am\b|\d{4}[年/.-])/i.test(line);
  return isBegun && line && wrote.test(`${line} ${(lines[at + 1] ?? '').trim()}`) ? 2 : 0;
}
