import { findRepeated, isAlike, isCalledAlike, isFoldedBeside, isInBody, isWithoutText, partOf } from './alike';
import { findAddressed, hasMore, inputs, isAside, isWriting, type Opened, theOnly } from './find-addressed';
import { headerOf } from './header-part';
import { parts } from './heading';
import { before, bodiesOn, hasTitle, headingsOn, isFilled, titlesOn } from './headings';
import { isInText } from './in-text';
import { isLabelText, isSenderLabel, labelOf } from './labels';
import { isListed, isListedWhole } from './listed';
import { commonOf, type Field, type findMentions, isForAnother, isRecipient, type Mention, rowOf } from './mentions';
import { follows, isBetween, isShort, isVisible, readText, textsIn } from './page';
import { readMention } from './read-mention';
import { hasTime, isTimed } from './time';

type Places = Omit<ReturnType<typeof findMentions>, 'mentions'>;

/**
 * The open message with the address in the first place for a sender that is not one of many, or else with the one above the
 * recipients; or the open messages of a thread. None where nobody is named for sure.
 */
export function findOpened(
  page: Document,
  mentions: readonly Mention[],
  { senders, recipients }: Places,
  texts: readonly Element[],
): Opened[] {
  const named = senders.filter(saysSomething);
  // Of places in one another the innermost is meant; what is called a sender around it is a row, or all of a header.
  // They are in the order of the page, so what stands in one comes right after it.
  const places = named.filter((place, index) => place.isLabel || !place.element.contains(named[index + 1]?.element ?? null));
  const manyOf = findRepeated(places.map(({ element }) => element));
  // Whatever stands inside of one of many is one of them.
  const isInMany = isIn(places.flatMap(({ element }) => manyOf(element) ?? []));
  const isMany = ({ element }: Field) => isInMany(element);
  const isOpen = ({ element }: Field) => bodiesOn(page).some((body) => follows(element, body));
  const isFoldedAway = ({ element }: Field) =>
    places.some(
      (other) =>
        isFoldedBeside(other.element, element) || (other.element !== element && isShortOf(element, other.element, [recipients, texts])),
    );
  const possible = places.filter((one) => !isMany(one) && !isFoldedAway(one));
  // A mail may be open in its row of the list.
  const called = possible.find((one) => one.isLabel || !isRow(one.element) || (recipients.length > 0 && isOpen(one)));

  const { addressed, to } = findAddressed(page, mentions, recipients, texts);
  // Below the recipients stands the text of the mail, and what it calls a sender is what its writer wanted.
  const isBelow = called && to && follows(to, called.element) && !to.contains(called.element);
  const place = isBelow ? undefined : called;
  const isPlain = ({ sender }: Opened) => {
    const isOwn = headerOf(sender.element, { senders, recipients }, texts);
    return (
      sender.isSure ||
      isUsual(
        page,
        sender,
        mentions.filter(({ element }) => isOwn(element)),
      ) ||
      // The whole page is walked for it.
      isListed(page, sender, mentions)
    );
  };
  const [top] = addressed;
  if (top && addressed.length > 1 && !place)
    return addressed.every(isPlain) &&
      !isInText(page, { element: top.whole, name: '' }, { recipients, texts: [] }, isIn(foldedBeside(top.whole)))
      ? addressed
      : [];
  // It may be the only row of a list, or a setting: a message says whom it went to, or when, and has a text.
  const isWhole = ({ element }: Field) => {
    const text = texts.find((one) => follows(element, one) && !one.contains(element) && isFilled(one));
    const title = before(titlesOn(page), element).findLast((one) => !one.contains(element));
    return text !== undefined && hasTime(page, title, text);
  };
  const isTitled =
    place && (place.isLabel || mentions.some(isRecipient) || before(headingsOn(page), place.element).length > 0 || isOpen(place));
  if (place && !(isTitled && ((recipients.length > 0 && hasTitle(page)) || isWhole(place)))) return [];
  // Where a mail begins with a heading farther down, this one stands in a list beside it.
  const ends = [...recipients, ...texts];
  const isLater = ({ element }: Pick<Field, 'element'>) =>
    place && isNextTo(place.element, element, ends) && before(headingsOn(page), element).some((heading) => follows(place.element, heading));
  if (possible.some(isLater) || addressed.some(({ sender }) => isLater(sender))) return [];

  const at = place ? mentions.filter((mention) => isAt(mention, place)) : [];
  // A subject or a name can begin with a label as well.
  if (place?.isLabel && !isLabelText(readText(place.element))) {
    const others = mentions.filter((mention) => !isRecipient(mention) && !at.includes(mention));
    if (others.some(({ element }) => isNextTo(place.element, element, ends))) return [];
    if (possible.some(({ element }) => isNextTo(place.element, element, texts))) return [];
  }
  // Who only sent a mail may stand above whom it is from.
  const isAuthor = ({ isLabel, element }: Field) =>
    isLabel && !isSenderLabel(readText(element)) && isNextTo(place?.element ?? element, element, ends);
  if (place?.isLabel && isSenderLabel(readText(place.element)) && possible.some(isAuthor)) return [];
  const above = addressed.map(({ sender }) => sender);
  // Who is called the sender and has no address is known by name alone; whoever has one farther down is somebody else.
  const sender = theOnly(place ? at : above);
  if (!sender) return [];
  const rowOfList = findRepeated(mentions.filter((mention) => !isRecipient(mention)).map(({ element }) => element));
  const isInList = isIn(mentions.flatMap(({ element }) => rowOfList(element, (row) => !row.contains(sender.element)) ?? []));
  const isFolded = ({ element }: Mention) =>
    isFoldedBeside(sender.element, element) || isShortOf(element, sender.element, [recipients, texts]);
  // A heading between them begins another part of the page.
  const heading = before(titlesOn(page), sender.element).at(-1);
  const isInOtherPart = ({ element }: Mention) =>
    heading !== undefined && follows(element, heading) && isWithoutText(sender.element, element);
  const [title] = titlesOn(page);
  const isBelowTitle = ({ element }: Mention) => title !== undefined && follows(title, element) && !title.contains(element);
  const folded = mentions.find((mention) => follows(mention.element, sender.element) && isFolded(mention));
  const senderFor = mentions
    .filter(({ element }) => follows(element, sender.element) && isForAnother(element))
    .map(({ element }) => element);
  const beside = [...senderFor, ...(folded ? foldedBeside(partOf(sender.element, folded.element)[0]) : [])];
  // Where a page calls somebody the sender, the recipients may stand above.
  const tos = place ? beforeText({ texts, recipients }, place.element, [sender, ...mentions.filter(isRecipient)]) : recipients;
  if (
    isInText(page, sender, { recipients: tos, texts }, isIn(beside)) ||
    isOvertaken(
      page,
      sender,
      mentions,
      (other) =>
        isInList(other.element) ||
        isAccount(other.element) ||
        isFolded(other) ||
        ((isInOtherPart(other) || !isBelowTitle(other)) && !isTimed(other.element, sender.element)),
    )
  )
    return [];
  if (place && isAmongInputs(sender, mentions, texts)) return [];
  const opened = { sender, whole: page.body };
  return [isPlain(opened) ? opened : { ...opened, isDoubtful: true }];
}

