import { readBlocks, readWholeBlocks, watchBlocks } from '../db/columns';
import type { Db } from '../db/db';
import { createIndex, type SearchIndex, withBlocks } from '../search/search-index';

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
  return async () => {
    const since = index && (await readBlocks(db, seen));
    if (index && since?.marker?.epoch === epoch && since.blocks.length <= manyBlocks) {
      if (since.blocks.length === 0) return;
      index = withBlocks(index, since.blocks);
      seen = since.marker.last;
    } else {
      const { marker, blocks } = await readWholeBlocks(db, (progress) => tell({ ...(index && { index }), progress }));
      index = createIndex(blocks);
      [epoch, seen] = [marker.epoch, marker.last];
    }
    tell({ index });
  };
}
