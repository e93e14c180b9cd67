import { isVisible } from './page';

/** The parts of a page that its own elements keep to themselves, and that can be looked into. */
export function shadowsIn(root: Document | ShadowRoot): ShadowRoot[] {
  const own = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return own.flatMap((shadow) => [shadow, ...shadowsIn(shadow)]);
}

/**
 * The page as it is seen, where elements of its own write parts of it: a copy of what is visible, in which everything stands where it
 * is drawn. Any other page is given back as it is.
 */
export function composedOf(page: Document): Document {
  if (shadowsIn(page).length === 0) return page;
  // A page that is shown nowhere loads nothing and runs nothing.
  const copy = page.implementation.createHTMLDocument(page.title);
  copyInto(copy.body, page.body);
  return copy;
}

const originals = new WeakMap<Element, Element>();

/** What is drawn on the page, of an element or of what it is a copy of. */
export const originalOf = (element: Element): Element => originals.get(element) ?? element;

function copyInto(target: Element, element: Element): void {
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  for (const node of slotted.length > 0 ? slotted : (element.shadowRoot ?? element).childNodes) {
    if (node.nodeType === Node.TEXT_NODE) target.append(node.textContent ?? '');
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (isVisible(child)) {
      const shown = target.ownerDocument.importNode(child, false);
      target.append(shown);
      originals.set(shown, child);
      copyInto(shown, child);
    } else if (child.ownerDocument.defaultView?.getComputedStyle(child).display === 'contents') copyInto(target, child);
  }
}
