import { parts } from './heading';
import { inOneTurn } from './in-one-turn';
import { isHeader } from './mentions';
import { findAll, follows, isVisible } from './page';

/** What stands above messages, in the order of the page: headings, and whatever is called a subject, or else a title. */
export const titlesOn = inOneTurn((page: Document) => {
  // A heading of a picture alone is the program's own.
  const titles = findAll(page, `${parts.subject}, ${parts.heading}`, (title) => isHeader(title) && title.textContent?.trim() !== '');
  return titles.length > 0 ? titles : findAll(page, parts.title, isHeader);
});

/** The headings alone. */
export const headingsOn = inOneTurn((page: Document) => titlesOn(page).filter((title) => title.matches(parts.heading)));

/** What can be the text of a mail. */
export const textsOn = inOneTurn((page: Document) => findAll(page, `${parts.text}, p, pre, blockquote`, isVisible));

/** What is called the text of one. */
export const bodiesOn = inOneTurn((page: Document) => textsOn(page).filter((text) => text.matches(parts.text)));

/** Those of some elements, in the order of the page, that begin before another one does. */
export function before(elements: readonly Element[], element: Element): Element[] {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = elements[middle];
    if (one && follows(one, element)) low = middle + 1;
    else high = middle;
  }
  return elements.slice(0, low);
}
