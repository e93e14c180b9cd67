import { readBlocks, readWholeBlocks, watchBlocks } from '../db/columns';
import type { Db } from '../db/db';
import { readStoredColumn, type StoredColumn, storeColumn } from '../db/stored-column';
import { createIndex, indexOfColumn, type SearchIndex, withBlocks } from '../search/search-index';

/** The search as it stands: `index` once it is ready, until then how much of it has been made where that takes long. */
export interface SearchState {
  index?: SearchIndex;
  progress?: number;
  error?: unknown;
}

interface Shared {
  state: SearchState;
  listeners: Set<(state: SearchState) => void>;
}

const opened = new WeakMap<Db, Shared>();

/** Fewer are put together as quickly as they are read. */
const fewestStored = 5_000;

/** How long nothing large is to change before it is stored, in milliseconds: an import changes much, and goes on. */
const rest = 3_000;

/** So many blocks are read anew as quickly as they are compared. */
const manyBlocks = 64;

/**
 * Tells how the search stands, now and whenever somebody was written in any page. The first call reads it all, the others
 * of this page share it. Returns how to stop listening.
 */
export function openSearch(db: Db, onState: (state: SearchState) => void): () => void {
  const shared = opened.get(db) ?? start(db);
  shared.listeners.add(onState);
  onState(shared.state);
  return () => shared.listeners.delete(onState);
}

function start(db: Db): Shared {
  const shared: Shared = { state: {}, listeners: new Set() };
  opened.set(db, shared);
  const tell = (state: SearchState) => {
    shared.state = state;
    for (const listener of shared.listeners) listener(state);
  };
  const fail = (error: unknown) => tell({ error });
  const follow = createFollower(db, tell);
  let work = Promise.resolve();
  const next = () => {
    work = work.then(follow).catch(fail);
  };
  watchBlocks(db, next, fail);
  return shared;
}

/** Brings the index up to what is stored, each time it is called. */
function createFollower(db: Db, tell: (state: SearchState) => void): () => Promise<void> {
  let index: SearchIndex | undefined;
  let [epoch, seen] = ['', 0];
  let storing: ReturnType<typeof setTimeout> | undefined;

  const open = async () => {
    const stored = await readStoredColumn(db);
    if (!stored) return;
    index = indexOfColumn(stored.column);
    [epoch, seen] = [stored.epoch, stored.last];
  };
  const update = async () => {
    const since = index && (await readBlocks(db, seen));
    if (index && since?.marker?.epoch === epoch && since.blocks.length <= manyBlocks) {
      if (since.blocks.length > 0) index = withBlocks(index, since.blocks);
      seen = since.marker.last;
    } else {
      const { marker, blocks } = await readWholeBlocks(db, (progress) => tell({ ...(index && { index }), progress }));
      index = createIndex(blocks);
      [epoch, seen] = [marker.epoch, marker.last];
    }
    return index;
  };
  const store = (stored: StoredColumn) => {
    clearTimeout(storing);
    if (stored.column.size < fewestStored) return;
    // Where it cannot be stored, the next page puts it together again, and nothing is lost.
    storing = setTimeout(() => storeColumn(db, stored).catch(() => undefined), rest);
  };

  return async () => {
    const former = index;
    if (!index) await open();
    const base = index?.base;
    const next = await update();
    if (next === former) return;
    tell({ index: next });
    if (next.base !== base) store({ column: next.base, epoch, last: seen });
  };
}
