import { isMark, type SearchKind, searchMark } from '../domain/search-text';
import type { SearchIndex } from './search-index';

/** Every field of a kind that is in the index: the entry it belongs to, and what it says. Entries that are hidden are among them. */
export function* fieldsOf({ base, delta }: SearchIndex, kind: SearchKind): Generator<{ entry: number; value: string }> {
  const mark = searchMark(kind);
  for (const [{ text, starts }, first] of [[base, 0] as const, [delta, base.size] as const]) {
    let number = 0;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      while ((starts[number + 1] ?? text.length) <= at) number++;
      let end = at + 1;
      while (end < text.length && !isMark(text.charCodeAt(end))) end++;
      yield { entry: first + number, value: text.slice(at + 1, end) };
    }
  }
}

/** What the first field of the first of these kinds says that an entry has, by entry; missing where it has none. */
export function firstFields(index: SearchIndex, kinds: readonly SearchKind[]): string[] {
  const texts: string[] = [];
  for (const kind of kinds) for (const { entry, value } of fieldsOf(index, kind)) texts[entry] ??= value;
  return texts;
}
