import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Page } from 'puppeteer-core';

const extensionId = 'meibo@meibo.example';
/** Firefox makes one up for every installation; told beforehand, the pages have a known address. */
const uuid = '5b3c1a52-9f0e-4c55-8f0a-3d1c1a9b7e10';

/** Harmless: the Japanese model of tesseract.js names parameters its own core does not know. */
const harmless = /Parameter not found/;

/** A Firefox with the extension in it. */
export interface Firefox {
  /** Opens one of the extension's pages in a tab, waits until this selector is in it, and gives what it complained of so far. */
  open(path: string, content: string): Promise<{ page: Page; errors: string[] }>;
  close(): Promise<void>;
}

/** Starts Firefox without a window and installs the built extension, unsigned, until it is closed. */
export async function launchFirefox(
  executablePath: string,
  extension: string,
  preferences: Record<string, boolean> = {},
): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'meibo-firefox-'));
  const firefox = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    // Without it Firefox does not let a driver into an extension's pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences, 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }) },
  });
  await firefox.installExtension(extension);

  return {
    async open(path, content) {
      const page = await firefox.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !harmless.test(message.text())) errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      // For an extension's page this never resolves although the page loads; what is in it tells.
      page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
      await waitForContent(page, content).catch((error) => Promise.reject(new Error([error, ...errors].join('\n'))));
      return { page, errors };
    },
    async close() {
      await firefox.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Looks until it is there: whatever is asked while the page is being replaced is answered with an error. */
async function waitForContent(page: Page, selector: string): Promise<void> {
  for (const end = Date.now() + 30_000; ; await sleep(100)) {
    const found = await page.$(selector).catch(() => null);
    if (found) return;
    if (Date.now() > end) throw new Error(`${page.url()} shows no ${selector}.`);
  }
}
