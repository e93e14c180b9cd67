import { normalizeEmail } from '../domain/email';
import { parts } from './heading';
import { labelOf } from './labels';
import { isShort, isVisible, readText } from './page';
import { longest, readMention, readWritten, type StatedAddress } from './read-mention';

/**
 * What a hidden part of the page states of the name right before it, which comes up there when that is pointed at or pressed: the one
 * address in it that is not the name itself. Undefined where it does not repeat the name, as a part that was filled for somebody else.
 */
export function readCard(inside: Element): (StatedAddress & { element: Element }) | undefined {
  let card = inside;
  while (card.parentElement && !isVisible(card.parentElement)) card = card.parentElement;
  if (!isShort(card, longest)) return undefined;
  const parts = [...card.querySelectorAll('*')].filter((part) => part.childElementCount === 0);
  const texts = parts.map((part) => readText(part)).filter(Boolean);
  let element = card.previousElementSibling;
  // The address may stand between both.
  if (element && !texts.includes(readText(element)) && readMention(element)) element = element.previousElementSibling;
  const name = readText(element);
  // Of a header with all its fields nobody knows whose the address is.
  if (texts.some((text) => /^(to|cc|other)$/.test(labelOf(text) ?? ''))) return undefined;
  if (!element || !isVisible(element) || !name || !(texts.includes(name) || isOneOfMany(card))) return undefined;
  // Whoever has no name is called by the address.
  const isLabelled = (part: Element) => {
    const before = texts[texts.indexOf(readText(part)) - 1] ?? name;
    return before !== name && labelOf(before) !== 'from' && !/mail|addr|アドレス/i.test(before);
  };
  const stated = parts.flatMap((part) => {
    const said = readText(part);
    if (said === name) return [];
    const read = said.includes('@') && isLabelled(part) ? undefined : readMention(part);
    return read ?? readWritten(part) ?? [];
  });
  const [first, ...others] = stated;
  if (!first || name.includes(first.email) || others.some(({ address }) => address !== first.address)) return undefined;
  return { ...first, name, element, isSure: true, isBracketed: false };
}

/** What is done about somebody else than who is named. */
const ofAnother = /assign|unsubscribe|担当|解除|list/i;

/** Whether others have such a part of their own, about other people: one that is shared may still be filled for whoever was pointed at last. */
function isOneOfMany(card: Element): boolean {
  const addressOf = (one: Element) => normalizeEmail(readText(one.querySelector(':scope > :first-child')));
  const own = addressOf(card);
  const isAnothers = (other: Element) => {
    const isSuch = other.className === card.className && !isVisible(other) && !other.closest(parts.text);
    const address = isSuch ? addressOf(other) : own;
    return address !== undefined && address !== own;
  };
  return (
    own !== undefined &&
    card.className !== '' &&
    !ofAnother.test(readText(card)) &&
    [...card.ownerDocument.querySelectorAll(card.localName)].some(isAnothers)
  );
}
