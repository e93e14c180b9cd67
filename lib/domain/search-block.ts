import { type Contact, LifecycleStage, Rank } from './contact';
import { contactSearchText, type SearchedPost } from './search-text';

/** What the search keeps of one contact. */
export interface SearchEntry {
  id: string;
  text: string;
  /** In milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** Rank and stage in one byte: see `rankOf` and `stageOf`. */
  facets: number;
}

/**
 * Many entries as one row: 100,000 contacts are 256 rows of a few long values, which load in a fraction of a second.
 * Entries stand in the order of their ids.
 */
export interface SearchBlock {
  id: string;
  /** Counts the writes of all blocks: those above what a page has seen are new to it. */
  stamp: number;
  /** 16 bytes an entry. */
  ids: Uint8Array;
  /** How many characters of `text` each entry has. */
  lengths: Uint32Array;
  text: string;
  /** Two an entry: when it was made and last changed. */
  times: Float64Array;
  facets: Uint8Array;
}

const ranks = Rank.options;
const stages = LifecycleStage.options;

/** The rank in the byte of an entry, as its place among all ranks: 0 is the highest, the last is none. */
export const rankOf = (facets: number): number => ((facets & 15) + ranks.length) % (ranks.length + 1);

/** The stage in the byte of an entry, as its place among all stages; the last is none. */
export const stageOf = (facets: number): number => ((facets >> 4) + stages.length) % (stages.length + 1);

/** The byte that says this rank and this stage. */
export const facetsOf = ({ rank, lifecycleStage }: Pick<Contact, 'rank' | 'lifecycleStage'>): number =>
  (rank ? ranks.indexOf(rank) + 1 : 0) | ((lifecycleStage ? stages.indexOf(lifecycleStage) + 1 : 0) << 4);

/** The entry of a contact with these posts. */
export function toSearchEntry(contact: Contact, posts: readonly SearchedPost[]): SearchEntry {
  return {
    id: contact.id,
    text: contactSearchText(contact, posts),
    createdAt: Date.parse(contact.createdAt),
    updatedAt: Date.parse(contact.updatedAt),
    facets: facetsOf(contact),
  };
}

/** A number that is the same for the same id and spread evenly, whatever made the ids; its top byte is the block. */
export function hashId(bytes: Uint8Array, start = 0): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + 16; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The key of the block that an entry is in: one of 256, for good. */
export const blockKey = (id: string): string => blockName(hashId(packId(id)) >>> 24);

export const blockName = (index: number): string => `block-${index.toString(16).padStart(2, '0')}`;

/** The 16 bytes of a UUID. */
export function packId(id: string, bytes = new Uint8Array(16), start = 0): Uint8Array {
  for (let at = 0, place = start; at < id.length; place++) {
    if (id.charCodeAt(at) === 45) at++;
    bytes[place] = (hexDigit(id.charCodeAt(at)) << 4) | hexDigit(id.charCodeAt(at + 1));
    at += 2;
  }
  return bytes;
}

const hexDigit = (code: number): number => (code < 58 ? code - 48 : (code | 32) - 87);

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The UUID of 16 bytes. */
export function unpackId(bytes: Uint8Array, start = 0): string {
  let id = '';
  for (let at = 0; at < 16; at++) id += (at === 4 || at === 6 || at === 8 || at === 10 ? '-' : '') + hex[bytes[start + at] ?? 0];
  return id;
}

/** The entries of a block. */
export function readBlock({ ids, lengths, text, times, facets }: SearchBlock): SearchEntry[] {
  let end = 0;
  return Array.from(lengths, (length, index) => {
    const start = end;
    end += length;
    return {
      id: unpackId(ids, index * 16),
      text: text.slice(start, end),
      createdAt: times[index * 2] ?? 0,
      updatedAt: times[index * 2 + 1] ?? 0,
      facets: facets[index] ?? 0,
    };
  });
}

/** These entries as a block. */
export function toBlock(id: string, stamp: number, entries: Iterable<SearchEntry>): SearchBlock {
  const sorted = [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
  const ids = new Uint8Array(sorted.length * 16);
  for (const [index, entry] of sorted.entries()) packId(entry.id, ids, index * 16);
  return {
    id,
    stamp,
    ids,
    lengths: Uint32Array.from(sorted, ({ text }) => text.length),
    text: sorted.map(({ text }) => text).join(''),
    times: Float64Array.from(sorted.flatMap(({ createdAt, updatedAt }) => [createdAt, updatedAt])),
    facets: Uint8Array.from(sorted, (entry) => entry.facets),
  };
}
