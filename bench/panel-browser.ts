import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { launch } from '../scripts/lib/launch.ts';
import { readMetrics } from '../scripts/lib/page-metrics.ts';
import { openMailbox, openMessage, type Sender } from './mail-page.ts';
import { log } from './rows.ts';
import { addBench, toStaticPage } from './scale-browser.ts';

/** What stands in the panel: the product, or without a database always the same text, or always the page of the same customer. */
export type Way = 'product' | 'text' | 'page';

/** A mailbox and the side panel beside it, with so many customers in the database. */
export interface Beside {
  mail: Page;
  panel: Page;
  /** Invented customers, each once. */
  senders: Sender[];
  browser: Browser;
  turnTo(what: Way): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with so many customers in the folder, which is filled first where it is new; without a folder in one that goes at the end. */
export async function openBeside(built: string, contacts: number, keep: string | undefined, howMany: number): Promise<Beside> {
  const folder = keep ? resolve(keep) : await mkdtemp(join(tmpdir(), 'meibo-bench-'));
  await mkdir(folder, { recursive: true });
  // Its place is what the browser knows it by, and its database with it.
  const extension = join(folder, 'extension');
  await addBench(built, extension);
  await addBench(built, extension, 'floor-page');
  const { context, origin, openPanel, close } = await launch({
    ...{ browser: process.env.MEIBO_BROWSER ?? '/usr/bin/chromium', extension, profile: join(folder, 'profile') },
    ...{ isHeadless: true, language: 'ja' },
  });
  const senders = await fill(await context.newPage(), `${origin}/bench/index.html`, contacts, howMany);

  const mail = await context.newPage();
  await openMailbox(mail);
  const panel = await openPanel(mail);
  await copyCustomer(mail, panel, senders[0], join(extension, 'floor-page'));
  const browser = context.browser();
  if (!browser) throw new Error('The browser does not answer.');
  return {
    ...{ mail, panel, senders, browser },

    async turnTo(what) {
      await panel.goto(`${origin}/${{ product: 'sidepanel', text: 'floor-page/index', page: 'floor-page/page' }[what]}.html`);
      await panel.waitForSelector('[data-panel]', { state: 'attached' });
    },

    async close() {
      await close();
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the page of one customer, without what makes it, beside the text that is always the same. */
async function copyCustomer(mail: Page, panel: Page, sender: Sender | undefined, folder: string): Promise<void> {
  if (!sender) throw new Error('Nobody is there.');
  const next = await watchPainted(panel);
  await openMessage(mail, sender);
  await next();
  await panel.waitForTimeout(1000);
  const [script] = /<script.*<\/script>/.exec(await readFile(join(folder, 'index.html'), 'utf8')) ?? [];
  await writeFile(join(folder, 'page.html'), `${await panel.evaluate(toStaticPage)}${script}`);
}

/** Fills the database where it is empty; gives some of those who are in it. */
async function fill(page: Page, address: string, contacts: number, howMany: number): Promise<Sender[]> {
  page.setDefaultTimeout(0);
  await page.goto(address);
  await page.waitForFunction(() => typeof window.scale === 'object');
  if (!(await page.evaluate((count) => window.scale.isFilled(count), contacts))) {
    log(`writing ${contacts} contacts and their histories`);
    await page.evaluate((count) => window.scale.write(count, 0, 'meibo'), contacts);
    await page.evaluate((count) => window.scale.fill(count, 'meibo'), contacts);
    await page.evaluate(() => window.scale.load());
    await page.waitForTimeout(15_000); // The search is stored once it rests.
  }
  const senders = await page.evaluate(([count, some]) => window.scale.pick(count, some), [contacts, howMany] as const);
  await page.close();
  return senders;
}

/** Somebody who was painted, and when: the name, and with it the history. In milliseconds of the panel's own clock. */
export interface Painted extends Sender {
  named: number;
  whole: number;
}

/** Begins to look whom the panel shows, with a name and a history; the function returned gives the next one that came on the screen. */
export async function watchPainted(panel: Page): Promise<() => Promise<Painted>> {
  await panel.evaluate(() => {
    const painted: Painted[] = [];
    let wanted: ((next: Painted) => void) | undefined;
    const last: Record<'named' | 'whole', string | undefined> = { named: undefined, whole: undefined };
    let named = 0;
    const answer = () => {
      const next = wanted && painted.shift();
      if (next) wanted?.(next);
      if (next) wanted = undefined;
    };
    const look = () => {
      const root = document.querySelector<HTMLElement>('[data-panel]');
      const email = root?.dataset.address;
      const name = root?.querySelector('h1')?.textContent;
      // Nobody sees a change before the frame after it is there; what the page does then is not waited for.
      const painting = (tell: () => void) => requestAnimationFrame(() => void scheduler.postTask(tell, { priority: 'user-blocking' }));
      const isNew = (what: 'named' | 'whole', isThere: boolean) => {
        const before = last[what];
        last[what] = isThere ? email : undefined;
        return isThere && before !== email;
      };
      const isNamed = isNew('named', Boolean(email && name));
      const isWhole = isNew('whole', Boolean(email && name && root.querySelector('time')));
      if (isNamed) {
        painting(() => {
          named = performance.now();
        });
      }
      if (isWhole && email && name) {
        painting(() => {
          painted.push({ email, name, named, whole: performance.now() });
          answer();
        });
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    window.nextPainted = () =>
      new Promise((resolve) => {
        wanted = resolve;
        answer();
      });
  });
  return () => panel.evaluate(() => window.nextPainted());
}

declare global {
  interface Window {
    nextPainted(): Promise<Painted>;
  }
}

/** When a page's clock began, in milliseconds of the one clock that all processes share. */
export async function clockStart(page: Page): Promise<number> {
  const metrics = await readMetrics(page);
  return 1000 * (metrics.NavigationStart ?? 0);
}
