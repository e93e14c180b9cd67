import { LifecycleStage, Rank } from '../domain/contact';
import { rankOf, stageOf } from '../domain/search-block';
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

function byField(index: SearchIndex, kind: 'tag' | 'owner' | 'source', values: readonly string[]): (entry: number) => boolean {
  const wanted = new Set(values.map(foldName));
  const has = new Uint8Array(index.base.size + index.delta.size);
  for (const { entry, value } of fieldsOf(index, kind)) if (wanted.has(value)) has[entry] = 1;
  return (entry) => has[entry] === 1;
}

/** The different values of a field, folded, each with somebody who has it; those of more people first, at most `limit`. */
export function findValues(index: SearchIndex, kind: 'tag' | 'owner' | 'source', limit: number): { value: string; contactId: string }[] {
  const found = new Map<string, { entry: number; count: number }>();
  for (const { entry, value } of fieldsOf(index, kind)) {
    if (index.hidden?.[entry]) continue;
    const known = found.get(value);
    if (known) known.count++;
    else found.set(value, { entry, count: 1 });
  }
  const sorted = [...found].sort(([, one], [, other]) => other.count - one.count).slice(0, limit);
  return sorted.map(([value, { entry }]) => ({ value, contactId: idOf(index, entry) }));
}
