import { withoutNotices } from './left-out';
import { isNameLike, isRule, lineKind } from './line-kind';

/** More lines than this are no signature. */
const mostLines = 30;

interface Paragraph {
  lines: string[];
  /** Whether a rule stands above it. */
  isFramed: boolean;
}

/**
 * The lines of the signature at the end of a mail from which quotations were left out, or undefined where nothing in it
 * looks like one. `isNamed` tells whether a text names the sender.
 */
export function findSignature(text: string, isNamed: (line: string) => boolean): string[] | undefined {
  const lines = withoutNotices(text.split('\n'));
  const kindOf = (line: string) => lineKind(line, isNamed);
  const isContact = ({ lines }: Paragraph) => lines.some((line) => kindOf(line) === 'contact');

  const mark = lines.findLastIndex((line, index) => /^--\s?$/.test(line) && lines.slice(index + 1).some((rest) => rest.trim()));
  const end = mark >= 0 ? mark : lines.findLastIndex((line) => kindOf(line) === 'closing');
  const paragraphs = toParagraphs(lines.slice(end + 1));

  const last = paragraphs.findLastIndex(isContact);
  const lowest = paragraphs[last];
  if (!lowest) return undefined;
  let first = last;
  for (let at = last - 1; at >= 0; at--) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    if (isContact(paragraph) && !isLetter(paragraph, kindOf)) first = at;
    else if (isBeginning(paragraph, isNamed, kindOf)) {
      first = at;
      break;
    } else if (paragraph.lines.length > 2 || paragraph.lines.some((line) => kindOf(line) === 'prose') || last - at > 6) break;
  }
  const found = paragraphs.slice(first, last + 1);
  const top = found[0];
  if (!top) return undefined;
  const block = [withoutLetter(top.lines, kindOf), ...found.slice(1).map(({ lines }) => lines)];
  const result = block.flatMap((paragraph, index) => (index > 0 ? ['', ...paragraph] : paragraph));
  return result.filter((line) => line.trim()).length <= mostLines ? result : undefined;
}

function toParagraphs(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isOpen = false;
  let isFramed = false;
  for (const line of lines) {
    if (!line.trim() || isRule(line)) {
      isFramed ||= isRule(line);
      isOpen = false;
      continue;
    }
    if (isOpen) paragraphs.at(-1)?.lines.push(line);
    else paragraphs.push({ lines: [line], isFramed });
    isOpen = true;
    isFramed = false;
  }
  return paragraphs;
}

type KindOf = (line: string) => ReturnType<typeof lineKind>;

/** A paragraph that tells something, most of it in sentences: it belongs to the letter. */
function isLetter({ lines }: Paragraph, kindOf: KindOf): boolean {
  const kinds = lines.map(kindOf);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return count('prose') > count('contact') || (count('prose') > 0 && kinds.at(-1) === 'prose');
}

/** A name that stands alone above the rest. */
const isBeginning = ({ lines }: Paragraph, isNamed: (line: string) => boolean, kindOf: KindOf): boolean =>
  lines.length <= 3 && lines.some((line) => isNamed(line) || isNameLike(line)) && lines.every((line) => kindOf(line) === 'plain');

/** What stands above the first telling line and ends in a sentence is the letter's end. */
function withoutLetter(lines: readonly string[], kindOf: KindOf): string[] {
  const firstContact = lines.findIndex((line) => kindOf(line) === 'contact');
  const lastProse = lines.slice(0, Math.max(0, firstContact)).findLastIndex((line) => kindOf(line) === 'prose');
  return lines.slice(lastProse + 1);
}
