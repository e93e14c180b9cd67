import { partOf } from './alike';
import { attributesOn } from './attributes';
import { parts } from './heading';
import { titlesOn } from './headings';
import { inOneTurn } from './in-one-turn';
import {
  beginsWithMe,
  type FieldName,
  isLabelText,
  isSubjectLabel,
  labelBeforeName,
  labelOf,
  otherLabel,
  stripLabel,
  stripLabelBefore,
} from './labels';
import { composing } from './links';
import { namesOf } from './names';
import { closestBeside, follows, isBrief, isShort, isVisible, readText, textsIn } from './page';
import { readCard } from './read-card';
import { longest, readLine, readMention, type StatedAddress, saysAddress } from './read-mention';

/** An address that a page shows, and where. */
export interface Mention extends StatedAddress {
  element: Element;
  field: Field | undefined;
}

/** A place for one header field: the label beside it, or the element that the page calls by its name. */
export interface Field {
  name: FieldName;
  element: Element;
  /** Whether it is the label; else it is the element itself. */
  isLabel: boolean;
}

/** Whether it is one of those whom the message went to. */
export const isRecipient = ({ field }: Mention): boolean => field?.name === 'to' || field?.name === 'cc';

// In what is written, quoted or listed, an address says nothing about the open message.
const elsewhere = `${parts.editor}, textarea, select, pre, [role=dialog], ${parts.quote}`;
// Whole pages are laid out in rows as well, with the list and its checkboxes somewhere in one of them.
const listed =
  '[role=row], [role=option], [role=gridcell], :is(li, tr):has(input[type=checkbox]):not(:has(:is(li, tr) input[type=checkbox]))';
const linked = '[href^="mailto:" i]';
// Narrows down which elements are asked for their names.
const calledBy = (...words: string[]) =>
  ['class', 'id', 'data-testid', 'data-test-id', 'ng-bind', 'aria-label']
    .flatMap((name) => words.map((word) => `[${name}*=${word} i]`))
    .join();
/** What pages call the places of a header. */
export const called = {
  senders: calledBy('from', 'sender'),
  recipients: `${calledBy('recipient')}, [class~=to], [class$=-to], [class*="-to "], [class$=_to], [id=to], [id$=-to], [id$=_to]`,
};
// In the order of what they are worth: much of a header is called a recipient.
const words: [FieldName, RegExp][] = [
  ['from', /^(from|sender)$/],
  ['to', /^to$/],
  ['cc', /^b?cc$/],
  ['other', /^(reply|replyto)$/],
];
const someRecipient = /^recipients?$/;

/** How many elements around an address are looked at for what field it stands in. */
const depth = 6;

/** Whether this element can be part of an open message's header. */
export const isHeader = (element: Element): boolean => !isElsewhere(element) && isVisible(element);
const isElsewhere = inOneTurn(
  (element: Element): boolean =>
    rowsOn(element.ownerDocument).has(element) ||
    element.matches(elsewhere) ||
    (element.parentElement !== null && isElsewhere(element.parentElement)),
);
const rowsOn = inOneTurn((page: Document) => new Set<Node>(page.querySelectorAll(listed)));

/**
 * Every address that the page shows as part of itself, every place for a sender, and every element that says whom a message went
 * to, all in the order of the page.
 */
