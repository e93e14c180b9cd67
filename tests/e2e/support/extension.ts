/// <reference types="chrome" />
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';

interface Options {
  /** `chrome-mv3` is what is shipped; `chrome-mv3-e2e` has the test hosts granted and switched on. */
  build?: 'chrome-mv3' | 'chrome-mv3-e2e';
  language?: 'ja' | 'en';
  /** A folder for the profile that stays when the browser is closed; without it the profile is new, and goes. */
  profile?: string;
  /** More of the browser's own arguments. */
  args?: string[];
}

/** A browser with the built extension, a profile of its own, and nothing else. */
export interface Extension {
  context: BrowserContext;
  readonly worker: Worker;
  extensionId: string;
  /** The real side panel, opened as a click on the extension's button opens it, in the window of this page. */
  openPanel(page: Page): Promise<Page>;
  /** The address of one of the extension's own pages. */
  url(path: string): string;
  /** Starts the extension anew beneath the open pages, as an update does. Open panels close. */
  restart(): Promise<void>;
  /** A browser-wide session of the DevTools protocol. */
  cdp: CDPSession;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Starts Chromium with the built extension. Throws where the build is missing: a test of no build would prove nothing. */
export async function launchExtension({
  build = 'chrome-mv3-e2e',
  language = 'ja',
  args = [],
  profile: kept,
}: Options = {}): Promise<Extension> {
  const folder = join(root, '.output', build);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is missing: run \`npm run build\` and \`npm run build:e2e\`.`);

  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'meibo-e2e-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: env.MEIBO_BROWSER ?? '/usr/bin/chromium',
    headless: true,
    locale: language,
    env: { ...env, LANGUAGE: language } as Record<string, string>,
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--lang=${language}`,
      ...args,
    ],
  });
  let worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  await waitForPanelBehavior(worker);

  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const endpoint = `http://127.0.0.1:${port}`;
  const browser = await chromium.connectOverCDP(endpoint);
  const cdp = await browser.newBrowserCDPSession();
  // Methods that the browser knows, and Playwright's types do not.
  const send = (method: string, params: object) => (cdp.send as (method: string, params: object) => Promise<unknown>)(method, params);
  const connections = [browser];
  const panelTargets = new Set<string>();

  const panelsNow = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'page' }] });
    return targetInfos.filter(({ url }) => url.includes(`${extensionId}/sidepanel.html`)).map(({ targetId }) => targetId);
  };

  return {
    context,
    get worker() {
      return worker;
    },
    extensionId,
    cdp,
    url: (path) => `chrome-extension://${extensionId}/${path.replace(/^\//, '')}`,

    async openPanel(page) {
      await page.bringToFront();
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tabs = targetInfos.filter(({ url }) => url === page.url());
      const [tab] = tabs;
      if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show ${page.url()}; a panel needs exactly one.`);
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });

      const target = await eventually(async () => (await panelsNow()).find((id) => !panelTargets.has(id)), 'the side panel opens');
      panelTargets.add(target);
      // Only a connection made after the panel opened lists it.
      const connection = await chromium.connectOverCDP(endpoint);
      connections.push(connection);
      for (const candidate of connection.contexts().flatMap((one) => one.pages())) {
        if (!candidate.url().includes('/sidepanel.html')) continue;
        const session = await candidate.context().newCDPSession(candidate);
        const { targetInfo } = await session.send('Target.getTargetInfo');
        await session.detach();
        if (targetInfo.targetId !== target) continue;
        return candidate;
      }
      throw new Error('The side panel opened, and is not among the pages.');
    },

    async restart() {
      const started = context.waitForEvent('serviceworker');
      // Not `runtime.reload()`: a browser that was told of its extensions on the command line leaves it off after that.
      await send('Extensions.loadUnpacked', { path: folder });
      worker = await started;
      await waitForPanelBehavior(worker);
    },

    async close() {
      await Promise.all(connections.map((connection) => connection.close().catch(() => undefined)));
      await context.close();
      if (!kept) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** An action fired before the worker has set this does nothing. */
async function waitForPanelBehavior(worker: Worker): Promise<void> {
  await eventually(
    () => worker.evaluate(async () => (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick || undefined),
    'the background sets the panel up',
  );
}

/** Asks again and again until there is an answer; says what it waited for when none came within ten seconds. */
export async function eventually<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain: ${what}.`);
}
