import { findRepeated } from './alike';
import { parts } from './heading';
import { commonOf } from './mentions';
import { closestBeside, isShort, textsBetween, textsIn } from './page';

/** What is the label of a time. */
export const dateLabel = /date|sent|created|received|datum|erstellt|fecha|日時|日付|作成|更新|受信|时间|날짜/i;

const clock = /\d{1,2}[:：時]\d{2}/;
const ago =
  /^(just now|yesterday|today|gestern|heute|hier|ayer|ieri|たった今|昨日|今日|先週|先月|昨年|(last )?(mon|tue|wed|thu|fri|sat|sun)([a-z]*day)?|last (week|month|year)|\d{1,2} ?(h|min|d|w))$|(\d ?(m|h|d|w|mo\.?|y)|\b(min(ute)?|day|hour|week|month|year)s?) ago$|(日|時間|分|週間|[かヶ]月|年)前$|^(vor|il y a|hace|há) \d/i;
const month =
  '(jan|f[eé]v|feb|ene|gen|m[aä]r|mrz|a[pbv]r|ma[iy]|mag|jui?n|giu|jui?l|lug|au?g|ao[uû]|sep|set|o[ck]?t|out|nov|de[cz]|d[eé]c|dic)\\p{L}*';
const day = [
  /^\d{1,2}[/.]\d{1,2}\.?$/,
  /^\d{1,2}[-./]\d{1,2}[-./](20)?\d\d$/,
  /^20\d\d[-./年] ?\d{1,2}[-./月] ?\d{1,2}日?$/,
  /^\d{1,2}月\d{1,2}日$/,
  new RegExp(`^(\\p{L}{2,10}\\.?,? )?(${month}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? ${month})\\.?(,? 20\\d\\d)?$`, 'iu'),
];

/** How large a message is, as some say beside when it was sent. */
export const messageSize = /^\(?\d+([.,]\d+)? ?([kmg]i?)?b(ytes)?\)?$/i;

/** Whether a text says when a mail was sent, as headers do: by the clock, by the day alone, or how long ago. */
export const isTime = (text: string): boolean => [clock, ago, ...day].some((kind) => kind.test(text));

/** The most characters that a time is written in, with what is said beside it. */
const longest = 60;

/** Whether a part of a page says so, in words or by what the page calls it. */
export function saysTime(part: Node): boolean {
  const element = part.nodeType === Node.ELEMENT_NODE ? (part as Element) : part.parentElement;
  const text = part.textContent?.trim() ?? '';
  if (text.length >= longest) return false;
  if (isTime(text)) return true;
  // A list may be called by what it is sorted by.
  const dated = /\d/.test(text) && element?.closest(parts.date);
  return dated ? isShort(dated, longest) : false;
}

/**
 * Whether the time of a message stands right beside an element, or behind it in what is too short for a list and ends before that other
 * one.
 */
export function isTimed(element: Element, other: Element): boolean {
  const before = closestBeside(element, 'previousSibling', 3);
  // A day alone may be today, beside whoever uses the page.
  if (before && saysTime(before) && clock.test(before.textContent ?? '')) return true;
  let length = 0;
  for (const node of textsBetween(element.ownerDocument, element, other)) {
    const text = node.textContent?.trim() ?? '';
    if (saysTime(node)) {
      const header = commonOf(element, node.parentElement ?? element);
      return header.contains(other) ? length === 0 && !timesOfRows(textsIn(element.ownerDocument.body))(node) : isShort(header, 150);
    }
    length += text.length;
    if (length > 100) return false;
  }
  return false;
}

/** Tells of some texts whether one is the time of one of many messages in a list. */
export function timesOfRows(texts: readonly Node[]): (time: Node) => boolean {
  // Most readings ask about no time, or about few.
  let rowOf: ReturnType<typeof findRepeated> | undefined;
  return ({ parentElement }) => {
    rowOf ??= findRepeated(texts.flatMap((text) => (saysTime(text) && text.parentElement) || []));
    return parentElement !== null && rowOf(parentElement) !== undefined;
  };
}

/** Whether it is written between two elements, or from the beginning of the page on, when a mail was sent. */
export function hasTime(page: Document, start: Element | undefined, end: Element): boolean {
  for (const node of textsBetween(page, start, end)) {
    const text = node.textContent?.trim() ?? '';
    if (saysTime(node) || (text.length < 40 && /\b20\d\d\b.*\d/.test(text))) return true;
  }
  return false;
}
