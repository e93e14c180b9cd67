import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';

interface Launch {
  /** Program of a Chromium-family browser. */
  browser: string;
  /** Folder of the built extension. */
  extension: string;
  /** Folder for the browser's profile. */
  profile: string;
  isHeadless: boolean;
  /** The browser's language; without it that of the system. Debian needs the package chromium-l10n for any but English. */
  language?: string;
}

/** A browser with the extension in it. */
export interface Launched {
  context: BrowserContext;
  /** Where the extension's pages are: `chrome-extension://…`. */
  origin: string;
  openPanel(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts a browser and loads the extension by the debugging protocol: Chrome and Edge ignore `--load-extension`, and
 * this way is the same in all of them.
 */
export async function launch({ browser: executablePath, extension, profile, isHeadless, language }: Launch): Promise<Launched> {
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: isHeadless,
    handleSIGINT: isHeadless,
    ...(language ? { locale: language, env: { ...process.env, LANGUAGE: language } as Record<string, string> } : {}),
    viewport: isHeadless ? { width: 1280, height: 800 } : null,
    // Root has no sandbox; for everyone else the browser would warn of its absence in a bar above the page.
    chromiumSandbox: !isHeadless && !isRoot,
    ignoreDefaultArgs: ['--disable-extensions', ...(isHeadless ? [] : ['--enable-automation'])],
    // The port is for `openPanel`; a browser somebody works in keeps none open.
    args: [
      ...(isHeadless ? ['--remote-debugging-port=0'] : []),
      ...(language ? [`--lang=${language}`] : []),
      ...['--enable-unsafe-extension-debugging', '--no-first-run', '--no-default-browser-check'],
    ],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser does not answer to the debugging protocol.');
  const { id } = (await session.send('Extensions.loadUnpacked' as never, { path: extension } as never)) as { id: string };

  return {
    context,
    origin: `chrome-extension://${id}`,
    openPanel: (page) => openPanel(session, { id, page, profile }),
    close: () => context.close(),
  };
}

/** Opens the real side panel beside a page, as a click on the toolbar button does, and gives the panel as a page. */
async function openPanel(session: CDPSession, { id, page, profile }: { id: string; page: Page; profile: string }): Promise<Page> {
  await page.bringToFront();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error('The mail’s tab cannot be found.');

  const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  // A click before the background has said what a click means does nothing, so it is done again.
  for (let attempt = 0; attempt < 20; attempt++) {
    await session.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
    await sleep(500);
    // Playwright lists a side panel only to those who connect after it was opened.
    const { contexts } = await connect(port);
    const panel = contexts.flatMap((context) => context.pages()).find((one) => one.url().endsWith('/sidepanel.html'));
    if (panel) return panel;
  }
  throw new Error('The side panel did not open.');
}

async function connect(port: string): Promise<{ contexts: BrowserContext[] }> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return { contexts: browser.contexts() };
}
