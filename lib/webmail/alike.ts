import { bodiesOn } from './headings';
import { isLabelText } from './labels';
import { isShort, readText } from './page';

/** How many elements around one say where it stands. */
const depth = 5;
/** How many before and after an element are held against it. */
const beside = 4;

/**
 * Tells of an element, of those given in the order of the page, what holds it where another of the same shape stands beside it in
 * something alike: one row of a list of messages, or one message of a thread, of which nobody knows what is read. Of lists of
 * any length only the next few are looked at, of which `accepts` may leave some out.
 */
export function findRepeated(
  elements: readonly Element[],
): (element: Element, accepts?: (other: Element) => boolean) => Element | undefined {
  // Most readings ask about nothing, or about few.
  let sorted: ReturnType<typeof sortByShape> | undefined;
  return (element, accepts) => {
    sorted ??= sortByShape(elements);
    const { group = [], index = 0 } = sorted.get(element) ?? {};
    for (const other of group.slice(Math.max(0, index - beside), index + beside + 1)) {
      const [one, another] = other === element ? [] : partOf(element, other);
      if (one && another && (isAlike(one, another) || areRows(one, another)) && !isOpened(one, another) && accepts?.(another) !== false)
        return one;
    }
    return undefined;
  };
}

function sortByShape(elements: readonly Element[]): Map<Element, { group: Element[]; index: number }> {
  const groups = new Map<string, Element[]>();
  const places = new Map<Element, { group: Element[]; index: number }>();
  for (const element of elements) {
    const shape = shapeOf(element);
    const group = groups.get(shape) ?? [];
    groups.set(shape, group);
    places.set(element, { group, index: group.push(element) - 1 });
  }
  return places;
}

/** Whether the other element stands in a folded message of the thread in which this one stands in the open one. */
export function isFoldedBeside(element: Element, other: Element): boolean {
  const [one, another] = partOf(element, other);
  const [start, anotherStart] = [one.firstElementChild, another.firstElementChild];
  // The header of a message and its text may be called alike, but they do not begin alike.
  return isWithoutText(element, other) && start !== null && anotherStart !== null && isAlike(start, anotherStart);
}

/** Whether the other element stands in something alike that has no text, where this one stands in what has one. */
export function isWithoutText(element: Element, other: Element): boolean {
  const [one, another] = partOf(element, other);
  return isAlike(one, another) && isOpened(one, another) && !isInBody(element, one);
}

/** Whether it stands in the text of a message itself: then what is around it is none. */
export function isInBody(element: Element, whole: Element): boolean {
  const bodies = bodiesOn(element.ownerDocument).filter((body) => body !== whole && whole.contains(body));
  return bodies.length > 0 && bodies.every((body) => body.contains(element));
}

/** Of a thread only the message that is read has its text beside it; a row of a list never has one, or all have. */
const isOpened = (one: Element, another: Element): boolean => hasText(one) && !hasText(another);

const hasText = (element: Element): boolean => bodiesOn(element.ownerDocument).some((body) => body !== element && element.contains(body));

/** Whether they may be two of a kind. */
export const isAlike = (one: Element, other: Element): boolean =>
  one.localName === other.localName && (one.className === other.className || isCalledAlike(one, other));

/** Whether they are rows of a table that calls none of them anything but the one that is selected. */
const areRows = (one: Element, other: Element): boolean => one.matches('tr') && other.matches('tr') && !(one.className && other.className);

/** Whether they have a class in common. */
export const isCalledAlike = (one: Element | null, other: Element | null): boolean =>
  [...(one?.classList ?? [])].some((name) => other?.classList.contains(name));

/** Where the ways to two elements part: the child of what is around both that holds the one, and the child that holds the other. */
export function partOf(one: Element, other: Element): [Element, Element] {
  const climb = (from: Element, to: Element): Element => {
    const parent = from.parentElement;
    return parent && !parent.contains(to) ? climb(parent, to) : from;
  };
  return [climb(one, other), climb(other, one)];
}

/** How an element is built and where it stands, without what changes from one to the next. */
export function shapeOf(element: Element): string {
  const shape = [...element.classList].filter((name) => !/\d/.test(name));
  if (isShort(element, 30) && isLabelText(readText(element))) shape.push(readText(element));
  for (let each: Element | null = element, level = 0; each && level < depth; each = each.parentElement, level += 1)
    shape.push(each.localName);
  return shape.join(' ');
}
