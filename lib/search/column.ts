import { hashId, packId, type SearchBlock, unpackId } from '../domain/search-block';
import type { Column } from '../domain/search-column';
import { endMark, isMark, sortKeyOf } from '../domain/search-text';
import { createGrams } from './grams';

/** What a column is made of: a block, or a former column without some of its entries. */
export type ColumnPart = Pick<Column, 'text' | 'starts' | 'ids' | 'times' | 'facets'> & { hidden?: Uint8Array | undefined };

const numbers = 2 ** 20;

/** A block as a part of a column. */
export function toPart({ lengths, ...block }: SearchBlock): ColumnPart {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return { ...block, starts };
}

/** The column of these parts. */
export function createColumn(parts: readonly ColumnPart[]): Column {
  const most = parts.reduce((sum, { starts }) => sum + starts.length - 1, 0);
  const [partOf, numberIn] = [new Uint16Array(most), new Uint32Array(most)];
  const keys: string[] = [];
  const heads = new Float64Array(most);
  let size = 0;
  for (const [part, { text, starts, hidden }] of parts.entries()) {
    for (let entry = 0; entry < starts.length - 1; entry++) {
      if (hidden?.[entry]) continue;
      const key = sortKeyOf(text, starts[entry] ?? 0);
      partOf[size] = part;
      numberIn[size] = entry;
      keys.push(key);
      heads[size] = (code(key, 0) * 65536 + code(key, 1)) * numbers + size;
      size++;
    }
  }
  const order = sortByKey(heads.subarray(0, size), keys);

  const starts = new Uint32Array(size + 1);
  const [ids, times, facets] = [new Uint8Array(size * 16), new Float64Array(size * 2), new Uint8Array(size)];
  const hashes = new Float64Array(size);
  const texts: string[] = [];
  let length = 0;
  for (let entry = 0; entry < size; entry++) {
    const from = order[entry] ?? 0;
    const number = numberIn[from] ?? 0;
    const part = parts[partOf[from] ?? 0];
    if (!part) continue;
    const text = part.text.slice(part.starts[number], part.starts[number + 1]);
    texts.push(text);
    length += text.length;
    starts[entry + 1] = length;
    for (let at = 0; at < 16; at++) ids[entry * 16 + at] = part.ids[number * 16 + at] ?? 0;
    times[entry * 2] = part.times[number * 2] ?? 0;
    times[entry * 2 + 1] = part.times[number * 2 + 1] ?? 0;
    facets[entry] = part.facets[number] ?? 0;
    hashes[entry] = hashId(ids, entry * 16) * numbers + entry;
  }
  texts.push(endMark);
  const text = texts.join('');
  return { size, text, starts, ids, times, facets, heads: findHeads(text), hashes: hashes.sort(), grams: createGrams(text, starts) };
}

/** The numbers of the keys in their order, equal ones in the order in which they came. `heads` are the first two characters of each, with its number. */
function sortByKey(heads: Float64Array, keys: readonly string[]): Uint32Array {
  heads.sort();
  const order = Uint32Array.from(heads, (head) => head % numbers);
  for (let start = 0; start < order.length; ) {
    const head = Math.floor((heads[start] ?? 0) / numbers);
    let end = start + 1;
    while (end < order.length && Math.floor((heads[end] ?? 0) / numbers) === head) end++;
    if (end - start > 1) {
      order.subarray(start, end).sort((a, b) => {
        const [one = '', other = ''] = [keys[a], keys[b]];
        return one === other ? a - b : one < other ? -1 : 1;
      });
    }
    start = end;
  }
  return order;
}

const code = (key: string, at: number): number => (at < key.length ? key.charCodeAt(at) : 0);

function findHeads(text: string): Map<number, Uint32Array> {
  const counts = new Uint32Array(65536);
  let places = new Uint32Array(1024);
  let count = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    if (count === places.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(places);
      places = larger;
    }
    places[count++] = at + 1;
    const head = text.charCodeAt(at + 1);
    counts[head] = (counts[head] ?? 0) + 1;
  }
  const sorted = new Uint32Array(count);
  const ends = new Uint32Array(65536);
  let sum = 0;
  for (let head = 0; head < 65536; head++) {
    ends[head] = sum;
    sum += counts[head] ?? 0;
  }
  for (let index = 0; index < count; index++) {
    const place = places[index] ?? 0;
    const head = text.charCodeAt(place);
    const at = ends[head] ?? 0;
    sorted[at] = place;
    ends[head] = at + 1;
  }
  const heads = new Map<number, Uint32Array>();
  for (let head = 0; head < 65536; head++) {
    const own = counts[head] ?? 0;
    const end = ends[head] ?? 0;
    if (own > 0) heads.set(head, sorted.subarray(end - own, end));
  }
  return heads;
}

/** The id of an entry. */
export const idAt = ({ ids }: Column, entry: number): string => unpackId(ids, entry * 16);

/** What sorts an entry. */
export const sortKeyAt = ({ text, starts }: Column, entry: number): string => sortKeyOf(text, starts[entry] ?? 0);

/** The text of an entry. */
export const textAt = ({ text, starts }: Column, entry: number): string => text.slice(starts[entry], starts[entry + 1]);

/** The number of the entry with this id; -1 where there is none. */
export function entryOf({ hashes, ids }: Column, id: string): number {
  const bytes = packId(id);
  const hash = hashId(bytes);
  for (let at = lowerBound(hashes, hash * numbers); at < hashes.length; at++) {
    const entry = (hashes[at] ?? 0) % numbers;
    if (((hashes[at] ?? 0) - entry) / numbers !== hash) return -1;
    if (bytes.every((byte, index) => ids[entry * 16 + index] === byte)) return entry;
  }
  return -1;
}

/** The entries whose ids belong to a block: its number is the top byte of their hashes. */
export function entriesOfBlock({ hashes }: Column, block: number): Uint32Array {
  const [from, to] = [lowerBound(hashes, block * 2 ** 24 * numbers), lowerBound(hashes, (block + 1) * 2 ** 24 * numbers)];
  return Uint32Array.from(hashes.subarray(from, to), (hash) => hash % numbers);
}

/** Where the first number stands that is not below this one, in ascending numbers. */
export function lowerBound(sorted: Float64Array | Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
