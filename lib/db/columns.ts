import { Dexie, liveQuery } from 'dexie';
import type { RecordTable } from '../domain/change';
import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';
import { newId } from '../domain/id';
import { blockKey, readBlock, type SearchBlock, type SearchEntry, toBlock, toSearchEntry } from '../domain/search-block';
import { hasField, type SearchKind } from '../domain/search-text';
import type { Db } from './db';
import { eachRows } from './each-chunk';
import { listAllPosts, listPostsOf, type Post } from './employments';
import { isKept } from './records';
import { type Records, toRecord } from './rows';
import type { StoredRow } from './stored-column';

/** Says that the blocks hold everybody; where it is missing they are made anew. */
export interface Marker {
  id: 'whole';
  /** Another one where the blocks were made anew: then nothing read before counts. */
  epoch: string;
  /** The stamp of the newest block. */
  last: number;
}

/** Who was written while the blocks were not whole. */
interface Pending {
  id: 'pending';
  ids: readonly string[];
}

/** A row of what the search keeps: a cache that can be made anew from the records. */
export type ColumnRow = SearchBlock | Marker | Pending | StoredRow;

/** Somebody whose entry must be made anew: the record where it is at hand, whether posts need not be looked for, the entry where it is made. */
interface Touch {
  contact?: Contact | undefined;
  hasNoPosts?: boolean;
  entry?: SearchEntry | undefined;
}

const collecting = new WeakMap<IDBTransaction, Map<string, Touch>>();

export const firstMarker = (): Marker => ({ id: 'whole', epoch: newId(), last: 0 });

/** The tables that a write of this one needs besides, for what the search keeps. */
export const searchScope = (db: Db, table: RecordTable) =>
  table === 'contacts' || table === 'employments' || table === 'companies' ? [db.columns, db.contacts, db.employments, db.companies] : [];

/** Runs writes inside the present transaction, and brings the blocks up to date once, when all are done. */
export async function collectTouched<T>(db: Db, write: () => Promise<T>): Promise<T> {
  const transaction = Dexie.currentTransaction.idbtrans;
  if (collecting.has(transaction)) return write();
  const touched = new Map<string, Touch>();
  collecting.set(transaction, touched);
  const result = await write();
  collecting.delete(transaction);
  await updateBlocks(db, touched);
  return result;
}

/** What was written of a table: a record, and as it was before. */
export interface Write<T extends RecordTable> {
  old: Records[T] | undefined;
  record: Records[T];
  /** The entry of a new contact without posts, where it is made. */
  entry?: SearchEntry | undefined;
}

/**
 * Brings the blocks up to date with what was written, in the same transaction. `isImport` says that new contacts are
 * written before their posts, which spares a look for each.
 */
export async function touchSearch<T extends RecordTable>(
  db: Db,
  table: T,
  writes: readonly Write<T>[],
  { isImport = false } = {},
): Promise<void> {
  await collectTouched(db, async () => {
    const touched = collecting.get(Dexie.currentTransaction.idbtrans);
    if (!touched) return;
    if (table === 'contacts') {
      for (const { old, record, entry } of writes as readonly Write<'contacts'>[]) {
        const hasNoPosts = isImport && !old && (touched.get(record.id)?.hasNoPosts ?? true);
        // Of a hundred thousand new ones the records are let go.
        touched.set(record.id, hasNoPosts && entry ? { hasNoPosts, entry } : { contact: record, hasNoPosts });
      }
    } else if (table === 'employments') {
      const posts = (writes as readonly Write<'employments'>[]).flatMap(({ old, record }) => (old ? [old, record] : [record]));
      for (const { contactId } of posts) touched.set(contactId, { contact: touched.get(contactId)?.contact });
    } else if (table === 'companies') {
      const renamed = (writes as readonly Write<'companies'>[]).filter(({ old, record }) => !old || namesOf(old) !== namesOf(record));
      const employments = await Promise.all(renamed.map(({ record }) => db.employments.where('companyId').equals(record.id).toArray()));
      for (const { contactId } of employments.flat()) touched.set(contactId, { contact: touched.get(contactId)?.contact });
    }
  });
}

const namesOf = ({ name, phoneticName, aliases, deletedAt }: Company): string =>
  JSON.stringify([name, phoneticName, aliases, deletedAt !== undefined]);

async function updateBlocks(db: Db, touched: ReadonlyMap<string, Touch>): Promise<void> {
  if (touched.size === 0) return;
  const marker = await findMarker(db);
  if (!marker) {
    const pending = (await db.columns.get('pending')) as Pending | undefined;
    await db.columns.put({ id: 'pending', ids: [...new Set([...(pending?.ids ?? []), ...touched.keys()])] });
    return;
  }
  const entries = await makeEntries(db, touched);
  const byBlock = Map.groupBy(touched.keys(), blockKey);
  const blocks = (await db.columns.bulkGet([...byBlock.keys()])) as (SearchBlock | undefined)[];
  const last = marker.last + 1;
  const changed = [...byBlock].map(([key, ids], index) => {
    const old = blocks[index];
    const all = new Map((old ? readBlock(old) : []).map((entry) => [entry.id, entry]));
    for (const id of ids) {
      const entry = entries.get(id);
      if (entry) all.set(id, entry);
      else all.delete(id);
    }
    return toBlock(key, last, all.values());
  });
  await db.columns.bulkPut([...changed, { ...marker, last }]);
}

