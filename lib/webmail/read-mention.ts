import { normalizeEmail } from '../domain/email';
import { ofPeople } from './attributes';
import { parts } from './heading';
import { labelOf, stripLabel } from './labels';
import { composing, isAction, linkedTo, notWritten, pressed, receiver } from './links';
import { calledOwn, namesOf } from './names';
import { isShort, isTextVisible, isVisible, readText } from './page';
import { isTime, saysTime } from './time';

/** An address that one element states, and what speaks for whose it is. */
export interface StatedAddress {
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
}

/**
 * What an address is called in a page's own attributes: not the one of somebody else than who is written there, and not the id of a
 * message, which looks like one.
 */
const statesAddress =
  /^(data-)?((sender|from|contact|person|people|author|customer|participant|recipient|to|name)-?|[ez])?(e-?mail|mail|addr(ess)?)(-?addr(ess)?)?$|^data-(e|hovercard|contact|person|people|sender|from)-?id$/i;
/** Attributes that tell those something who point at an element or cannot see it. */
const tells = /^(aria-label|title|statustext|data-((bs-)?(original-)?title|tooltip|tip|qtip|tippy-content|hint|balloon))$/;
/** Whether an attribute may state an address of whoever is written there. */
export const saysAddress = (attribute: Attr): boolean =>
  attribute.value.includes('@') && (tells.test(attribute.name) || isStating(attribute));

const isStating = ({ name, ownerElement }: Attr): boolean =>
  statesAddress.test(name) || (ownerElement !== null && ofPeople(ownerElement.ownerDocument).has(name));

/** The most characters that a text with an address or a label in it can have. */
export const longest = 300;

/** The one address that an element states; undefined where it states none, or several. */
export function readMention(element: Element): StatedAddress | undefined {
  const text = isShort(element, longest) ? textOf(element).replace(/\s+/g, ' ').trim() : '';
  const href = element.getAttribute('href') ?? '';
  const stating = [...element.attributes].filter(saysAddress);
  const stated = /^mailto:/i.test(href) ? decode(href.slice('mailto:'.length).replace(/\?.*$/s, '')) : stating.find(isStating)?.value;
  // Some write the name into the link as well.
  const email = stated && (readAddress(stated)?.email ?? stated.trim());
  if (email) return notWritten.test(text) || pressed.test(text) ? undefined : toMention(email, named(text));
  // Who is written to is called by their name there, and not what is done.
  const written = href && element.matches(composing) && text && !text.includes('@') && !isAction(text) && readWritten(element, text);
  if (written) return written;

  if (isManyLines(element)) return undefined;
  const titles = titlesOf(stating);
  for (const title of titles) {
    // A title that only repeats what is written may be a name as well, whole where the text was cut off.
    // What has one letter or two may be initials of all that the title says.
    const isApart = text.length > 2 && !isRepeated(text.toLowerCase(), title.toLowerCase());
    const mention = isApart ? (toMention(title, named(text)) ?? readSentence(title, text)) : undefined;
    if (mention) return mention;
  }
  const read = readStated([text, ...titles], element);
  if (read && isContradicted(element, read.address)) return undefined;
  if (read && isWhole(element, read.email, titles.join()))
    return {
      ...read,
      isSure: isStated(element, read, text) || titles.some((title) => isWritten(read, text) && toWrite.exec(title)?.[1] === read.email),
    };
  // What is said besides all that is written is the address, and what is written its owner's name.
  const besides = text ? titles.flatMap((each) => readAddress(each) ?? []).find(({ name }) => name === text) : undefined;
  if (besides || titles.length > 0) return besides;
  // Beside a menu or a link an address may be no more than a part of what stands there.
  const parts = [...element.childNodes].flatMap(
    (node) => (node.nodeType === Node.TEXT_NODE && readStated([node.textContent ?? ''], node)) || [],
  );
  const [part, another] = parts;
  if (!part || another) return undefined;
  // What can be done with an address may stand beside it.
  return { ...part, isSure: [...element.querySelectorAll('a[href]')].some((link) => linkedTo(link, receiver) === part.address) };
}

/** Whether a name and an address in brackets are all of a text. */
const isWritten = ({ name, email, isBracketed }: StatedAddress, text: string): boolean =>
  isBracketed && name !== '' && text.includes(name) && text.includes(email);

/** Whether the page writes another address into the same element: what is written there may be a name then. */
const isContradicted = (element: Element, address: string): boolean =>
  [...element.attributes].some(({ value }) => !/[/?&=:]/.test(value) && (readAddress(value.trim())?.address ?? address) !== address);

