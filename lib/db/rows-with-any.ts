import type { Table } from 'dexie';

const chunk = 2_000;

/**
 * The rows that have any of many keys in an index, each row once. Where not much else stands between the first and the
 * last key, that whole stretch is read: ten times as quick as looking up one key after the other.
 */
export async function rowsWithAny<R extends { id: string }>(table: Table<R, string>, index: string, keys: Iterable<string>): Promise<R[]> {
  const sorted = [...new Set(keys)].sort();
  const rows = new Map<string, R>();
  for (let from = 0; from < sorted.length; from += chunk) {
    const some = sorted.slice(from, from + chunk);
    const stretch = table.where(index).between(some[0], some.at(-1), true, true);
    const found = (await stretch.count()) < 4 * some.length ? stretch : table.where(index).anyOf(some);
    for (const row of await found.toArray()) rows.set(row.id, row);
  }
  return [...rows.values()];
}
