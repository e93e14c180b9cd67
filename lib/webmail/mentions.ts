import { normalizeEmail } from '../domain/email';
import { parts } from './heading';
import { inOneTurn } from './in-one-turn';
import { type FieldName, isLabelText, labelOf, otherLabel, stripLabel } from './labels';
import { follows, isShort, isVisible, readText } from './page';

/** An address that a page shows, and what speaks for whose it is. */
export interface Mention {
  element: Element;
  /** As the page states it. */
  email: string;
  /** The same in the form in which two are compared. */
  address: string;
  name: string;
  /**
   * Whether the page itself calls it an address: a link to write to, an attribute or an element of its own. Where it stands
   * in one text with a name, the whole text may be a name that its owner chose.
   */
  isSure: boolean;
  /** Whether it stands in brackets after the name, in one text with it. */
  isBracketed: boolean;
  field: Field | undefined;
}

/** A place for one header field: the label beside it, or the element that the page calls by its name. */
export interface Field {
  name: FieldName;
  element: Element;
  /** Whether it is the label; else it is the element itself. */
  isLabel: boolean;
}

// In what is written, quoted or listed, an address says nothing about the open message.
const elsewhere = `[contenteditable]:not([contenteditable=false]), textarea, select, pre, [role=dialog], ${parts.quote}`;
// Whole pages are laid out in rows as well, with the list and its checkboxes somewhere in one of them.
const listed =
  '[role=row], [role=option], [role=gridcell], :is(li, tr):has(input[type=checkbox]):not(:has(:is(li, tr) input[type=checkbox]))';
// Where an address comes up when the mouse is at rest.
const titles = ['title', 'data-tooltip', 'data-title', 'data-original-title'];
const named = `[href^="mailto:" i], [email], [data-email], ${[...titles, 'aria-label'].map((name) => `[${name}*="@"]`)}`;
// Narrows down which elements are asked for their names.
const calledBy = (...words: string[]) =>
  ['class', 'id', 'data-testid', 'data-test-id', 'ng-bind', 'aria-label']
    .flatMap((name) => words.map((word) => `[${name}*=${word} i]`))
    .join();
const called = {
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

/** What a link says that writes to somebody else than whose name stands beside it. */
const notWritten = /unsubscribe|opt.?out|report|登録解除|配信停止|通報/i;

/** The most characters that a text with an address or a label in it can have. */
export const longest = 300;
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
  const found: { element: Element; label?: FieldName }[] = [];
  const asked = new Set(page.querySelectorAll(`${named}, ${called.senders}`));
  const rows = rowsOn(page);
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
    const isWord = text.trim().length > 1 || text.trim() === 'à' || element.matches('label, th, td, dt');
    const label = isWord ? (labelOf(text) ?? (otherLabel.test(text.trim()) ? 'unknown' : undefined)) : undefined;
    if (label) found.push({ element, label });
    else if (text.includes('@') && !asked.has(element)) found.push({ element });
  }

  const mentions: Mention[] = [];
  const senders: Field[] = [];
  const recipients: Element[] = [];
  let last: Field | undefined;
  for (const { element, label } of found) {
    if (!isHeader(element)) continue;
    if (label) last = { name: label, element, isLabel: true };
    if (label === 'from' || nameCalled(element) === 'from') senders.push({ name: 'from', element, isLabel: label === 'from' });
    if (label === 'to') recipients.push(element);
    const read = label === 'unknown' ? undefined : readMention(element);
    if (!read) continue;
    const former = mentions.at(-1);
    const around = former?.element.contains(element) && former.address !== read.address ? former : undefined;
    // What is written in an element that states an address is a name.
    if (around && (around.name.includes(read.email) || (around.isSure && !read.isSure))) continue;
    // Nor is it an address where it stands in a line around that element.
    if (around && read.name.includes(around.email)) mentions.pop();
    mentions.push({ ...read, element, field: fieldOf(element, last) });
  }
  // Much of a header is called a recipient, its sender as well.
  recipients.push(
    ...[...page.querySelectorAll(called.recipients)].filter((one) => isHeader(one) && fieldOf(one, undefined)?.name === 'to'),
  );
  recipients.push(...mentions.filter(({ field }) => field?.name === 'to').map(({ element }) => element));
  return { mentions, senders, recipients: [...new Set(recipients)].toSorted(byPlace) };
}

