import { findRepeated, isAlike, partOf, shapeOf } from './alike';
import { parts } from './heading';
import { titlesOn } from './headings';
import { inOneTurn } from './in-one-turn';
import { isLabelText, labelOf } from './labels';
import { isHeader, type Mention, rowOf } from './mentions';
import { findAll, follows, isBetween, isShort, isVisible, readText, textsBetween } from './page';
import { longest } from './read-mention';
import { messageSize, saysTime } from './time';

/** The sender of one message that is open, and what holds all of that message. */
export interface Opened {
  sender: Mention;
  whole: Element;
  /** Whether all of it may be a name, for nothing on the page says that addresses are shown. */
  isDoubtful?: boolean;
  /** The places that the user showed, where it stands at those. */
  taughtAt?: readonly string[];
}

/** A message whose sender stands above those whom it went to; without a sender where that is in doubt. */
interface Addressed {
  at: Element;
  sender: Mention | undefined;
  to: Element;
}

/** So many places for recipients are looked at; more people than that are a list, and no thread. */
const mostLookedAt = 40;

const landmarks = 'nav, aside, [role=navigation], [role=complementary], [role=banner]';
/** What a row of a list is made of. */
const rowLike = 'a[href], li, tr, button, [role=listitem]';
/** What leads to another page. */
export const links = `a[href]:not(${['mailto:', '#', 'javascript:'].map((begin) => `[href^="${begin}"]`).join()})`;
/** What is filled in. */
export const inputs = `${parts.field}, select`;

/**
 * The open message, or the open messages of a thread, by the order in which webmails write them: subject, sender, recipients,
 * text. Nearly every page has a word for the recipients, so it is told with where the first ones stand. What looks like a
 * message farther down is the text of a mail, unless it is built like the first one and stands beside it.
 */
export function findAddressed(
  page: Document,
  mentions: readonly Mention[],
  recipients: readonly Element[],
  texts: readonly Element[],
): { addressed: Opened[]; to?: Element } {
  if (recipients.length === 0 || recipients.length > mostLookedAt) return { addressed: [] };
  const read = readerOf(page, mentions, texts);
  const found = new Map<Element, Addressed>();
  for (const to of recipients) {
    const one = read(to);
    if (one && !found.has(one.at)) found.set(one.at, one);
  }
  const [top, ...others] = found.values();
  if (!top) return { addressed: [] };

  const shape = shapeOf(top.at);
  const pairs = others.map((one) => [partOf(top.at, one.at), one] as const);
  const beside = pairs.filter(([[whole, other], { at }]) => isAlike(whole, other) && shapeOf(at) === shape);
  const [[[topWhole]] = [[page.body]]] = beside;
  const all = [{ ...top, whole: topWhole }, ...beside.map(([[, whole], one]) => ({ ...one, whole }))];
  const addressed = all.flatMap(({ sender, whole, to }) =>
    sender && (all.length === 1 || isMessage(whole, to, texts)) ? [{ sender, whole }] : [],
  );
  // Of a thread in which one message is in doubt nobody knows which of them is meant.
  return { addressed: addressed.length === all.length ? addressed : [], to: top.to };
}

/** A row of a list has a subject, or no text of a mail. */
const isMessage = (whole: Element, to: Element, texts: readonly Element[]): boolean =>
  !whole.querySelector(parts.subject) && texts.some((text) => whole.contains(text) && follows(to, text));

/** Reads who stands above recipients, in the smallest part of the page around them that names anybody else. */
function readerOf(page: Document, mentions: readonly Mention[], texts: readonly Element[]): (to: Element) => Addressed | undefined {
  // To those who cannot see it, lines of the header may be called headings.
  const headings = titlesOn(page).filter((heading) => !/^(to|cc)$/.test(labelOf(readText(heading).slice(0, longest)) ?? ''));
  const rowOfList = findRepeated(headings);
  const ofMessages = headings.filter((heading) => !rowOfList(heading));
  const lone = ofMessages.find((heading) => !heading.closest(rowLike)) ?? ofMessages[0];
  const rowParts = [...headings, ...page.querySelectorAll(links)];
  // Where a reply goes is said with a label there.
  const labelled = (from: Element, to: Element) =>
    mentions
      .flatMap(({ field, element }) => (field?.name === 'other' && field.isLabel ? [field.element, element] : []))
      .filter((one) => isBetween(one, from, to));
  const others = mentions.filter(({ field }) => !field || field.name === 'from' || field.name === 'unknown');
  return (to) => {
    const before = others.filter(({ element }) => follows(element, to) && !element.contains(to));
    let around: Element | null = to.parentElement;
    while (around && !before.some(({ element }) => around?.contains(element))) around = around.parentElement;
    const above = before.filter(({ element }) => around?.contains(element));
    // A picture may stand for somebody before their name.
    const from = (above.find(({ element }) => readText(element)) ?? above[0])?.element;
    if (!around || !from) return undefined;

    const besides = headings.filter((heading) => !heading.contains(from) && !heading.contains(to) && follows(heading, to));
    const text = texts.find((one) => follows(to, one) && !one.contains(to));
    const isAboveText = (part: Element) => text !== undefined && isBetween(part, to, text);
    // Some have the subject between the recipients and what they call the text, and no heading above them at all.
    const isTitledBelow =
      lone !== undefined &&
      isAboveText(lone) &&
      !ofMessages.some((heading) => heading !== lone && isAboveText(heading)) &&
      text?.matches(parts.text) &&
      !from.closest(rowLike);
    const isTitled = isTitledBelow || (besides.length > 0 && besides.every((heading) => follows(heading, from)));
    // A row of a list has its subject there, or a link to the mail.
    const isRow = rowParts.some((part) => isAboveText(part) && !(isTitledBelow && part === lone));
    // Who is named in the text of another message did not write this one. A paragraph with nothing but an address may be the page's own.
    const isInText = texts.some((text) => text !== from && text.contains(from) && !text.contains(to) && !isLineBeside(text, to));
    if (!isTitled || !text || isRow || isInText || isAside(from, to) || isWriting(around, from, to, texts)) return undefined;
    if (distance(from, to) > longest) return undefined;
    const only = theOnly(above);
    if (hasMore(from, to, only && !isTitledBelow ? [only] : [], [...headings, ...labelled(from, to)])) return undefined;
    // An address that is called something else is not who wrote, but may be what stands there of them.
    const sender = only?.field?.name === 'unknown' ? undefined : only;
    return { at: sender?.element ?? from, sender, to };
  };
}