/** The entries of those among them who are kept. */
async function makeEntries(db: Db, touched: ReadonlyMap<string, Touch>): Promise<Map<string, SearchEntry>> {
  const unread = [...touched].flatMap(([id, { contact, entry }]) => (contact || entry ? [] : [id]));
  const read = new Map((await db.contacts.bulkGet(unread)).flatMap((row) => (row ? [[row.id, toRecord('contacts', row)]] : [])));
  const posts = await listPostsOf(
    db,
    [...touched].flatMap(([id, { hasNoPosts }]) => (hasNoPosts ? [] : [id])),
  );
  const entries = new Map<string, SearchEntry>();
  for (const [id, { contact = read.get(id), entry }] of touched) {
    if (entry) entries.set(id, entry);
    else if (contact && isKept(contact)) entries.set(id, toSearchEntry(contact, searchedPosts(posts.get(id) ?? [])));
  }
  return entries;
}

const searchedPosts = (posts: readonly Post[]) =>
  posts.map(({ employment: { department, title }, company }) => ({ department, title, company }));

export const findMarker = async (db: Db): Promise<Marker | undefined> => (await db.columns.get('whole')) as Marker | undefined;

/** The blocks that are newer than this stamp, with the marker of the same moment; none where they are not whole. */
export async function readBlocks(db: Db, above: number): Promise<{ marker: Marker | undefined; blocks: SearchBlock[] }> {
  return db.transaction('r', db.columns, async () => {
    const marker = await findMarker(db);
    const blocks = marker && above < marker.last ? await db.columns.where('stamp').above(above).toArray() : [];
    return { marker, blocks: blocks as SearchBlock[] };
  });
}

/** All blocks, made anew first where they are not whole; `onProgress` hears of that only. */
export async function readWholeBlocks(db: Db, onProgress: (share: number) => void): Promise<{ marker: Marker; blocks: SearchBlock[] }> {
  for (;;) {
    const { marker, blocks } = await readBlocks(db, -1);
    if (marker) return { marker, blocks };
    await rebuildBlocks(db, onProgress);
  }
}

/** Whether somebody's entry has this field, read a block at a time; undefined where the blocks are not whole. */
export async function isInBlocks(db: Db, kind: SearchKind, value: string): Promise<boolean | undefined> {
  if (!(await findMarker(db))) return undefined;
  let isFound = false;
  await db.columns
    .where('stamp')
    .above(-1)
    .until(() => isFound)
    .each((block) => {
      isFound ||= hasField((block as SearchBlock).text, kind, value);
    });
  return isFound;
}

/** Tells whenever blocks were written, in whatever page; returns how to stop. */
export function watchBlocks(db: Db, onChange: () => void, onProblem: (error: unknown) => void): () => void {
  const subscription = liveQuery(() => findMarker(db)).subscribe({ next: onChange, error: onProblem });
  return () => subscription.unsubscribe();
}

/**
 * Makes the blocks anew where they are not whole. Nobody waits meanwhile: what is written while it reads is noted, and
 * read once more at the end. Breaking off leaves them as they were, so that the next call begins again.
 */
export async function rebuildBlocks(db: Db, onProgress: (share: number) => void): Promise<void> {
  if (await findMarker(db)) return;
  onProgress(0);
  const total = await db.contacts.count();
  const posts = await listAllPosts(db);
  const entries = new Map<string, SearchEntry>();
  let read = 0;
  await eachRows(db, 'contacts', (rows) => {
    for (const row of rows) if (isKept(row)) entries.set(row.id, toSearchEntry(row, searchedPosts(posts.get(row.id) ?? [])));
    read += rows.length;
    onProgress(Math.min(1, read / total));
  });
  await db.transaction('rw', db.columns, db.contacts, db.employments, db.companies, async () => {
    if (await findMarker(db)) return; // Another page was first.
    const pending = (await db.columns.get('pending')) as Pending | undefined;
    const touched = new Map((pending?.ids ?? []).map((id) => [id, {}]));
    const later = await makeEntries(db, touched);
    for (const id of touched.keys()) {
      const entry = later.get(id);
      if (entry) entries.set(id, entry);
      else entries.delete(id);
    }
    await db.columns.clear();
    const byBlock = Map.groupBy(entries.values(), ({ id }) => blockKey(id));
    await db.columns.bulkPut([...[...byBlock].map(([key, all]) => toBlock(key, 1, all)), { ...firstMarker(), last: 1 }]);
  });
}
