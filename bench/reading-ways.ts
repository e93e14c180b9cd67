import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import type { WayResult } from './reading-page/main.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
/** Threads of an engine share memory, which a browser gives only to pages that are isolated from others. */
const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Reads pictures in other ways than the product does, in a real browser, with the product's rules for the fields. */
export interface WaysBrowser {
  /** Reads a picture in the way of this name, or with the `native` tesseract of this machine. */
  read(way: string, file: string, leasts?: readonly number[]): Promise<WayResult>;
  /** Ends what a way has loaded. */
  end(way: string): Promise<void>;
  close(): Promise<void>;
}

/** Whether this machine has the command `tesseract` with its Japanese model. */
export const hasNativeTesseract = (): boolean => /^jpn$/m.test(spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '');

/** Opens the reading page; the engines' files are those of the built extension. */
export async function openWaysBrowser(extension: string, executablePath: string): Promise<WaysBrowser> {
  const temporary = await mkdtemp(join(tmpdir(), 'meibo-bench-'));
  const server = await createServer({
    root,
    configFile: false,
    publicDir: extension,
    cacheDir: join(temporary, 'vite'),
    resolve: { alias: { '@': root }, conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'] },
    // Found while a page reads, a package would load the page anew.
    optimizeDeps: { entries: ['bench/reading-page/index.html'], include: ['zxing-wasm/reader', 'onnxruntime-web/wasm'] },
    server: { headers: isolated, hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  const context = await chromium.launchPersistentContext(join(temporary, 'profile'), { executablePath, headless: true });
  const page = await context.newPage();
  await page.goto(`${server.resolvedUrls?.local[0]}bench/reading-page/index.html`);
  await page.waitForFunction(() => typeof window.readCard === 'function');

  return {
    async read(way, file, leasts = []) {
      if (way === 'native') return page.evaluate((tsv) => window.readTsv(tsv), readNatively(file));
      const picture = (await readFile(file)).toString('base64');
      return page.evaluate(([name, base64, asked]) => window.readCard(name, base64, asked), [way, picture, leasts] as const);
    },
    end: (way) => page.evaluate((name) => window.endWay(name), way),
    async close() {
      await context.close();
      await server.close();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** What the command makes of a picture, as a table of words, and the seconds it took. */
function readNatively(file: string): { tsv: string; seconds: number } {
  const start = performance.now();
  const { stdout, status, stderr } = spawnSync('tesseract', [file, '-', '-l', 'jpn+eng', 'tsv'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { tsv: stdout, seconds: (performance.now() - start) / 1000 };
}
