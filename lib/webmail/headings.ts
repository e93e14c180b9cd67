import { parts } from './heading';
import { inOneTurn } from './in-one-turn';
import { isLabelText, subjectLabel } from './labels';
import { isHeader, rowOf } from './mentions';
import { findAll, follows, isShort, isVisible, readText, textsIn } from './page';
import { longest } from './read-mention';

/** What stands above messages, in the order of the page: headings, and whatever is called a subject, or else a title. */
export const titlesOn = inOneTurn((page: Document) => {
  // A heading of a picture alone is the program's own.
  const titles = findAll(page, `${parts.subject}, ${parts.heading}`, (title) => isHeader(title) && title.textContent?.trim() !== '');
  if (titles.length > 0) return titles;
  const called = findAll(page, parts.title, isHeader);
  const subject = labelledSubject(page);
  return subject && !called.some((title) => follows(title, subject)) ? [subject] : called;
});

/** Whether anything is called a title, and not only labelled as a subject: rules and reports have that label as well. */
export const hasTitle = (page: Document): boolean =>
  titlesOn(page).some((title) => title.matches(`${parts.subject}, ${parts.heading}, ${parts.title}`));

/** The label of a subject with what stands beside it: the first on the page, for a mail that is passed on has one in its text. */
function labelledSubject(page: Document): Element | undefined {
  const label = textsIn(page.body).find(
    ({ parentElement, textContent }) => parentElement && subjectLabel.test(textContent?.trim() ?? '') && isHeader(parentElement),
  );
  const row = label?.parentElement && rowOf(label.parentElement);
  // The head of a column has other heads beside it.
  const isTitle = row && isShort(row, longest) && !isLabelText(readText(textsIn(row).at(-1)?.parentElement));
  return isTitle && ![...page.querySelectorAll(parts.text)].some((text) => text.contains(row) && isHeader(text)) ? row : undefined;
}

/** The headings alone. */
export const headingsOn = inOneTurn((page: Document) => titlesOn(page).filter((title) => title.matches(parts.heading)));

/** What can be the text of a mail. */
export const textsOn = inOneTurn((page: Document) => findAll(page, `${parts.text}, p, pre, blockquote`, isVisible));

/** Whether there is anything in it: rows of a list have an empty place for the text of each mail. */
export const isFilled = (text: Element): boolean =>
  text.matches('iframe') || text.querySelector('iframe, img') !== null || text.textContent?.trim() !== '';

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
