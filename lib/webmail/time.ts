import { parts } from './heading';
import { commonOf } from './mentions';
import { isShort, textsBetween } from './page';

/** What is the label of a time. */
export const dateLabel = /date|sent|created|received|datum|erstellt|fecha|日時|日付|作成|受信|时间|날짜/i;

const clock = /\d{1,2}[:：時]\d{2}/;
const ago =
  /^(yesterday|today|gestern|heute|hier|ayer|ieri|昨日|今日|(mon|tue|wed|thu|fri|sat|sun)([a-z]*day)?)$|\b(min(ute)?s?|days?|hours?) ago$|(日|時間|分)前$/i;
const day = [
  /^\d{1,2}[/.]\d{1,2}\.?$/,
  /^\d{1,2}[-./]\d{1,2}[-./](20)?\d\d$/,
  /^20\d\d[-./年] ?\d{1,2}[-./月] ?\d{1,2}日?$/,
  /^(\p{L}{2,10}\.?,? )?(\p{L}{3,10}\.? \d{1,2},|\d{1,2}\.? \p{L}{3,10}\.?,?) 20\d\d$/u,
];

/** Whether a text says when a mail was sent, as headers do: by the clock, by the day alone, or how long ago. */
export const isTime = (text: string): boolean => [clock, ago, ...day].some((kind) => kind.test(text));

/** Whether the time of a message stands behind an element, in what is too short for a list and ends before that other one. */
export function isTimed(element: Element, other: Element): boolean {
  let length = 0;
  for (const node of textsBetween(element.ownerDocument, element, other)) {
    const text = node.textContent?.trim() ?? '';
    if (isTime(text)) {
      const header = commonOf(element, node.parentElement ?? element);
      return !header.contains(other) && isShort(header, 150);
    }
    length += text.length;
    if (length > 100) return false;
  }
  return false;
}

/** Whether it is written between two elements, or from the beginning of the page on, when a mail was sent. */
export function hasTime(page: Document, start: Element | undefined, end: Element): boolean {
  for (const node of textsBetween(page, start, end)) {
    const text = node.textContent?.trim() ?? '';
    if (text.length < 60 && (isTime(text) || /\b20\d\d\b/.test(text) || node.parentElement?.closest(parts.date))) return true;
  }
  return false;
}