/** Whether one stands below the other with none of what ends a header between both. */
const isNextTo = (one: Element, other: Element, ends: readonly Element[]): boolean =>
  follows(one, other) && !one.contains(other) && !ends.some((end) => isBetween(end, one, other));

/** How to leave. No mail has a link there in its header. */
const leaving = '[href*=logout i], [href*=log-out i], [href*=logoff i], [href*=signout i], [href*=sign_out i]';

/** Whether it is the address of whoever uses the page. */
function isAccount(element: Element): boolean {
  let [around, level]: [Element | null, number] = [element, 0];
  while (around && level < 3 && isShort(around, 100)) {
    if (around.querySelector(leaving)) return true;
    [around, level] = [around.parentElement, level + 1];
  }
  return false;
}

/** The recipients after which a text begins before that sender, or anything else that is no part of a header. */
function beforeText(
  { texts, recipients }: { texts: readonly Element[]; recipients: readonly Element[] },
  sender: Element,
  people: readonly Mention[],
): Element[] {
  const above = texts.filter((text) => follows(text, sender));
  const isNear = (to: Element) => follows(to, sender) && !isColumn(to);
  return recipients.filter(
    (to) => above.some((text) => follows(to, text) && !text.contains(to)) || (isNear(to) && hasMore(to, sender, people)),
  );
}

/** Whether it is the head of a column, beside those of others. */
const isColumn = (label: Element): boolean =>
  [...(label.closest('tr')?.children ?? [])].filter((cell) => isShort(cell, 30) && labelOf(readText(cell))).length > 2;

/** The other messages of the thread in which one is open. */
const foldedBeside = (whole: Element): Element[] =>
  [...(whole.parentElement?.children ?? [])].filter((other) => other !== whole && isAlike(whole, other));

/**
 * Whether of two messages of a thread, built alike down to what each begins with, only the other one says whom it went to and has its
 * text. The header of a page and a mail passed on below it are not built alike.
 */
function isShortOf(element: Element, otherElement: Element, kinds: readonly (readonly Element[])[]): boolean {
  const [one, other] = partOf(element, otherElement);
  const isOfOneKind =
    isOwnKind(one, other) ||
    (isAlike(one, other) &&
      isCalledAlike(one, other) &&
      isCalledAlike(one.firstElementChild, other.firstElementChild) &&
      !other.matches(parts.text));
  const isMessage = kinds.every((parts) => !parts.some((part) => one.contains(part)) && parts.some((part) => other.contains(part)));
  return isOfOneKind && isMessage && !isInBody(otherElement, other);
}

