import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The page that times the product's code, by `window.scale`. */
export interface BenchPage {
  evaluate<T, A>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** What its scripts hold, in megabytes; undefined where the browser does not tell. */
  heap(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** A browser with the built extension. */
export interface ScaleBrowser {
  /** The bench's own page, opened anew. */
  openBench(): Promise<BenchPage>;
  /** What only Chromium can be asked. */
  chromium?: ScaleChromium;
  close(): Promise<void>;
}

export interface ScaleChromium {
  /** Opens a page of the extension anew; gives milliseconds until the first row of a list and until the count were there. */
  openPage(path: string, waitsFor: 'row' | 'count'): Promise<{ page: Page; milliseconds: number }>;
  /** Puts a page beside the extension's own. */
  addPage(name: string, html: string): Promise<void>;
}

/** Puts the bench's page, or another of its pages beside it, into a copy of the built extension. */
export async function addBench(built: string, extension: string, name: 'scale-page' | 'floor-page' = 'scale-page'): Promise<void> {
  if (name === 'scale-page') await rm(extension, { recursive: true, force: true }); // Of another build nothing may be left.
  await cp(built, extension, { recursive: true });
  await build({
    root: join(root, 'bench', name),
    configFile: false,
    resolve: { alias: { '@': root } },
    base: './',
    build: { outDir: join(extension, name === 'scale-page' ? 'bench' : name), target: 'es2022', modulePreload: false },
    logLevel: 'error',
  });
}

/** Starts it in a folder that is kept, with the profile that is there, or in one that is removed at the end; `args` are more of the browser's own arguments. */
export async function openScaleBrowser(
  built: string,
  keep: string | undefined,
  executablePath: string,
  args: readonly string[],
): Promise<ScaleBrowser> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'meibo-bench-')));
  // Its place is what the browser knows it by, and its database with it.
  const extension = join(resolve(folder), 'extension');
  await addBench(built, extension);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: true,
    locale: 'ja',
    viewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: 'ja' } as Record<string, string>,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      '--lang=ja',
      ...args,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const url = (path: string) => new URL(path, worker.url()).href;

  const openPage: ScaleChromium['openPage'] = async (path, waitsFor) => {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(() => {
      // Nobody sees a row before the frame after it is there.
      const watch = () => {
        if (!window.firstRow && document.querySelector('[role=row] strong'))
          requestAnimationFrame(() => setTimeout(() => (window.firstRow ??= performance.now())));
        if (/\d/.test(document.querySelector('header [role=status]')?.textContent ?? '')) window.counted ??= performance.now();
        if (!window.counted || !window.firstRow) requestAnimationFrame(watch);
      };
      watch();
    });
    await page.goto(url(path));
    const key = waitsFor === 'row' ? ('firstRow' as const) : ('counted' as const);
    await page.waitForFunction((name) => window[name] !== undefined, key);
    return { page, milliseconds: await page.evaluate((name) => window[name] ?? 0, key) };
  };

  return {
    async openBench() {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(url('/bench/index.html'));
      await page.waitForFunction(() => typeof window.scale === 'object');
      return {
        evaluate: (work, argument) => page.evaluate(work as () => never, argument),
        heap: () => heapOf(page),
        close: () => page.close(),
      };
    },

    chromium: { openPage, addPage: (name, html) => writeFile(join(extension, name), html) },

    async close() {
      await context.close();
      if (keep === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

declare global {
  interface Window {
    firstRow?: number;
    counted?: number;
  }
}

/** What the page shows, without what makes it. */
export function toStaticPage(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const script of copy.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
  return `<!doctype html>${copy.outerHTML}`;
}

/** What the scripts of a page hold, in megabytes: objects, strings and the bytes of arrays, after its garbage is gone. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usedSize + backingStorageSize) / 2 ** 20;
}

/** The memory that is the own of the largest renderer, in megabytes, as Linux tells it; undefined elsewhere. */
export async function rendererMemory(page: Page): Promise<number | undefined> {
  const session = (await page.context().browser()?.newBrowserCDPSession()) as CDPSession | undefined;
  if (!session) return undefined;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => ownMemory(await readFile(`/proc/${id}/status`, 'utf8').catch(() => ''))),
  );
  const known = sizes.filter((size) => size !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

function ownMemory(status: string): number | undefined {
  const kilobytes = /^RssAnon:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
