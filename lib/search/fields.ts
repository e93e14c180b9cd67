import type { Column } from '../domain/search-column';
import { isMark, type SearchKind, searchMark } from '../domain/search-text';
import type { SearchIndex } from './search-index';

/** Every field of a kind in a column: the entry it belongs to, and what it says. */
export function* fieldsOf({ text, starts }: Column, kind: SearchKind): Generator<{ entry: number; value: string }> {
  const mark = searchMark(kind);
  let entry = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    while ((starts[entry + 1] ?? text.length) <= at) entry++;
    let end = at + 1;
    while (end < text.length && !isMark(text.charCodeAt(end))) end++;
    yield { entry, value: text.slice(at + 1, end) };
  }
}

/** What the first field of the first of these kinds says that an entry has, by entry; missing where it has none. */
export function firstFields(index: SearchIndex, kinds: readonly SearchKind[]): string[] {
  const texts: string[] = [];
  for (const kind of kinds) {
    for (const [column, first] of [[index.base, 0] as const, [index.delta, index.base.size] as const]) {
      for (const { entry, value } of fieldsOf(column, kind)) texts[first + entry] ??= value;
    }
  }
  return texts;
}