const byPlace = (a: Node, b: Node): number => (a === b ? 0 : follows(a, b) ? -1 : 1);

/** The first element that holds both. */
export const commonOf = (one: Element, other: Element): Element =>
  one.contains(other) || !one.parentElement ? one : commonOf(one.parentElement, other);

/** A label with what it is the label of: the first element around it that says more. */
export function rowOf(label: Element): Element {
  const text = isShort(label, longest) ? readText(label) : '';
  return isLabelText(text) && label.parentElement ? rowOf(label.parentElement) : label;
}

/** The one address that an element states; undefined where it states none, or several. */
export function readMention(element: Element): Read | undefined {
  const text = isShort(element, longest) ? (element.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  const href = element.getAttribute('href') ?? '';
  const stated = /^mailto:/i.test(href)
    ? decode(href.slice('mailto:'.length).replace(/\?.*$/s, ''))
    : (element.getAttribute('email') ?? element.getAttribute('data-email'));
  // Some write the name into the link as well.
  const email = stated && (readAddress(stated)?.email ?? stated.trim());
  if (email) return notWritten.test(text) ? undefined : toMention(email, { name: text, isSure: true, isBracketed: false });

  const title = titles.reduce((found, name) => found || (element.getAttribute(name) ?? ''), '').trim();
  // A title that only repeats what is written may be a name as well, whole where the text was cut off.
  // What has one letter or two may be initials of all that the title says.
  const isApart = text.length > 2 && !title.toLowerCase().startsWith(text.replace(/[.…]+$/, '').toLowerCase());
  const titled = isApart ? toMention(title, { name: text, isSure: true, isBracketed: false }) : undefined;
  if (titled) return titled;

  const said = element.getAttribute('aria-label') ?? '';
  const read = readStated([text, title, said], element);
  if (read && isWhole(element, read.email, title + said)) return { ...read, isSure: isStated(element, read, text) };
  // What is said besides all that is written is the address, and what is written its owner's name.
  const besides = text ? [title, said].flatMap((each) => readAddress(each) ?? []).find(({ name }) => name === text) : undefined;
  if (besides || (title + said).includes('@')) return besides;
  // Beside a menu or a link an address may be no more than a part of what stands there.
  const parts = [...element.childNodes].flatMap(
    (node) => (node.nodeType === Node.TEXT_NODE && readStated([node.textContent ?? ''], node)) || [],
  );
  return parts.length === 1 ? parts[0] : undefined;
}

/** Whether nothing was read together with it that stands right before or behind, in a part of its own: a label, a button. */
function isWhole(element: Element, email: string, besides: string): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const missing = new Set([email.slice(0, email.lastIndexOf('@')), email.slice(email.lastIndexOf('.'))]);
  const leave = (text: string) => {
    for (const part of missing) if (text.includes(part)) missing.delete(part);
  };
  leave(besides);
  while (missing.size > 0 && texts.nextNode()) leave(texts.currentNode.textContent ?? '');
  return missing.size === 0;
}

/**
 * Whether the page states it as an address. Where a name stands in the same text, all of that may be a name, unless the address has an
 * element of its own in it, or a link hands on nothing but the address.
 */
