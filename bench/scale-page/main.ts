// The page that `bench:scale` opens inside the extension: it fills the product's own database and times the product's own code.

import { findCustomer } from '@/lib/actions/find-customer';
import { listCustomers } from '@/lib/actions/list-customers';
import { openSearch } from '@/lib/actions/open-search';
import { scanDuplicates } from '@/lib/actions/scan-duplicates';
import { searchHistory } from '@/lib/actions/search-history';
import { findContactsByEmail } from '@/lib/db/contacts';
import { Db } from '@/lib/db/db';
import { putRecords } from '@/lib/db/put-records';
import { toRow } from '@/lib/db/rows';
import { listTimeline } from '@/lib/db/timeline';
import type { Author } from '@/lib/domain/change';
import type { Contact } from '@/lib/domain/contact';
import { newId } from '@/lib/domain/id';
import { search } from '@/lib/search/search';
import type { SearchIndex } from '@/lib/search/search-index';
import { createChance } from '../invent';
import { type Crowd, inventActivities, inventCrowd } from './people';
import { queriesOf } from './queries';

declare global {
  interface Window {
    scale: typeof scale;
  }
}

const author = (): Author => ({ by: newId(), at: '2026-11-26T09:00:00.000Z', batchId: newId(), deed: 'addContact' });

/** Milliseconds that some work takes. */
async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A database with one table and no index, by the browser's own interface. */
async function openRaw(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('contacts', { keyPath: 'id' });
  return done(request);
}

/** The floor of a write: the same rows into one table, in one transaction. */
async function putRaw(name: string, contacts: readonly Contact[]): Promise<number> {
  const db = await openRaw(name);
  const rows = contacts.map((contact) => toRow('contacts', contact));
  const milliseconds = await time(
    () =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction('contacts', 'readwrite', { durability: 'relaxed' });
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
        const store = transaction.objectStore('contacts');
        for (const row of rows) store.put(row);
      }),
  );
  db.close();
  return milliseconds;
}

let loaded: SearchIndex | undefined;

/** The product opens its database once a page. */
let opened: Db | undefined;

/** The crowd of a database; inventing 100,000 takes seconds, so a page does it once. */
const crowds = new Map<number, Crowd>();
function crowdOf(count: number): Crowd {
  const crowd = crowds.get(count) ?? inventCrowd(count, 1);
  crowds.set(count, crowd);
  return crowd;
}

