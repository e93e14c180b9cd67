import { parts } from './heading';
import { inOneTurn } from './in-one-turn';
import { isLabelText, isSubjectLabel } from './labels';
import { isHeader, rowOf } from './mentions';
import { findAll, follows, isShort, isTextVisible, isVisible, readText, textsIn } from './page';
import { longest, readMention } from './read-mention';
import { isSelected, nameIn, rowAround, saidBy } from './rows';
import { saysTime } from './time';

/** What stands above messages, in the order of the page: headings, and whatever is called a subject, or else a title. */
export const titlesOn = inOneTurn((page: Document) => {
  // A heading of a picture alone is the program's own.
  const titles = findAll(page, `${parts.subject}, ${parts.heading}`, (title) => isHeader(title) && title.textContent?.trim() !== '');
  if (titles.length > 0) return titles;
  const called = findAll(page, parts.title, isHeader);
  const subject = labelledSubject(page);
  if (subject && !called.some((title) => follows(title, subject))) return [subject];
  return called.length > 0 ? called : repeatedTitles(page);
});

/**
 * What stands above a message and is said as well by the selected row of a list above it, with the name that stands right behind it in both.
 * The first one where several could be it: a mail may repeat it.
 */
function repeatedTitles(page: Document): Element[] {
  const all = textsIn(page.body).filter(isTextVisible);
  const texts = all.flatMap((text, index) => {
    const { parentElement: element } = text;
    const said = saidBy(text);
    const canBe = element && isHeader(element) && !element.closest(parts.text) && !saysTime(text) && !readMention(element);
    return canBe && said.length > 3 && said.length < longest ? [{ text, index, element, said }] : [];
  });
  const listed = [...Map.groupBy(texts, ({ said }) => said).values()].flatMap(([inRow, above, more]) => {
    const row = inRow && above && !more && rowAround(inRow.text, above.element);
    const name = row && isSelected(row) && nameIn(row, inRow.text);
    const isBeside = name && all.slice(above.index + 1, above.index + 6).some((text) => saidBy(text).startsWith(name));
    return isBeside ? [above.element] : [];
  });
  return listed.slice(0, 1);
}

/** Whether anything is called a title, and not only labelled as a subject: rules and reports have that label as well. */
export const hasTitle = (page: Document): boolean =>
  titlesOn(page).some((title) => title.matches(`${parts.subject}, ${parts.heading}, ${parts.title}`));

/** The label of a subject with what stands beside it: the first on the page, for a mail that is passed on has one in its text. */
function labelledSubject(page: Document): Element | undefined {
  const label = textsIn(page.body).find(
    ({ parentElement, textContent }) => parentElement && isSubjectLabel(textContent ?? '') && isHeader(parentElement),
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