/** What can be seen of its text: what stands there in short may stand there in full as well, hidden. All of it where nothing is seen. */
function textOf(element: Element): string {
  const isHidden = !isVisible(element);
  const nodes = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (nodes.nextNode()) if (isHidden || isTextVisible(nodes.currentNode)) text += nodes.currentNode.textContent;
  return text;
}

/** Whether it holds several fields of a header, with their labels, or several lines with an address: then no two of its texts belong together. */
const isManyLines = (element: Element): boolean =>
  (element.textContent?.match(/@/g)?.length ?? 0) > 1 &&
  ([...element.children].some((child) => child.localName === 'br') ||
    [...element.children].filter((child) => child.matches('div, p, li') && child.textContent?.includes('@')).length > 1 ||
    hasLabelled(element));

/** Whether one of several parts with an address begins with a label, or stands behind one. */
function hasLabelled(element: Element): boolean {
  const [only, another] = element.children;
  if (only && !another && readText(only) === readText(element)) return hasLabelled(only);
  const parts = [...element.childNodes].filter(({ textContent }) => textContent?.includes('@'));
  return parts.length > 1 && [...element.children].some((child) => labelOf(readText(child).slice(0, 40)) !== undefined);
}

/** The address of one line among several, with what stands before it there: its name, or its label. */
export function readLine(line: Node): (StatedAddress & { element: Element }) | undefined {
  const element = (line as Text).previousElementSibling;
  const read = element && element.localName !== 'br' ? readStated([line.textContent ?? ''], line) : undefined;
  return element && read ? { ...read, name: read.name.replace(/^[:：]\s*/, ''), element } : undefined;
}

/** Whether a title only says what is written, which may be cut off at its end or in the middle, and may have more beside it. */
function isRepeated(text: string, title: string): boolean {
  const pieces = text.split(/\.\.\.|…/).map((piece) => piece.trim());
  const [address = '@'] = /[^\s<>()]+@[^\s<>()]+/.exec(title) ?? [];
  return (
    pieces.every((piece) => title.includes(piece)) ||
    text.includes(address) ||
    pieces.some((piece) => piece.includes('@') && title.includes(piece))
  );
}

const named = (name: string) => ({ name, isSure: true, isBracketed: false });

/** What an element tells beside what is written in it, without what it calls that and what can be done with it. */
const titlesOf = (stating: readonly Attr[]): string[] =>
  stating
    .filter(({ name }) => tells.test(name))
    .map(({ name, value }) =>
      (name === 'aria-label'
        ? value.replace(/^\S+ /, (word) => (labelOf(word.trim()) ? '' : word)).replace(/(?<=@\S+[>)\]）＞］])\s*[,，、][^@]*$/, '')
        : value
      ).trim(),
    );

/** What pages say of a name that can be written to. Whatever else they say with an address may be about somebody else. */
const toWrite = /^(?:(?:send|write|compose|new)(?: an?)?(?: e-?mail| mail| message)?|e-?mail|mail) (?:to|an)[: ]+(\S+@\S+)$/i;

