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
  if (!element || !isVisible(element) || !name || !texts.includes(name)) return undefined;
  // Whoever has no name is called by the address.
  const stated = parts.flatMap((part) => (readText(part) === name ? [] : (readMention(part) ?? readWritten(part) ?? [])));
  const [first, ...others] = stated;
  if (!first || others.some(({ address }) => address !== first.address)) return undefined;
  return { ...first, name, element, isSure: true, isBracketed: false };
}