/** Whether both are messages in the page's own words. */
const isOwnKind = (one: Element, other: Element): boolean =>
  /-.*(message|mail|letter)|(message|mail|letter).*-/.test(one.localName) && one.localName === other.localName;

/** Tells whether a node is one of those elements, or stands in one. */
function isIn(elements: Iterable<Element>): (node: Node) => boolean {
  const known = new Set<Node>(elements);
  return (node) => {
    for (let each: Node | null = node; each; each = each.parentNode) if (known.has(each)) return true;
    return false;
  };
}

/** Among fields to fill in stands who is to get a mail, and not who sent one. */
function isAmongInputs({ element }: Mention, mentions: readonly Mention[], texts: readonly Element[]): boolean {
  const to = mentions.find((mention) => isRecipient(mention) && follows(element, mention.element))?.element;
  return to !== undefined && isWriting(commonOf(element, to), element, to, texts);
}

/**
 * Whether a name and an address beside it are written as the page writes recipients. In one text with its name an address
 * may be a part of that name, and an address alone may be all of it: there the recipients must have both in one text as well.
 */
function isUsual(page: Document, sender: Mention, mentions: readonly Mention[]): boolean {
  const { name, isBracketed, address } = sender;
  // Whoever is answered is named as they name themselves.
  const recipients = mentions.filter(
    (mention) => isRecipient(mention) && mention.name && !(mention.name === name && mention.address === address),
  );
  const isApart = name.length > 1 && !isBracketed;
  return (
    recipients.some((recipient) => isApart || (!recipient.isSure && recipient.isBracketed)) && (isApart || !isListedWhole(page, sender))
  );
}

const isSame = (one: Mention, other: Mention): boolean => one.address === other.address;

/** Whether another address stands above this one in the message, as a sender or as nobody in particular: then that may be it. */
function isOvertaken(page: Document, sender: Mention, mentions: readonly Mention[], isOther: (mention: Mention) => boolean): boolean {
  const isQuoted = (pre: Element) => isVisible(pre) && follows(pre, sender.element) && pre.textContent?.includes('@');
  if ([...page.querySelectorAll('pre')].some(isQuoted)) return true;
  return mentions.some(
    (other) =>
      (!other.field || other.field.name === 'from' || other.field.name === 'unknown') &&
      !isSame(other, sender) &&
      !isAside(other.element, sender.element) &&
      (other.isSure || sender.field?.element !== other.field?.element) &&
      follows(other.element, sender.element) &&
      !other.element.contains(sender.element) &&
      !isOther(other),
  );
}

/**
 * Whether an address stands at that place: beside its label, in it, or in a part of its own beside it, as names and addresses
 * do. Farther away is the text of the mail, and what it calls a sender is whatever its writer wanted.
 */
function isAt({ element, field }: Mention, place: Field): boolean {
  if (field?.name !== 'from') return false;
  if (place.isLabel) return rowOf(place.element).contains(element) && !isTermBetween(place.element, element);
  return (
    place.element.contains(element) || field.element.contains(place.element) || field.element.parentElement === place.element.parentElement
  );
}

/** Whether a list of definitions begins with something else between a sender's label and that element. */
const isTermBetween = (label: Element, element: Element): boolean =>
  label.localName === 'dt' &&
  [...(label.parentElement?.children ?? [])].some(
    (term) => term.localName === 'dt' && follows(label, term) && follows(term, element) && labelOf(readText(term)) !== 'from',
  );

/** Whether anybody at all is named there: the head of a column is the label of nothing beside it, and a picture has no text. */
function saysSomething({ element, isLabel }: Field): boolean {
  const isName = (node: Node | undefined) => node !== undefined && !isLabelText(node.textContent ?? '');
  const texts = textsIn(element);
  const cell = isLabel && element.closest('th');
  if (cell && !cell.parentElement?.querySelector('td')) return false;
  if (isLabel && rowOf(element).querySelector(inputs)) return false;
  // What only the eye is shown stands for a picture.
  const isPicture = element.matches('[aria-hidden=true], [class*=avatar i]') && readText(element).length < 3;
  if (!isLabel) return (texts.some(isName) || readMention(element) !== undefined) && !isPicture && !isColumnOfList(element);
  const last = texts.at(-1);
  const row = textsIn(rowOf(element));
  return isLabelText(readText(element)) ? isName(row.find((node) => last && follows(last, node))) : isName(last);
}

/** Whether it holds one name below the other, each put into its line, as lists do that are drawn column by column. */
const isColumnOfList = ({ children }: Element): boolean =>
  children.length > 2 && [...children].every((line) => /(^|[\s;])(top|transform)\s*:/.test(line.getAttribute('style') ?? ''));

/** A row of a list says more than who wrote: a subject, a date. */
function isRow(element: Element): boolean {
  const row = element.closest('tr, li, a[href], button');
  return row !== null && row !== element && row.querySelector(`${parts.subject}, ${parts.heading}, ${parts.date}`) !== null;
}