export function findMentions(page: Document): { mentions: Mention[]; senders: Field[]; recipients: Element[] } {
  const found: { element: Element; label?: FieldName; line?: Node }[] = [];
  const stating = new Set([...page.querySelectorAll(`${linked}, ${composing}`), ...withAddresses(page)]);
  const asked = new Set([...stating, ...page.querySelectorAll(called.senders)]);
  const rows = rowsOn(page);
  let textBefore = '';
  let isToKnown = false;
  const nodes = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (rows.has(node)) while (nodes.lastChild()); // All of it is passed over.
    if (node.nodeType !== Node.TEXT_NODE) {
      if (asked.has(node as Element)) found.push({ element: node as Element });
      continue;
    }
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (!element || text.length > longest) continue;
    // One letter beside a name is as a rule its first one, in place of a picture.
    const isWord = (text.trim().length > 1 && !isInitials(text, element)) || text.trim() === 'à' || element.matches('label, th, td, dt');
    const labelled = labelBeforeName(text);
    isToKnown ||= labelled === 'to' && isBelowSender(node);
    const label =
      labelled && isToKnown ? labelled : isWord ? (labelOf(text) ?? (otherLabel.test(text.trim()) ? 'unknown' : undefined)) : undefined;
    // What begins with one behind another one was chosen by somebody, as a subject or as a name.
    const isChosen =
      (label === 'from' || beginsWithMe(text)) &&
      !isLabelText(text) &&
      (isSender(textBefore) || isSubjectLabel(textBefore) || isTitle(element, text));
    if (text.trim()) textBefore = text.trim();
    // Beside an address that is stated elsewhere stands a name, and whoever chose it may have called it like a label.
    if (label && !stating.has(element) && !isChosen) found.push({ element, label });
    else if (text.includes('@') && !asked.has(element)) found.push({ element, line: node });
  }

  const mentions: Mention[] = [];
  const senders: Field[] = [];
  const recipients: Element[] = [];
  let last: Field | undefined;
  for (const { element: part, label, line } of found) {
    if (!isHeader(part)) {
      const card = label || isElsewhere(part) ? undefined : readCard(part);
      if (!card) continue;
      // What is written there is a name, even where it is an address.
      if (mentions.at(-1)?.element === card.element) mentions.pop();
      mentions.push({ ...card, field: fieldOf(card.element, last) });
      continue;
    }
    if (label) last = { name: label, element: part, isLabel: true };
    if (label === 'from' || nameCalled(part) === 'from') senders.push({ name: 'from', element: part, isLabel: label === 'from' });
    if (label === 'to') recipients.push(part);
    const whole = label === 'unknown' ? undefined : readMention(part);
    const read = whole ? { ...whole, element: part } : line && readLine(line);
    if (!read) continue;
    const { element } = read;
    const former = mentions.at(-1);
    const around = former?.element.contains(element) && former.address !== read.address ? former : undefined;
    // What is written in an element that states an address is a name.
    if (around && (around.name.includes(read.email) || (around.isSure && !read.isSure))) continue;
    // Nor is it an address where it stands in a line around that element.
    if (around && read.name.includes(around.email)) mentions.pop();
    // A label may stand in one text with the name. Nobody who chose that as theirs becomes a sender by it.
    const isBefore = label !== undefined && labelBeforeName(readText(part)) === label;
    const own = labelOf(read.name);
    const field: Field | undefined = isBefore
      ? last
      : own && own !== 'from'
        ? { name: read.isBracketed && !/[:：]/.test(read.name) ? 'unknown' : own, element, isLabel: true }
        : isForAnother(element) || isVia(element)
          ? { name: 'unknown', element, isLabel: true }
          : fieldOf(element, last);
    const before = mentions.at(-1);
    // Where both are named alike, the other one is known.
    if (before?.field?.isLabel && isForAnother(before.element) && isTwin(before.element, element)) before.field.name = 'other';
    mentions.push({ ...read, name: isBefore ? stripLabelBefore(read.name) : own ? stripLabel(read.name) : read.name, field });
  }
  // Much of a header is called a recipient, its sender as well.
  recipients.push(
    ...[...page.querySelectorAll(called.recipients)].filter(
      (one) => !one.matches('form, :has(form)') && isHeader(one) && fieldOf(one, undefined)?.name === 'to',
    ),
  );
  recipients.push(...mentions.filter(({ field }) => field?.name === 'to').map(({ element }) => element));
  return { mentions, senders, recipients: [...new Set(recipients)].toSorted(byPlace) };
}

/**
 * Whether a text that begins with "To" is the line below the sender's. Somebody may be called To: then there is no address right above in the
 * same header, or the recipients stand farther down in it.
 */
function isBelowSender(text: Node): boolean {
  const line = text.parentElement;
  const header = line && textsIn(line).length > 1 ? line : line?.parentElement;
  if (!header || !isShort(header, longest)) return false;
  const texts = textsIn(header);
  const index = texts.indexOf(text);
  const isMention = (node: Node) => /\S@\S/.test(node.textContent ?? '') && !node.parentElement?.closest(titles);
  const isLabel = (node: Node) => labelOf(node.textContent ?? '') === 'to' || labelBeforeName(node.textContent ?? '') === 'to';
  const isSmall = /^\s*to/.test(text.textContent ?? '');
  return (isSmall || texts.slice(0, index).some(isMention)) && !texts.slice(index + 1).some(isLabel);
}

const titles = `${parts.heading}, ${parts.subject}`;

/** Whether a text is two letters in place of a picture, of the name that is written behind it. */
function isInitials(text: string, element: Element): boolean {
  if (text.trim().length !== 2) return false;
  const next = closestBeside(element, 'nextSibling', 3)?.textContent?.trim() ?? '';
  const [first, second] = next.split(/\s/).map((word) => word.charAt(0));
  return text.trim() === `${first}${second}`;
}

const isSender = (label: string): boolean => labelOf(label) === 'from' && isLabelText(label);

/** Whether a text is a subject, or the beginning of one: its writer may have begun it with a label. */
function isTitle(element: Element, text: string): boolean {
  const page = element.ownerDocument;
  const said = text.replace(/\s+/g, ' ').trim();
  // Tabs repeat it, with what closes them.
  const isSaid = (title: string) => title !== '' && (title.startsWith(said) || said.startsWith(title));
  return page.title.includes(said) || titlesOn(page).some((title) => isShort(title, longest) && isSaid(readText(title)));
}

