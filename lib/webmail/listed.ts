import { attributesOn } from './attributes';
import { before, titlesOn } from './headings';
import { isLabelText } from './labels';
import type { Mention } from './mentions';
import { namesOf } from './names';
import { follows, isTextVisible, readText, textsIn } from './page';
import { nameIn, rowAround, saidBy } from './rows';
import { saysTime } from './time';

/**
 * Whether the list beside the open message shows its sender by that very name and without that address. Then the name ends where the page
 * says it does, and the address right behind it is none that somebody chose as a part of it: else it would stand in the row as well. Nor
 * may anybody of its domain stand elsewhere above the message, as whoever uses the page does.
 */
export function isListed(page: Document, mention: Mention, mentions: readonly Mention[]): boolean {
  const { element, address } = mention;
  const name = nameOf(mention);
  const found = name && !namesOf(element).some((one) => besideNames.test(one)) ? rowOfMail(page, element, name) : undefined;
  if (!found || nameIn(found.row, found.subject) !== name || mayShow(found.row, name, address)) return false;
  const { row, isAbove } = found;
  const domain = address.slice(address.lastIndexOf('@'));
  const isElsewhere = (node: Node) => isAbove(node) && row.parentElement?.contains(node) !== true;
  const texts = textsIn(page.body);
  // A folded message begins with the name, too.
  const isNamedAgain = texts.filter((text) => saidBy(text) === name && !isAbove(text) && isTextVisible(text)).length > 1;
  return !(
    isNamedAgain ||
    page.title.includes(domain) ||
    texts.some((text) => saidBy(text).toLowerCase().includes(domain) && isElsewhere(text)) ||
    mentions.some((other) => other.address.endsWith(domain) && isElsewhere(other.element)) ||
    attributesOn(page).some(
      ({ value, ownerElement: one }) => one && value.toLowerCase().includes(domain) && (isElsewhere(one) || one.contains(element)),
    )
  );
}

/** Whether the list shows a name with that address in it: on a page that shows names alone all of it may be the name. */
export const isListedWhole = (page: Document, { element, name, email }: Mention): boolean =>
  rowOfMail(page, element, name)?.row.textContent?.includes(email) === true;

/** The only row above a message that has its subject. What is above the message ends with its title, for below that a mail may say anything. */
function rowOfMail(
  page: Document,
  element: Element,
  name: string,
): { row: Element; subject: Node; isAbove: (node: Node) => boolean } | undefined {
  const titles = titlesOn(page).filter((one) => !one.contains(element) && readText(one) !== name);
  const title = before(titles, element).at(-1) ?? titles[0];
  const said = title && longestIn(title);
  if (!said || said === name) return undefined;
  const start = follows(title, element) ? title : element;
  const isAbove = (node: Node) => follows(node, start) && !start.contains(node);
  const subjects = textsIn(page.body).filter((text) => saidBy(text) === said && isAbove(text) && isTextVisible(text));
  const rows = new Map(subjects.map((subject) => [rowAround(subject, start), subject]));
  rows.delete(undefined);
  const [[row, subject] = []] = rows;
  return row && subject && rows.size === 1 ? { row, subject, isAbove } : undefined;
}

/** What an address beside a name is called that is not the person's own. */
const besideNames = /chip|tag|label|badge|assign|handle|owner|agent|mailbox|list|account|via|att|file/i;

/** The name right before an address in an element of its own, or before one in brackets with a time between both; else empty. */
function nameOf({ element, name, isBracketed }: Mention): string {
  const { previousSibling } = element;
  const textBefore = previousSibling?.nodeType === Node.TEXT_NODE ? previousSibling.textContent : '';
  if (name) return isBracketed || textBefore?.trim() ? '' : name;
  const isAbove = (text: Node) => follows(text, element) && !text.contains(element) && isTextVisible(text);
  const said = isBracketed && textsIn(element.ownerDocument.body).findLast((text) => isAbove(text) && !saysTime(text));
  return said ? saidBy(said) : '';
}

/** Whether a row may show that address in place of a name: in full, cut off, split by what was searched for, or only where pointed at. */
function mayShow(row: Element, name: string, address: string): boolean {
  const plain = (said: string) =>
    said
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Cf}"'<>()[\]]/gu, '');
  const isOf = (said: string) => {
    const [start = '', end = ''] = plain(said).split(/…|\.{2,}/);
    const isCut = start.length + end.length > 2 && said !== name && address.startsWith(start) && address.endsWith(end);
    return isCut || plain(said).includes(address);
  };
  const elements = [row, ...row.querySelectorAll('*')];
  return elements.some((one) => isOf(readText(one)) || [...one.attributes].some(({ value }) => plain(value).includes(address)));
}

/** The longest of the texts in an element: what else a title holds are labels and marks. */
const longestIn = (element: Element): string =>
  textsIn(element)
    .map(saidBy)
    .filter((said) => !isLabelText(said))
    .toSorted((one, other) => other.length - one.length)[0] ?? '';
