import { isLabelText } from './labels';
import { isTextVisible, textsIn } from './page';
import { saysTime } from './time';

/** What is written, in one line. */
export const saidBy = ({ textContent }: Node): string => (textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * What is as large as can be around a text and tells one time, without that other element: the row of a list, which has as many times as it
 * has rows. Undefined where there is none.
 */
export function rowAround(text: Node, other: Element): Element | undefined {
  let row: Element | undefined;
  for (let around = text.parentElement; around && !around.contains(other); around = around.parentElement) {
    const times = textsIn(around).filter((one) => saysTime(one) && isTextVisible(one)).length;
    if (times > 1) break;
    if (times === 1) row = around;
  }
  return row;
}

/** Whom a row of a list names: all that it says before the subject, and no second time. Empty where that is nobody. */
export function nameIn(row: Element, subject: Node): string {
  const said = textsIn(row).filter((text) => isTextVisible(text) && (text === subject || !isFurniture(text)));
  const [name = subject, ...others] = said;
  const isOnly = name !== subject && others[0] === subject && !others.some((other) => saidBy(other) === saidBy(name));
  return isOnly ? saidBy(name) : '';
}

/** Whether it is a time, a label, or letters in place of a picture. */
const isFurniture = (text: Node): boolean => {
  const said = saidBy(text);
  return saysTime(text) || isLabelText(said) || said.length < 2 || /^[A-Z]{2,3}$/.test(said) || !/\p{L}/u.test(said);
};

/** Whether the page marks it among the rows beside it. */
export function isSelected(row: Element): boolean {
  const others = [...(row.parentElement?.children ?? [])].filter((other) => other !== row);
  const isMarked = (name: string) => !others.some((other) => other.classList.contains(name));
  return row.matches('[aria-selected=true], [aria-current]:not([aria-current=false])') || [...row.classList].some(isMarked);
}
