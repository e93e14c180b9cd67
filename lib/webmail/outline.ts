/** More than this helps nobody. */
const mostLines = 5000;
/** A name that a program gives; a mail may bring others along. */
const plainName = /^([a-z][a-z:_-]{0,40}|h[1-6])$/;

/**
 * How a page is built, for whoever mends its adapter: a line an element, indented, with the names of its attributes; hidden ones
 * in brackets, equal ones in a row counted. Never a text, a value or an address.
 */
export function outlineOf(page: Document): string {
  const lines: string[] = [];
  const write = (elements: readonly Element[], depth: number) => {
    let former: { outline: string; count: number } | undefined;
    for (const element of elements) {
      if (lines.length >= mostLines) return;
      const start = lines.length;
      lines.push(`${' '.repeat(depth)}${describe(element)}`);
      write([...element.children], depth + 1);
      const outline = lines.slice(start).join('\n');
      if (outline !== former?.outline) {
        former = { outline, count: 1 };
        continue;
      }
      former.count += 1;
      lines.length = start;
      const first = start - outline.split('\n').length;
      lines[first] = `${lines[first]?.replace(/ ×\d+$/, '')} ×${former.count}`;
    }
  };
  write(page.body ? [page.body] : [], 0);
  return lines.join('\n');
}

function describe(element: Element): string {
  const names = element.getAttributeNames().filter((name) => plainName.test(name));
  const tag = plainName.test(element.localName) ? element.localName : '?';
  const text = [tag, ...names.toSorted()].join(' ');
  return element.checkVisibility({ visibilityProperty: true }) ? text : `[${text}]`;
}