/** Whether it is a line like the one in which the other element stands: of one header, all of which may be called a body. */
function isLineBeside(line: Element, element: Element): boolean {
  const [one, other] = partOf(line, element);
  return one === line && isAlike(one, other);
}

/** Whether that address is, or may be, a part of the name of the other one, with no more than a label between both. */
function isNameOf({ element, email }: Mention, other: Mention): boolean {
  let next = element.nextElementSibling;
  while (next && isShort(next, 30) && isLabelText(readText(next))) next = next.nextElementSibling;
  const isNext =
    next?.contains(other.element) === true &&
    readText(next)
      .replace(/^[<([（＜［]/, '')
      .startsWith(other.email);
  return other.name.includes(email) || (element.contains(other.element) && readText(other.element).includes(other.email)) || isNext;
}

/** Whether it stands in another part of the page than the other one does: beside the mail, or above it. */
export function isAside(element: Element, other: Element): boolean {
  const part = element.closest(landmarks);
  return part !== null && !part.contains(other);
}

/**
 * Whether there are fields to fill in from the sender on, or both stand in a form without a text, as a rule does; an answer that is begun
 * below the text of the mail is none of its own.
 */
export function isWriting(around: Element, from: Element, to: Element, texts: readonly Element[]): boolean {
  const form = from.closest('form');
  const isRule =
    form?.contains(to) === true &&
    form.querySelector('select, [type=submit]') !== null &&
    !texts.some((text) => form.contains(text) && follows(to, text));
  return (
    isRule ||
    [...around.querySelectorAll(parts.field)].some(
      (input) => isVisible(input) && follows(from, input) && !texts.some((text) => isBetween(text, to, input)),
    )
  );
}

/**
 * Whether anything is written between two parts of a header that is none: neither a label with its value nor a time, what is pressed, one
 * of those people or one of those titles. Then both belong to different messages, or one to the text of a mail.
 */
export function hasMore(one: Element, other: Element, people: readonly Mention[], titles: readonly Element[] = []): boolean {
  const page = one.ownerDocument;
  const isField = (text: Node): boolean => {
    let around = text.parentElement;
    for (
      let level = 0;
      around && level < 4 && isShort(around, longest) && !around.contains(other);
      level++, around = around.parentElement
    ) {
      if (labelOf(readText(around).slice(0, 40)) || (level === 0 && saysTime(around))) return true;
    }
    return titles.some((title) => title.contains(text));
  };
  const isKnown = (said: string) =>
    byMail.test(said) ||
    messageSize.test(said) ||
    page.title.includes(said) ||
    people.some(({ name, email }) => name.includes(said) || said.includes(email));
  let isBehindTime = false;
  for (const text of textsBetween(page, rowOf(one), other)) {
    const said = text.textContent?.trim() ?? '';
    const isFolder = isBehindTime && foldersOn(page).has(said) && text.parentElement?.parentElement?.contains(one);
    isBehindTime = saysTime(text);
    const { parentElement: around } = text;
    const isWritten = said.length > 2 && around && isHeader(around) && !around.closest(parts.furniture);
    if (isWritten && !isFolder && !isKnown(said) && !isField(text)) return true;
  }
  return false;
}

/** What a page calls its folders: a message may say behind its sender and time in which of them it is. */
const foldersOn = inOneTurn((page: Document): Set<string> => {
  const lists = ['nav', '[role=navigation]', '[role=tree]'];
  return new Set(
    findAll(page, lists.map((list) => `${list} :is(a, button, li, span, [role=treeitem])`).join()).map((one) => readText(one)),
  );
});

/** How a message came. */
const byMail = /^(sent |received )?(via|by|per) (e-?)?mail$/i;

/** How many characters stand between two elements. */
function distance(one: Element, other: Element): number {
  const range = one.ownerDocument.createRange();
  range.setStartAfter(one);
  range.setEndBefore(other);
  return range.toString().trim().length;
}

/**
 * The only address of those that is called one, or that stands beside a name. A name right beside it may hold another one, and
 * may be nothing but that; nothing is known where each of them could be meant.
 */
export function theOnly(found: readonly Mention[]): Mention | undefined {
  const [first, second] = found;
  const isName = first && !first.isSure && !first.name && second?.name === first.email;
  const sender = found.find(({ isSure }) => isSure) ?? (isName ? second : first);
  const isSame = (one: Mention) => one.address === sender?.address || (isName && one === first);
  const isBeside = (one: Mention) =>
    sender?.isSure && !one.isSure && one.element.parentElement?.contains(sender.element) && isNameOf(one, sender);
  return found.every((one) => isSame(one) || isBeside(one)) ? sender : undefined;
}
