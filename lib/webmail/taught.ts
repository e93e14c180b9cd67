import { markOf } from '../domain/mark';
import type { SiteRule } from '../domain/open-message';
import { isProven } from '../domain/taught';
import { findRepeated, isCalledAlike, partOf } from './alike';
import { originalOf } from './composed';
import { isAside, type Opened } from './find-addressed';
import { distinct } from './header';
import { parts } from './heading';
import { before, isFilled, titlesOn } from './headings';
import { called, isRecipient, type Mention } from './mentions';
import { follows, isBetween, isVisible } from './page';

/** What an answer is written in. */
const answers = `textarea, ${parts.editor}`;

/** The label of another field than the sender's stands beside it. */
const isOfAnother = ({ field }: Mention): boolean => field?.isLabel === true && field.name !== 'from' && field.name !== 'unknown';

/**
 * Tells of a mention whether the sender of the next message may stand at its place as well: not beside the label of another field, not in
 * one of many rows or messages, not in the text of a mail and not where an answer is written.
 */
export function teachable(page: Document, mentions: readonly Mention[], texts: readonly Element[]): (mention: Mention) => boolean {
  const wholeOf = findRepeated(mentions.filter((mention) => !isRecipient(mention)).map(({ element }) => element));
  const written = [...page.querySelectorAll(answers)].filter(isVisible);
  const writing = written.flatMap((answer) => answer.closest('form, [role=form]') ?? answer.parentElement ?? []);
  const isRow = (row: Element) =>
    !texts.some((text) => row.contains(text)) &&
    (row.matches('li, [role=listitem]') || row.querySelector(`${parts.subject}, ${parts.heading}, ${parts.date}`) !== null);
  const isInText = (element: Element) => {
    const heading = before(titlesOn(page), element).findLast((one) => !one.contains(element));
    const isAbove = (text: Element) => follows(text, element) && !text.contains(element) && (!heading || follows(heading, text));
    // Of two messages of a thread one stands above the other with its text; they are called alike.
    // Whole pages and headers are called a body as well.
    const isAround = (text: Element) => text.matches(parts.text) && text.contains(element) && !text.querySelector(parts.text);
    return texts.some(
      (text) =>
        isAround(text) ||
        (isAbove(text) && !isCalledAlike(...partOf(element, text)) && !isAside(element, page.body) && !isDrawnBeside(element, text)),
    );
  };
  return (mention) => {
    const { element, field } = mention;
    const row = field?.isLabel ? null : element.closest('li, [role=listitem], tr, a[href]:not([href^="mailto:"])');
    return (
      !isOfAnother(mention) &&
      !(row && isRow(row)) &&
      !wholeOf(element) &&
      !isInText(element) &&
      !element.closest('nav, [role=navigation]') &&
      !writing.some((part) => part.contains(element))
    );
  };
}

/** Whether they are drawn beside one another, as a mail and what is known of its sender are. */
function isDrawnBeside(one: Element, other: Element): boolean {
  const [a, b] = [originalOf(one).getBoundingClientRect(), originalOf(other).getBoundingClientRect()];
  return a.width > 0 && b.width > 0 && (a.right <= b.left || b.right <= a.left);
}

/**
 * The open message where the user showed the sender of another one. Until that is proven, whoever stands there must be who would be
 * guessed, or is asked about. Nobody where the places that were shown name several people, and what was guessed where nobody stands there.
 */
export function heedTaught(
  guessed: Opened[],
  { shown, once }: SiteRule,
  { page, mentions, texts, mark }: { page: Document; mentions: readonly Mention[]; texts: readonly Element[]; mark: string },
): Opened[] {
  const isOnce = once?.page === mark;
  const places = (isOnce ? once : shown)?.places ?? [];
  const possible = mentions.filter((mention) => !isOfAnother(mention));
  const at = places.map((place) => possible.filter(({ element }) => element.matches(place)));
  const [only, another] = distinct(at.flat());
  const [guess] = guessed;
  // Where each of the places has others as well, who is plainly the sender and stands there stays so.
  const isPlain = guessed.length === 1 && guess !== undefined && !guess.isDoubtful;
  if (another) return isPlain && at.every((some) => some.some(({ address }) => address === guess.sender.address)) ? guessed : [];
  if (!only) return guessed;
  const isGuessed = guessed.length === 1 && guess?.sender.address === only.address;
  if (!isGuessed) {
    const isTeachable = teachable(page, mentions, texts);
    // Where one of the places is missing nobody knows which of them is the sender's.
    if (!at.every((some) => some.some(isTeachable))) return guessed;
  }
  // Above an answer that is being written stands whom it is for, of a mail that is folded.
  const isAnswered = (to: Element) =>
    to.querySelector(parts.field) !== null &&
    isVisible(to) &&
    follows(only.element, to) &&
    !texts.some((text) => isBetween(text, only.element, to));
  if ([...page.querySelectorAll(called.recipients)].some(isAnswered)) return [];
  // In the only row of a list nobody has opened a mail: there is no text, but what the list itself is called.
  if (texts.length > 0 && !texts.some((text) => !text.contains(only.element) && isFilled(text))) return [];
  const told = { sender: isGuessed ? guess.sender : only, whole: page.body, taughtAt: places };
  if (isOnce || (shown && (shown.page === mark || isProven(shown)))) return [told];
  return isGuessed ? guessed : guess ? [] : [{ ...told, isDoubtful: true }];
}

/** So much of what a page says tells it from the others. */
const mostMarked = 5000;

/** A mark by which a page is known again while it shows the same message. */
export function markOfPage(page: Document, url: string, mentions: readonly Mention[], texts: readonly Element[]): string {
  let said = [url, page.title, ...mentions.flatMap(({ name, email }) => [name, email])].join('\n');
  for (const { textContent } of [...titlesOn(page), ...texts]) {
    if (said.length > mostMarked) break;
    said += `\n${textContent}`;
  }
  return markOf(said.slice(0, mostMarked));
}
