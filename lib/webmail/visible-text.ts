import { parts } from './heading';
import { isVisible } from './page';

/** Elements that hold no text for a reader. */
const wordless = 'script, style, template, noscript, head, title, svg, object, iframe, input, textarea, select, button';

/** Everything behind it is quoted: Outlook puts no box around that. */
const quoteStart = '[id*=divRplyFwdMsg], [id*=appendonsend], [id*=OutlookMessageHeader]';

/** The line that stands for a quotation of which only the place matters. */
export const quotePlace = '>';
/** The line behind which all is quoted. */
export const quoteBegin = '-----Original Message-----';

/**
 * The text of an element as a reader sees it: lines as they break on the page, nothing hidden. A picture counts as what
 * it says of itself, a quotation as a line that only tells its place.
 */
export function readVisibleText(root: Element, most: number): string {
  let text = '';
  const breakLine = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const line = (words: string) => {
    breakLine();
    text += `${words}\n`;
  };

  const read = (node: Node, isKept: boolean): void => {
    if (text.length >= most) return;
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.textContent ?? '';
      if (isKept) text += words.replace(/\r\n?/g, '\n');
      else {
        const flat = words.replace(/[ \t\r\n\f]+/g, ' ');
        text += /(?:^|\s)$/.test(text) ? flat.trimStart() : flat;
      }
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element.tagName === 'BR') text += '\n';
    if (element.tagName === 'IMG') text += pictureText(element);
    if (element.matches(wordless) || !isShown(element)) return;
    if (element.matches(quoteStart)) line(quoteBegin);
    if (element !== root && element.matches(parts.quote)) {
      line(quotePlace);
      return;
    }

    const style = getComputedStyle(element);
    const isBlock = !/^(?:inline|contents|table-cell|table-column|ruby)/.test(style.display);
    if (isBlock) breakLine();
    for (const child of element.childNodes) read(child, /^(?:pre|break-spaces)/.test(style.whiteSpace));
    if (isBlock) breakLine();
    // Two paragraphs have a gap between them, which tells parts of a letter from each other.
    if (element.tagName === 'P' && Number.parseFloat(style.marginBottom) > 0) text += '\n';
    if (style.display === 'table-cell' && element.nextElementSibling) text += '\t';
  };
  read(root, false);
  return tidy(text).slice(0, most);
}

/** Shown in letters that somebody can see: mails begin with sentences that are meant for lists of mails only. */
function isShown(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'contents') return true; // It has no box of its own; what is in it has.
  return isVisible(element) && style.opacity !== '0' && Number.parseFloat(style.fontSize) > 1;
}

/** What a picture says of itself, where that is no file name. */
function pictureText(element: Element): string {
  const words = (element.getAttribute('alt') ?? '').trim();
  return isShown(element) && !/\.(?:png|jpe?g|gif|svg|webp|bmp)\b/i.test(words) ? words : '';
}

const tidy = (text: string): string =>
  text
    .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '')
    .split('\n')
    // The mark of a signature ends in a space that belongs to it.
    .map((line) => (/^-- ?$/.test(line.replaceAll('\u00a0', ' ')) ? '-- ' : line.replace(/[ \t\u00a0]+$/, '')))
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\n+$/g, '');