function isStated(element: Element, { email, address, name, isBracketed }: Read, text: string): boolean {
  if (!isBracketed || !name || !text.includes('@')) return isCalledAddress(element);
  const isAlone = (part: Element) => (part.textContent ?? '').trim().replace(/^[<(（＜]|[>)）＞]$/g, '') === email;
  return linkedTo(element) === address || [...element.children].some(isAlone);
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** The address that a link hands on to another page of the webmail, to write to it or to list its mails. */
function linkedTo(element: Element): string | undefined {
  const query = /[?&].*(@|%40)/i.test(element.getAttribute('href') ?? '') ? (element as HTMLAnchorElement).search : '';
  return [...new URLSearchParams(query).values()].flatMap((value) => normalizeEmail(value) ?? [])[0];
}

/** Whether the page calls it an address, by its names or by the label before it. */
function isCalledAddress(element: Element): boolean {
  const label = element.previousElementSibling;
  const labels = label?.matches('dt, th, label') ? [readText(label).replace(/\s*[:：]$/, '')] : [];
  return [...calledOwn(element), ...labels].some((name) => /(e-?mail|addr(ess)?|アドレス)$/i.test(name));
}

/** The one address that some texts of a part of the page state, with the name in it or before it. In brackets, too, it may be a name. */
function readStated(texts: readonly string[], part: Node): Read | undefined {
  const readings = texts.flatMap((each) => readAddress(each) ?? []);
  const [first] = readings;
  if (!first || readings.some(({ address }) => address !== first.address)) return undefined;
  const [, name] = /^(.*?)\s*[<(（＜]\s*$/s.exec(part.previousSibling?.textContent ?? '') ?? [];
  return name === undefined ? { ...first, name: first.name || nameBefore(part) } : { ...first, name: stripLabel(name), isBracketed: true };
}

type Read = Omit<Mention, 'element' | 'field'>;

function toMention(email: string, how: Omit<Read, 'email' | 'address'>): Read | undefined {
  const address = email.includes('@') && normalizeEmail(email);
  // What stands before an address without a space is its owner's name: nobody's own begins with letters that few can type.
  return address && /^\p{ASCII}*$/u.test(address) ? { email, address, ...how } : undefined;
}

/** The address of "Name <address>" or of an address alone. With more than one in it, only the last in brackets is none that a name may hold. */
function readAddress(text: string): Read | undefined {
  if (text.length > longest || !text.includes('@')) return undefined;
  const [, before, email] = /^(.*?)\s*[<(（＜]([^\s<>()（）＜＞]+@[^\s<>()（）＜＞]+)[>)）＞]\s*$/s.exec(text) ?? [];
  return email
    ? toMention(email, { name: stripLabel(before ?? ''), isSure: false, isBracketed: true })
    : toMention(stripLabel(text), { name: '', isSure: false, isBracketed: false });
}

/** The name that stands before an address, in an element of its own. */
function nameBefore(part: Node): string {
  const before = (part as Element | Text).previousElementSibling;
  if (before?.matches(`${parts.heading}, ${parts.subject}`)) return '';
  return before?.localName === 'br' ? nameBefore(before) : stripLabel((before?.textContent ?? '').trim().slice(0, 200));
}

/** What the page calls an element: its classes, ids and bindings, not what it says or links to. */
function namesOf(element: Element): string[] {
  return [...element.attributes]
    .filter(
      ({ name }) =>
        !/^(style|href|src|alt|value|aria-label(ledby)?|(data-)?(title|email)|data-(?!test).*id|.*color|on.*|.*click.*)$/.test(name),
    )
    .flatMap(({ value }) => value.split(/[\s"'();]+/));
}

/** An element's own names, or those of the one it fills. */
function calledOwn(element: Element): string[] {
  const own = namesOf(element);
  const parent = element.parentElement;
  return own.length > 0 || !parent || parent.childElementCount > 1 ? own : namesOf(parent);
}

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
function nameCalled(element: Element): FieldName | undefined {
  const parts = wordsOf(element);
  const names = words.filter(([, word]) => parts.some((part) => word.test(part))).map(([name]) => name);
  const [said] = (element.getAttribute('aria-label') ?? '').split(/[\s:：]/);
  return names.length > 0 ? (names.length === 1 ? names[0] : undefined) : said ? labelOf(said) : undefined;
}

const isRecipients = (element: Element): boolean => wordsOf(element).some((word) => someRecipient.test(word));

const wordsOf = inOneTurn((element: Element): string[] =>
  namesOf(element).flatMap((name) => name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())),
);
