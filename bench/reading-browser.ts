import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';

/** A field as the product stores it with a card. */
export interface StoredField {
  field: string;
  value: string;
  confidence: 'high' | 'mid' | 'low';
}

/** What the product's own queue made of one picture. */
export interface StoredCard {
  state: string;
  fields: StoredField[];
  problem?: string;
  faults?: string[];
  page?: { lines: { text: string; confidence: number; readings: { text: string; confidence: number }[] }[] };
}

export interface ReadingBrowser {
  /** Gives the picture to the page's file input and waits until the product has read it. */
  read(file: { name: string; buffer: Buffer }, timeout: number): Promise<{ card: StoredCard; seconds: number }>;
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
    async read({ name, buffer }, timeout) {
      const before = new Set(await cardIds(page));
      const start = performance.now();
      await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      for (;;) {
        const id = (await cardIds(page)).find((known) => !before.has(known));
        const card = id === undefined ? undefined : await storedCard(page, id);
        if (card && ['read', 'failed', 'stopped'].includes(card.state)) return { card, seconds: (performance.now() - start) / 1000 };
        if (performance.now() - start > timeout)
          return { card: { state: 'failed', fields: [], problem: 'timeout' }, seconds: timeout / 1000 };
        await page.waitForTimeout(50);
      }
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

const cardIds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const open = indexedDB.open('meibo');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const all = db.transaction('cards').objectStore('cards').getAllKeys();
    const keys = await new Promise<string[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result.map(String));
      all.onerror = () => reject(all.error);
    });
    db.close();
    return keys;
  });

const storedCard = (page: Page, id: string): Promise<StoredCard | undefined> =>
  page.evaluate(async (key) => {
    const open = indexedDB.open('meibo');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const one = db.transaction('cards').objectStore('cards').get(key);
    const row = await new Promise<StoredCard | undefined>((resolve, reject) => {
      one.onsuccess = () => resolve(one.result);
      one.onerror = () => reject(one.error);
    });
    db.close();
    return row;
  }, id);

/** The high-water mark of a process's resident memory, as Linux tells it. */
async function peakOf(process: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => undefined); // Another system, or it has ended.
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status ?? '')?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}
