import { LifecycleStage, Rank } from '../domain/contact';
import { rankOf, stageOf } from '../domain/search-block';
import type { Column } from '../domain/search-column';
import { isMark, searchMark } from '../domain/search-text';
import type { Filter } from '../domain/segment';
import { foldName } from '../domain/text';
import { fieldsOf } from './fields';
import { idOf, placeOf, type SearchIndex } from './search-index';

/** The entries that pass: of each kind of filter at least one. */
export function filterEntries(index: SearchIndex, entries: Uint32Array, filters: readonly Filter[]): Uint32Array {
  let passed = entries;
  for (const [kind, some] of Map.groupBy(filters, (filter) => filter.kind)) {
    const values = some.map(({ value }) => value);
    const passes = kind === 'rank' || kind === 'lifecycleStage' ? byFacet(index, kind, values) : byField(index, kind, values);
    passed = passed.filter(passes);
  }
  return passed;
}

function byFacet(index: SearchIndex, kind: 'rank' | 'lifecycleStage', values: readonly string[]): (entry: number) => boolean {
  const names: readonly string[] = kind === 'rank' ? Rank.options : LifecycleStage.options;
  const wanted = new Set(values.map((value) => names.indexOf(value)));
  const read = kind === 'rank' ? rankOf : stageOf;
  return (entry) => {
    const [{ facets }, number] = placeOf(index, entry);
    return wanted.has(read(facets[number] ?? 0));
  };
}

function byField({ base, delta }: SearchIndex, kind: 'tag' | 'owner' | 'source', values: readonly string[]): (entry: number) => boolean {
  const has = new Uint8Array(base.size + delta.size);
  for (const value of values) {
    const field = searchMark(kind) + foldName(value);
    for (const [column, first] of [[base, 0] as const, [delta, base.size] as const]) {
      for (const entry of entriesWith(column, field)) has[first + entry] = 1;
    }
  }
  return (entry) => has[entry] === 1;
}

/** The entries with a field that is this text. */
function* entriesWith({ text, starts }: Column, field: string): Generator<number> {
  let entry = 0;
  for (let at = text.indexOf(field); at >= 0; at = text.indexOf(field, at + 1)) {
    if (!isMark(text.charCodeAt(at + field.length))) continue;
    while ((starts[entry + 1] ?? text.length) <= at) entry++;
    yield entry;
  }
}

/** The different values of a field, folded, each with somebody who has it; those of more people first, at most `limit`. */
export function findValues(index: SearchIndex, kind: 'tag' | 'owner' | 'source', limit: number): { value: string; contactId: string }[] {
  const found = new Map<string, { entry: number; count: number }>();
  for (const [column, first] of [[index.base, 0] as const, [index.delta, index.base.size] as const]) {
    for (const { entry, value } of fieldsOf(column, kind)) {
      if (first === 0 && index.hidden?.[entry]) continue;
      const known = found.get(value);
      if (known) known.count++;
      else found.set(value, { entry: first + entry, count: 1 });
    }
  }
  const sorted = [...found].sort(([, one], [, other]) => other.count - one.count).slice(0, limit);
  return sorted.map(([value, { entry }]) => ({ value, contactId: idOf(index, entry) }));
}
