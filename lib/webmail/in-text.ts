import { findRepeated } from './alike';
import { parts } from './heading';
import { before, hasTitle, headingsOn, titlesOn } from './headings';
import { isLabelText, labelOf } from './labels';
import { behalf, type Mention } from './mentions';
import { follows, isTextVisible, isVisible, textsIn } from './page';
import { longest } from './read-mention';
import { dateLabel, messageSize, saysTime, timesOfRows } from './time';

/** Whether it may be the line of a header: an address alone, in brackets or behind a label. What says one in a sentence is none. */
const isLine = (text: string): boolean => {
  const said = text.replace(/\s+/g, ' ').trim();
  const isAddressed = /^\S+@\S+$/.test(said) || /[<([＜（［]\S+@\S+[>)\]＞）］]/.test(said) || labelOf(said) !== undefined;
  return said.includes('@') && said.length < longest && isAddressed;
};

/** How many messages there are. */
const count = /^\(?\d{1,4} ?(messages?|e-?mails?|mails?|nachrichten|件|通|封邮件|개)( \S{1,12})?\)?$/i;

/**
 * Whether it stands in the text of a mail, below what may be all of the header. A mail that is passed on has a header of its own,
 * and where the page's own names nobody's address that is the first one.
 */
export function isInText(
  page: Document,
  { element, name }: Pick<Mention, 'element' | 'name'>,
  { recipients, texts }: { recipients: readonly Element[]; texts: readonly Element[] },
  isBeside: (node: Node) => boolean,
): boolean {
  const isAbove = (node: Node) => follows(node, element) && !node.contains(element) && !isBeside(node);
  if (recipients.some(isAbove)) return true;
  const pane = paneOf(element);
  const isInPane = (node: Node) => isAbove(node) && pane.contains(node);
  const said = textsIn(pane).filter(isAbove);
  const titles = before(titlesOn(page), element);
  const nearest = titles.at(-1);
  const isSaid = (text: Node) => !text.parentElement?.closest(parts.furniture) || saysTime(text);
  // Farther away it is somebody called alike.
  const isOwnName = (text: Node) => text.textContent?.trim() === name && element.parentElement?.parentElement?.contains(text) === true;
  // A line with an address, a paragraph with the name alone, with a number of messages, or with nothing but what is pressed, may be the page's own.
  const isText = (text: Element) =>
    text.matches(parts.text) ||
    (!isLine(text.textContent ?? '') && !isOwnName(text) && !count.test(text.textContent?.trim() ?? '') && textsIn(text).some(isSaid));
  if (nearest && texts.some((text) => isText(text) && isInPane(text) && follows(nearest, text) && !nearest.contains(text))) return true;
  const isOfRow = timesOfRows(said);
  // What is called a text around it is the mail's, where a time that is none of a list's ends a header right above.
  const isBelowTime = (text: Element) => {
    for (let index = said.length - 1, near = 0; index >= 0 && near < 3; index--) {
      const one = said[index];
      if (!one || !follows(one, text) || !isTextVisible(one)) continue;
      if (saysTime(one) && !isOfRow(one)) return true;
      near += 1;
    }
    return false;
  };
  if (texts.some((text) => text.matches(parts.text) && text.contains(element) && isBelowTime(text))) return true;
  const isTimeAbove = (heading: Element | undefined) => {
    if (heading?.contains(element)) return false;
    const below = said.filter((text) =>
      heading ? follows(heading, text) && !heading.contains(text) : page.body.contains(text) && isTextVisible(text),
    );
    const isNearest = !heading || heading === nearest;
    const near = withinLength(below, isNearest ? 2 * longest : longest / 2);
    const isAll = near.length === below.length;
    if (isNearest && !isAll) return false;
    const above = near.filter((text) => isSaid(text) && isTextVisible(text) && !isOwnName(text));
    const words = above.map(({ textContent }) => textContent?.trim() ?? '');
    // The time may stand above the sender beside its label, or as the only one of all.
    const isUnlabelled = (text: Node, index: number) =>
      saysTime(text) &&
      !dateLabel.test(words[index - 1] ?? '') &&
      (!dateLabel.test(words[index] ?? '') || (heading === nearest && !isLabelText(words[index - 1] ?? '')));
    return (
      // Where more stands in between, it may be the time of a row.
      above.some((text, index) => isUnlabelled(text, index) && (isAll || !isOfRow(text))) &&
      words.filter((text) => text.length > 2 && !isLabelText(text) && !behalf.test(text) && !messageSize.test(text)).length > 1
    );
  };
  // What only a label calls a subject may be that of a mail that is passed on: then all of the page above counts.
  if (!hasTitle(page) && isTimeAbove(undefined)) return true;
  if (!nearest) return false;
  // A mail may have headings of its own, so those a little farther up count as well; subjects there are those of a list.
  const headings = before(headingsOn(page), element);
  if (![nearest, ...headings].some(isTimeAbove)) return false;
  const rowOfList = findRepeated(titlesOn(page));
  const isOfPage = (heading: Element) => rowOfList(heading)?.contains(element) !== false;
  const last = titles.findLast(isOfPage);
  return [...(last ? [last] : []), ...headings.filter(isOfPage)].some(isTimeAbove);
}

/**
 * The part of the page in which the message around that element can be answered right away, else all of it: no list stands in that part.
 * An editor is nothing that a mail can bring along.
 */
function paneOf(element: Element): Element {
  let pane = element;
  while (pane.parentElement && ![...pane.querySelectorAll(parts.editor)].some(isVisible)) pane = pane.parentElement;
  return pane;
}

/** The first of some texts that have at most so many characters together. */
function withinLength(texts: readonly Node[], limit: number): Node[] {
  let length = 0;
  const end = texts.findIndex((text) => {
    length += text.textContent?.trim().length ?? 0;
    return length > limit;
  });
  return end < 0 ? [...texts] : texts.slice(0, end);
}
