/** Whether the user can see it: old threads and closed panes stay in the page, hidden. A copy of a page holds only what can be seen. */
export function isVisible(element: Element): boolean {
  return element.ownerDocument.defaultView === null || element.checkVisibility({ visibilityProperty: true });
}

/** Every element that the selector finds and that is accepted. */
export const findAll = <T extends Element>(root: ParentNode, selector: string, accepts: (element: T) => boolean = () => true): T[] =>
  [...root.querySelectorAll<T>(selector)].filter(accepts);

/** The first element that any of the selectors finds, in the selectors' order: the newest markup is named first, former ones after it. */
export function findFirst<T extends Element>(
  root: ParentNode,
  selectors: readonly string[],
  accepts: (element: T) => boolean,
): T | undefined {
  for (const selector of selectors) {
    const found = [...root.querySelectorAll<T>(selector)].find(accepts);
    if (found) return found;
  }
  return undefined;
}

/**
 * An element's text in one line, without the parts that match `skip`; a picture that stands for a character counts as that character.
 * Empty where there is no such element.
 */
export function readText(element: Element | null | undefined, skip?: string): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const child = node as Element;
    if (skip && child.matches(skip)) return '';
    return child.getAttribute('alt') ?? [...child.childNodes].map(read).join('');
  };
  return element ? read(element).replace(/\s+/g, ' ').trim() : '';
}

/** What an element's title says, else its text; empty where there is no such element. */
export const readTitle = (element: Element | null | undefined): string => element?.getAttribute('title') || readText(element);

/** Whether all text in an element has at most so many characters, white space between its parts apart. Looks no further than needed. */
export function isShort(element: Element, limit: number): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (length <= limit && texts.nextNode()) length += texts.currentNode.textContent?.trim().length ?? 0;
  return length <= limit;
}

/** What says something right before or behind an element, or one of so many around it. */
export function closestBeside(element: Element, side: 'nextSibling' | 'previousSibling', levels: number): Node | undefined {
  for (let [around, level]: [Element | null, number] = [element, 0]; around && level < levels; around = around.parentElement, level++) {
    let beside = around[side];
    while (beside && isBrief(beside, 0)) beside = beside[side];
    if (beside) return beside;
  }
  return undefined;
}

/** Whether what is written in it has at most so many characters. */
export const isBrief = (node: Node, limit: number): boolean =>
  node.nodeType === Node.ELEMENT_NODE ? isShort(node as Element, limit) : (node.textContent ?? '').trim().length <= limit;

/** Whether a text can be seen. */
export const isTextVisible = ({ parentElement }: Node): boolean => parentElement !== null && isVisible(parentElement);

/** Whether it begins behind the first one and ends before the second. */
export const isBetween = (part: Node, one: Node, other: Node): boolean =>
  follows(one, part) && follows(part, other) && !part.contains(other);

/** Whether the other one stands after this one. */
export const follows = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** What is written in an element, without the white space between. */
export function textsIn(element: Element): Node[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode);
  return texts;
}

/** The texts behind an element, without its own, or from the beginning of the page, up to another one. */
export function* textsBetween(page: Document, start: Element | undefined, end: Element): Iterable<Node> {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  if (start) walker.currentNode = start;
  while (walker.nextNode() && !follows(end, walker.currentNode)) {
    const node = walker.currentNode;
    if (node.textContent?.trim() && !start?.contains(node)) yield node;
  }
}