const scale = {
  /** Milliseconds of writing a crowd raw, and with all its indexes into an empty database of the product. */
  async write(count: number, round: number, name: string): Promise<{ raw: number; own: number }> {
    const { contacts } = inventCrowd(count, 1 + round);
    const db = new Db(name);
    await db.open();
    const writeRaw = () => putRaw(`raw-${name}-${round}`, contacts);
    const writeOwn = () => time(() => putRecords(db, 'contacts', contacts, author()));
    // Whoever is second finds the disk busy with the first.
    const [raw, own] = round % 2 === 0 ? [await writeRaw(), await writeOwn()] : [undefined, await writeOwn()];
    const result = { raw: raw ?? (await writeRaw()), own };
    db.close();
    return result;
  },

  /** Fills a database of the product with a crowd, after `write` of round 0 has written its contacts. */
  async fill(count: number, name: string): Promise<void> {
    const { contacts, companies, employments } = crowdOf(count);
    const db = new Db(name);
    await db.atomically(async () => {
      await putRecords(db, 'companies', companies, author());
      await putRecords(db, 'employments', employments, author());
    });
    for (let start = 0; start < contacts.length; start += 2000) {
      const activities = inventActivities(
        contacts.slice(start, start + 2000).map(({ id }) => id),
        start,
      );
      await db.activities.bulkAdd(activities.map((activity) => toRow('activities', activity)));
    }
    db.close();
  },

  /** Whether the product's database holds this crowd and its histories, and nobody else. */
  async isFilled(count: number): Promise<boolean> {
    opened ??= new Db();
    return (await opened.contacts.count()) === count && (await opened.activities.count()) === 10 * count;
  },

  /** Some of the crowd, each once. */
  pick(count: number, howMany: number): { email: string; name: string }[] {
    const chance = createChance(11);
    const { contacts } = crowdOf(count);
    const picked = new Set<Contact>();
    while (picked.size < Math.min(howMany, count)) picked.add(chance.pick(contacts));
    return [...picked].map(({ emails, formattedName: name }) => ({ email: emails[0]?.value ?? '', name }));
  },

  /** Milliseconds of raw round trips, of finding somebody by address with 20 entries, and with all that the panel shows. */
  async lookUp(count: number, name: string, tries: number): Promise<{ floor: number[]; entries: number[]; panel: number[] }> {
    const chance = createChance(7);
    const { contacts } = crowdOf(count);
    const db = new Db(name);
    const raw = await openRaw(`raw-${name}-0`);
    const [floor, entries, panel]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < tries; round++) {
      const [one, two, three] = [chance.pick(contacts), chance.pick(contacts), chance.pick(contacts)];
      floor.push(await time(() => done(raw.transaction('contacts').objectStore('contacts').get(one.id))));
      entries.push(
        await time(async () => {
          const [contact] = await findContactsByEmail(db, two.emails[0]?.value ?? '');
          const found = contact ? await listTimeline(db, 'activities', contact.id, 20) : [];
          if (found.length !== 10) throw new Error('The entries are missing.');
        }),
      );
      panel.push(
        await time(async () => {
          const [contact] = await findContactsByEmail(db, three.emails[0]?.value ?? '');
          const customer = contact && (await findCustomer(db, contact.id, 20));
          if (customer?.history.entries.length !== 10) throw new Error('The customer is not whole.');
        }),
      );
    }
    raw.close();
    db.close();
    return { floor, entries, panel };
  },

  /** Reads the search as the product does, in milliseconds. */
  load: (): Promise<number> =>
    time(
      () =>
        new Promise<void>((resolve, reject) => {
          opened ??= new Db();
          openSearch(opened, ({ index, error }) => {
            loaded = index;
            if (error) reject(error);
            if (index) resolve();
          });
        }),
    ),

  /** Milliseconds of each of many queries of one to three characters, for the first 50, each asked once. */
  search(count: number): { query: string; milliseconds: number; found: number }[] {
    const index = loaded;
    if (!index) throw new Error('The search is not read.');
    return queriesOf(inventCrowd(Math.min(count, 5000), 1)).map((query) => {
      const start = performance.now();
      const { length: found } = search(index, query, 50);
      return { query, milliseconds: performance.now() - start, found };
    });
  },

  /** How many characters the column has for each contact. */
  textLength: (): number => (loaded ? loaded.base.text.length / loaded.base.size : 0),

  /** Milliseconds of looking for duplicates among everybody, and how many pairs there are. */
  async scan(rounds: number): Promise<{ milliseconds: number; found: number }[]> {
    opened ??= new Db();
    const scans = [];
    for (let round = 0; round < rounds; round++) {
      let found = 0;
      const milliseconds = await time(async () => {
        found = (await scanDuplicates(opened as Db)).contacts.length;
      });
      scans.push({ milliseconds, found });
    }
    return scans;
  },

  /** Milliseconds of looking for words through all that was written down. */
  searchHistory: (words: string): Promise<number> =>
    time(() => {
      opened ??= new Db();
      return searchHistory(opened, words, { onProgress: () => undefined, signal: new AbortController().signal });
    }),

  /** Milliseconds until an edit in this page can be found. */
  async edit(count: number): Promise<number> {
    opened ??= new Db();
    const db = opened;
    const [first] = await listCustomers(
      db,
      inventCrowd(count, 1)
        .contacts.slice(0, 1)
        .map(({ id }) => id),
    );
    if (!first) throw new Error('Nobody is there.');
    const note = newId();
    return time(
      () =>
        new Promise<void>((resolve, reject) => {
          openSearch(db, ({ index, error }) => {
            if (error) reject(error);
            if (index && search(index, note).length === 1) resolve();
          });
          putRecords(db, 'contacts', [{ ...first.contact, note }], { ...author(), deed: 'editContact' }).catch(reject);
        }),
    );
  },
};

window.scale = scale;
document.documentElement.dataset.ready = '';