/** The address in what a tooltip says of a name, that does not stand in it: it may be made of that name else. */
function readSentence(sentence: string, name: string): StatedAddress | undefined {
  const [, email] = toWrite.exec(sentence) ?? [];
  return email && !name.includes(email) && !isAction(name) ? toMention(email, named(readAddress(name)?.name || name)) : undefined;
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

/** What a page draws anew in a name: what was searched for, and pictures of letters. */
const redrawn = 'mark, em, i, font, img, [class*=highl i], [class*=match i], [class*=search i], [class*=emoji i]';

/**
 * Whether the page states it as an address. Where a name stands in the same text, all of that may be a name, unless the address has an
 * element of its own in it, or a link hands on nothing but the address.
 */
function isStated(element: Element, { email, address, name, isBracketed }: StatedAddress, text: string): boolean {
  if (!isBracketed || !name || !text.includes('@')) return isCalledAddress(element) || linkedTo(element, receiver) === address;
  const isAlone = (part: Node) => (part.textContent ?? '').trim().replace(/^[<(（＜]|[>)）＞]$/g, '') === email;
  const parts = [element, ...element.querySelectorAll('*')].filter((part) => !part.matches(redrawn));
  // A name that the page calls one ends where its element does.
  const isBehindName = (part: Node) =>
    part.nodeType === Node.TEXT_NODE &&
    part.textContent?.includes(email) &&
    labelOf(element.firstChild?.textContent ?? '') === 'from' &&
    isCalledName(part.previousSibling, name);
  // Whoever has an address in their name has it there, too.
  const isNamedBefore =
    element.previousElementSibling?.textContent?.trim() === name && namesOf(element).some((one) => /addr|mail/i.test(one));
  return linkedTo(element) === address || isNamedBefore || parts.some(isAlone) || [...element.childNodes].some(isBehindName);
}

const isCalledName = (node: Node | null, name: string): boolean =>
  node?.nodeType === Node.ELEMENT_NODE &&
  node.textContent?.trim() === name &&
  namesOf(node as Element).some((one) => /^((from|sender|author)[-_]*)?name$/i.test(one));

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Pages on which somebody is written to or added to an address book. */
const ofContacts = /abook|addr|contact|compos|newm|write|sendmail/i;

/** The address that a link hands on as that of somebody to write to. */
export function readWritten(link: Element, name = ''): StatedAddress | undefined {
  const address = linkedTo(link, receiver);
  const isKnown = ofContacts.test(link.getAttribute('href')?.replace(/(@|%40).*$/s, '') ?? '') && !notWritten.test(readText(link));
  return address && isKnown ? toMention(address, named(name)) : undefined;
}

/** What is done with a mail. */
const doesSomething = /(compose|write|send|open|view|new|show|create|add|copy)[-_ ]?e?-?mail$/i;

/** Whether the page calls it an address, by its names or by the label before it. */
function isCalledAddress(element: Element): boolean {
  const label = element.previousElementSibling;
  const labels = label?.matches('dt, th, label') ? [readText(label).replace(/\s*[:：]$/, '')] : [];
  // Some programs write something of their own behind every name.
  const names = [...calledOwn(element).map((name) => name.replace(/(-|__)(?=\w*[A-Z\d])\w{2,8}$/, '')), ...labels];
  return names.some((name) => /(e-?mail|addr(ess)?|アドレス)$/i.test(name) && !doesSomething.test(name));
}

/** The one address that some texts of a part of the page state, with the name in it or before it. In brackets, too, it may be a name. */
function readStated(texts: readonly string[], part: Node): StatedAddress | undefined {
  const readings = texts.flatMap((each) => readAddress(each) ?? []);
  const [first] = readings;
  if (!first || readings.some(({ address }) => address !== first.address)) return undefined;
  const [, name] = /^(.*?)\s*[<(（＜]\s*$/s.exec(part.previousSibling?.textContent ?? '') ?? [];
  if (name === undefined) return { ...first, name: first.name || nameBefore(part) };
  return { ...first, name: stripLabel(name) || nameBefore(part), isBracketed: true };
}

function toMention(email: string, how: Omit<StatedAddress, 'email' | 'address'>): StatedAddress | undefined {
  const address = email.includes('@') && normalizeEmail(email);
  // What stands before an address without a space is its owner's name: nobody's own begins with letters that few can type.
  return address && /^\p{ASCII}*$/u.test(address) && email.normalize('NFKC') === email ? { email, address, ...how } : undefined;
}

/** A text without the time that stands behind an address in brackets. */
const withoutTime = (text: string): string =>
  text.replace(/(?<=@\S+[>)\]）＞］])\s+(\S.{3,40})$/, (behind, said) => (isTime(said) ? '' : behind));

/** The address of "Name <address>" or of an address alone. With more than one in it, only the last in brackets is none that a name may hold. */
function readAddress(text: string): StatedAddress | undefined {
  if (text.length > longest || !text.includes('@')) return undefined;
  const [, before, email] =
    /^(.*?)\s*[<([（＜［]([^\s<>()[\]（）＜＞［］]+@[^\s<>()[\]（）＜＞［］]+)[>)\]）＞］][^\p{L}\p{N}@]*$/su.exec(
      withoutTime(text.trimEnd()),
    ) ?? [];
  return email
    ? toMention(email, { name: stripLabel(before ?? ''), isSure: false, isBracketed: true })
    : toMention(stripLabel(text), { name: '', isSure: false, isBracketed: false });
}

/** Whether it is a time, a mark, or letters in place of a picture. */
const isNobody = (element: Element): boolean =>
  saysTime(element) ||
  calledOwn(element).some((name) => /chip|tag|badge/i.test(name)) ||
  /^\s*([A-Z]{1,2}|\p{L}|[^\p{L}\s]+)\s*$/u.test(element.textContent ?? '');

/** The name that stands before an address, in an element of its own. */
function nameBefore(part: Node): string {
  const before = (part as Element | Text).previousElementSibling;
  if (before?.matches(`${parts.heading}, ${parts.subject}, [aria-hidden=true]`) || (before && isNobody(before))) return '';
  return before?.localName === 'br' ? nameBefore(before) : stripLabel((before?.textContent ?? '').trim().slice(0, 200));
}
