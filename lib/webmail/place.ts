import type { Mention } from './mentions';

/** How many elements around one are named to find its place again. */
const depth = 5;

/** Finds the place of a mention, that is no place of another address among all that a page has. */
export function placesOn(mentions: readonly Mention[]): (mention: Pick<Mention, 'element' | 'address'>) => string | undefined {
  const addresses = new Map(mentions.map(({ element, address }) => [element, address]));
  return ({ element, address }) => placeOf(element, (other) => !addresses.has(other) || addresses.get(other) === address);
}

/** Whether it may stand where there would be the name of somebody who has one. */
export const isAlone = ({ isSure, name }: Mention): boolean => !isSure && name === '';

/**
 * A selector for the place where an element stands, that finds the same place on another message of the same webmail: by ids,
 * classes and test ids that hold no digits, and by counting only where needed. Undefined where it would find
 * an element that is not the same, too.
 */
function placeOf(element: Element, isSame: (other: Element) => boolean): string | undefined {
  const isExact = (place: string) => [...element.ownerDocument.querySelectorAll(place)].every(isSame);
  return [describe(element, false), describe(element, true)].find(isExact);
}

function describe(element: Element, isCounted: boolean): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each && steps.length < depth; each = each.parentElement) {
    const { id, localName, classList, attributes } = each;
    const root = isStable(id) ? `#${id}` : localName === 'body' && localName;
    const names = [...classList].filter(isStable).slice(0, 3);
    const test = [...attributes].find(({ name, value }) => /^data-test-?id$/.test(name) && isStable(value));
    const step =
      [CSS.escape(localName), ...names].join('.') + (test ? `[${test.name}=${test.value}]` : '') + (isCounted ? countOf(each) : '');
    steps.unshift(root || step);
    if (root) break;
  }
  return steps.join(' > ');
}

/** A name that stays from message to message and needs no escape: no numbers, and not what comes and goes with the mouse. */
const isStable = (name: string): boolean =>
  /^[A-Za-z][A-Za-z_-]+$/.test(name) && !/(active|focus|hover|selected|current|unread|open)/i.test(name);

function countOf(element: Element): string {
  const alike = [...(element.parentElement?.children ?? [])].filter(({ localName }) => localName === element.localName);
  return alike.length > 1 ? `:nth-of-type(${alike.indexOf(element) + 1})` : '';
}
