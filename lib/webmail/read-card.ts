import { isShort, isVisible, readText } from './page';
import { longest, readMention, type StatedAddress } from './read-mention';

/**
 * What a hidden part of the page states of the name right before it, which comes up there when that is pointed at or pressed: the one
 * address in it that is not the name itself. Undefined where it does not repeat the name, as a part that was filled for somebody else.
 */
export function readCard(inside: Element): (StatedAddress & { element: Element }) | undefined {
  let card = inside;
  while (card.parentElement && !isVisible(card.parentElement)) card = card.parentElement;
  const element = card.previousElementSibling;
  if (!element || !isVisible(element) || !isShort(card, longest)) return undefined;
  const name = readText(element);
  const parts = [...card.querySelectorAll('*')].filter((part) => part.childElementCount === 0);
  const texts = parts.map((part) => readText(part)).filter(Boolean);
  if (!name || !texts.includes(name)) return undefined;
  // Whoever has no name is called by the address.
  const stated = parts.flatMap((part) => (readText(part) === name ? [] : (readMention(part) ?? [])));
  const [first, ...others] = stated;
  if (!first || others.some(({ address }) => address !== first.address)) return undefined;
  return { ...first, name, element, isSure: true, isBracketed: false };
}
