import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { readRows } from '../scripts/lib/read-rows.ts';

/** A field as the product stores it with a card. */
export interface StoredField {
  field: string;
  value: string;
  confidence: 'high' | 'mid' | 'low';
}

/** A line of text with its other readings. */
export interface StoredLine {
  text: string;
  confidence: number;
  readings: { text: string; confidence: number }[];
}

/** What the product's own queue made of one picture. */
export interface StoredCard {
  id: string;
  state: string;
  fields: StoredField[];
  problem?: string;
  faults?: string[];
  readingId?: string;
}

export interface ReadingBrowser {
  /** Gives the picture to the page's file input and waits until the product has read it. */
  read(file: string, timeout: number): Promise<{ card: StoredCard; seconds: number }>;
  /** The lines of text that it read on a card. */
  linesOf(card: StoredCard): Promise<StoredLine[]>;
  /** The most memory that a renderer has held so far, in megabytes; undefined where the system does not tell. */
  peakMemory(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Opens the built extension's card page in a real browser with a profile of its own. */
export async function openReadingBrowser(extension: string, executablePath: string): Promise<ReadingBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'meibo-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--enable-unsafe-extension-debugging'],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(new URL('/app.html#/cards', worker.url()).href);
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });

  return {
    async read(file, timeout) {
      // Those of a former photo may still wait: one with several cards, or one that took too long.
      const before = (await page.evaluate(readRows, 'cards')).map(({ id }) => id);
      const start = performance.now();
      await input.setInputFiles(file);
      const card = await nextRead(page, before, timeout);
      return { card: card ?? { id: '', state: 'failed', fields: [], problem: 'timeout' }, seconds: (performance.now() - start) / 1000 };
    },

    async linesOf({ readingId }) {
      const readings = (await page.evaluate(readRows, 'readings')) as { id: string; page: { lines: StoredLine[] } }[];
      return readings.find(({ id }) => id === readingId)?.page.lines ?? [];
    },

    async peakMemory() {
      const session = await context.browser()?.newBrowserCDPSession();
      const processes = session ? (await session.send('SystemInfo.getProcessInfo')).processInfo : [];
      const peaks = await Promise.all(processes.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id)));
      await session?.detach();
      const known = peaks.filter((peak) => peak !== undefined);
      return known.length > 0 ? Math.max(...known) : undefined;
    },

    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Waits in the page until it has read a card that is none of those known; undefined where that takes longer, in milliseconds. */
const nextRead = (page: Page, known: readonly string[], timeout: number): Promise<StoredCard | undefined> =>
  page.evaluate(
    async ([ids, most]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('meibo'));
      const latest = performance.now() + most;
      try {
        while (performance.now() < latest) {
          const cards = db.transaction('cards').objectStore('cards');
          const id = (await done(cards.getAllKeys())).map(String).find((key) => !ids.includes(key));
          const card = id === undefined ? undefined : ((await done(cards.get(id))) as StoredCard);
          if (card && ['read', 'failed', 'stopped'].includes(card.state)) return card;
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
        return undefined;
      } finally {
        db.close();
      }
    },
    [known, timeout] as const,
  );

/** The high-water mark of a process's resident memory, as Linux tells it. */
async function peakOf(process: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => undefined); // Another system, or it has ended.
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status ?? '')?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}