/** What stands between who sent a mail and for whom. Some write that name into the same text. */
export const behalf =
  /^[\s;,(（]*((on|in) behalf of|im (auftrag|namen) von|au nom de|de la part de|pour le compte de|en nombre de|por cuenta de|en representación de|em nome de|per conto di|a nome di|namens|w imieniu|от имени|po pověření|i\. ?a\.|p\. ?p\.|acting for)([\s:：]|$)|^[\s;,(（]*(を?代表(して)?|の代わりに|が?代理で?送信|が?次の(ユーザー|人|送信者)の代理(で?送信)?)[\s:：)）]*$/i;

/** Whether it stands right behind an element that somebody else wrote the mail. */
export const isForAnother = inOneTurn((element: Element): boolean => {
  const next = closestBeside(element, 'nextSibling', depth);
  return next !== undefined && isBrief(next, 50) && behalf.test(next.textContent ?? '');
});

/** What stands before whoever only sent the mail on. */
const through =
  /(^|[\s([（［])(via|through|über|経由|behalf by|(re)?sent by|gesendet von|envoyé par|enviado por|inviato da|代理送信者?)[\s:：<([（［]*$/i;

/** Whether what stands right before an element says that the mail came through that address, and not from whom. */
function isVia(element: Element): boolean {
  const former = closestBeside(element, 'previousSibling', 3);
  const title = former?.nodeType === Node.ELEMENT_NODE ? (former as Element).getAttribute('title') : null;
  return through.test(former?.textContent ?? '') || through.test(title ?? '');
}

/** Whether one stands beside the other, built in the same way. */
function isTwin(one: Element, other: Element): boolean {
  const isBuiltAlike = (a: Element, b: Element) => a.localName === b.localName && a.className === b.className;
  const [part, otherPart] = partOf(one, other);
  return isBuiltAlike(one, other) && isBuiltAlike(part, otherPart);
}

/** The elements that hold an address in one of their attributes. */
const withAddresses = (page: Document): Element[] =>
  attributesOn(page).flatMap((attribute) => (attribute.ownerElement && saysAddress(attribute) ? [attribute.ownerElement] : []));

const byPlace = (a: Node, b: Node): number => (a === b ? 0 : follows(a, b) ? -1 : 1);

/** The first element that holds both. */
export const commonOf = (one: Element, other: Element): Element =>
  one.contains(other) || !one.parentElement ? one : commonOf(one.parentElement, other);

/** A label with what it is the label of: the first element around it that says more. */
export const rowOf = inOneTurn((label: Element): Element => {
  const text = isShort(label, longest) ? readText(label) : '';
  return isLabelText(text) && label.parentElement ? rowOf(label.parentElement) : label;
});

function fieldOf(element: Element, label: Field | undefined): Field | undefined {
  const chain: Element[] = [];
  for (let around: Element | null = element; around && chain.length < depth; around = around.parentElement) chain.push(around);
  const isLabelled = label && rowOf(label.element).contains(element);
  for (const around of chain) {
    const name = nameCalled(around);
    if (name === 'to' && isLabelled) return label;
    if (name) return { name, element: around, isLabel: false };
  }
  if (isLabelled) return label;
  const recipient = chain.find(isRecipients);
  return recipient && { name: 'to', element: recipient, isLabel: false };
}

/** The field that an element is called, or that it says it is to those who cannot see it; undefined where that is none, or several. */
const nameCalled = inOneTurn((element: Element): FieldName | undefined => {
  const parts = wordsOf(element);
  const names = words.filter(([, word]) => parts.some((part) => word.test(part))).map(([name]) => name);
  if (names.length > 0) return names.length === 1 ? names[0] : undefined;
  const said = element.getAttribute('aria-label');
  if (!said) return undefined;
  // Names begin with short words as well, and what only repeats a name is one.
  const [word = ''] = said.split(/[\s:：]/);
  const isName = /^[a-zà]{1,4}$/i.test(word) && word !== said && !/^from$/i.test(word);
  return isName || readText(element).startsWith(said) ? undefined : labelOf(word);
});

const isRecipients = (element: Element): boolean => wordsOf(element).some((word) => someRecipient.test(word));

/** What is called by a sender's name, and names nobody who sent a mail: warnings, settings, and what moves in from a side. */
const calledOtherwise =
  /banner|warn|alert|notice|unknown|external|blocked|import|account|toast|tooltip|-in-from|send-from|rule|filter|trusted|shared|invite|subscri/i;

const wordsOf = inOneTurn((element: Element): string[] =>
  namesOf(element)
    .filter((name) => !calledOtherwise.test(name))
    .flatMap((name) => name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((word) => word.toLowerCase())),
);
