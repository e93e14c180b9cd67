// `npm run screens`: every state of app and panel, in both languages, both colour schemes and two widths → screens/.
// `npm run screens -- mail` draws only what is read in mail (signatures, guesses, lists of addresses), which needs no cards.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { findChromium } from './lib/browser.mjs';
import { root, say } from './lib/command.mjs';
import { makeDemoRecords } from './lib/demo-records.ts';
import { drawMail } from './lib/draw-mail.ts';
import { type Launched, launch } from './lib/launch.ts';
import { openMail } from './lib/sample-mail.ts';

const schemes = ['light', 'dark'] as const;
const widths = [360, 1280];
const sample = (name: string) => join(root, 'public/samples', name);

const browser = findChromium();
if (!browser) throw new Error('No browser was found; `npm start` says how to get one.');

const isMailOnly = process.argv.includes('mail');
let isComplete = true;
for (const language of ['ja', 'en']) {
  const folder = join(root, 'screens', language);
  if (!isMailOnly) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'meibo-screens-'));
  const launched = await launch({ browser, extension: join(root, '.output/chrome-mv3-e2e'), profile, isHeadless: true, language });
  try {
    if (!isMailOnly) {
      await drawApp(launched, folder);
      await drawPanel(launched, folder);
    }
    await drawMail(launched, (name, page, reach, size) => state(folder, name, page, reach, size?.widths, size?.height));
  } finally {
    await launched.close();
    await rm(profile, { recursive: true, force: true });
  }
  say(`Screenshots: ${folder}`);
}
process.exit(isComplete ? 0 : 1);

async function drawApp({ context, origin }: Launched, folder: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(10_000);
  const go = (route: string) => page.goto(`${origin}/app.html#/${route}`);
  const draw = (name: string, reach: () => Promise<unknown>) => state(folder, name, page, reach, widths);

  await draw('app-welcome', () => go('customers'));
  await draw('app-cards-empty', () => go('cards'));
  await draw('app-cards-refused', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'IMG_0412.HEIC', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic') });
    await page.getByRole('alert').waitFor();
  });
  await draw('app-cards-read', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles(['hotaruno', 'hakuto', 'shionari', 'larkmoor', 'kazamori'].map((name) => sample(`${name}.png`)));
    await page.locator('li[data-state=read] >> nth=4').waitFor({ timeout: 120_000 });
  });
  await draw('app-cards-faults', async () => {
    const buffer = await blurred(page, 'hakuto');
    await page.locator('input[type=file]').setInputFiles({ name: 'blurred.jpg', mimeType: 'image/jpeg', buffer });
    await page.locator('[data-fault]').first().waitFor({ timeout: 60_000 });
  });
  await draw('app-review-faults', () => page.locator('li[data-state=read]:has([data-fault]) a').click());
  await go('cards');
  await page.locator('li[data-state=read]:has([data-fault]) [data-action=trash]').click();
  await draw('app-review', () => page.locator('li[data-state=read] a').first().click());
  await draw('app-review-next', () => page.locator('[data-action=save]').click());
  for (let left = 4; left > 0; left--) {
    await page.waitForTimeout(500);
    await page.locator('[data-action=save]').click();
  }
  await page.waitForTimeout(500);
  await draw('app-customers', () => go('customers'));
  await draw('app-search', () => page.locator('input[type=search]').fill('たか'));
  await draw('app-search-none', () => page.locator('input[type=search]').fill('zzz'));
  await page.locator('input[type=search]').fill('');
  await draw('app-export', () => page.locator('[data-action=export]').click());
  await page.keyboard.press('Escape');
  await draw('app-customer', () => page.getByRole('row').first().click());
  const customer = page.url();
  await draw('app-note', () => page.keyboard.press('n'));
  await draw('app-edit', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
  });
  await draw('app-undo', async () => {
    await page.goto(customer);
    await page.reload();
    await page.locator('[data-action=trash-this]').click();
  });
  await draw('app-exchange', () => go('exchange'));
  const give = (rows: string) =>
    page.locator('input[type=file]').setInputFiles({ name: 'visits.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await draw('app-exchange-plan', async () => {
    await give(
      'Email,Date,Page,Event,Source,IP\nn.takahashi@hotaruno.example,2026-11-02 09:12,料金のご案内,page_view,秋のお知らせ,192.0.2.1\nx@nobody.example,2026-11-02,料金のご案内,page_view,,\n?,2026-11-02,,page_view,,\n',
    );
    await page.locator('[data-action=take-events]').waitFor();
  });
  await draw('app-exchange-days', async () => {
    await give('Email,Date,Event\nn.takahashi@hotaruno.example,03/04/2026,open\n');
    await page.locator('[name=date-order]').first().waitFor();
  });
  await draw('app-exchange-problem', async () => {
    await give('Email,Date\n1,"x');
    await page.getByRole('alert').waitFor();
  });
  await draw('app-trash', () => go('trash'));
  await page.locator('[data-action=restore]').first().click();
  await makeDemoRecords(page, origin);
  await draw('app-records', () => page.locator('[data-filter=all]').waitFor());
  await draw('app-record-form', () => page.keyboard.press('d'));
  await page.keyboard.press('Escape');
  await draw('app-company', async () => {
    await go('companies');
    await page.getByRole('row', { name: 'あおぞら文具' }).click();
    await page.locator('article h1').waitFor();
  });
  for (const place of ['today', 'deals', 'deals/list', 'inquiries']) {
    await draw(`app-${place.replace('/', '-')}`, () => go(place));
  }
  await draw('app-deal', async () => {
    await go('deals');
    await page.locator('[data-deal]').first().click();
  });
  await draw('app-duplicates', async () => {
    await copyCustomer(page);
    await go('duplicates');
    await page.locator('[data-action=merge]').waitFor();
  });
  await draw('app-duplicates-pair', () => page.locator('[role=row] [data-certainty]').first().click());
  await draw('app-duplicates-merged', async () => {
    await page.keyboard.press('m');
    await page.waitForTimeout(500);
    await go('customers');
    await page.getByRole('row').first().click();
  });
  await draw('app-settings', () => go('settings'));
  await draw('app-keys', () => page.keyboard.press('?'));
  await draw('app-twin', async () => {
    await page.keyboard.press('Escape');
    await go('cards');
    await page.locator('input[type=file]').setInputFiles(sample('hotaruno.png'));
    await page.locator('li[data-state=read] a').first().click({ timeout: 60_000 });
    await page.locator('[name=twin]').first().waitFor();
  });
}

async function drawPanel({ context, openPanel }: Launched, folder: string): Promise<void> {
  const known = await openMail(context, { email: 'n.takahashi@hotaruno.example', name: '高橋 直人' });
  const panel = await openPanel(known);
  panel.setDefaultTimeout(10_000);
  const draw = (name: string, reach: () => Promise<unknown>) => state(folder, name, panel, reach);
  const shows = (name: string) => panel.locator(`[data-panel][data-state=${name}]`).waitFor();

  await draw('panel-customer', () => shows('contact'));
  await draw('panel-logged', () => panel.locator('[data-action=log]').click());
  await draw('panel-call', () => panel.keyboard.press('c'));
  await draw('panel-edit', async () => {
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('e');
  });
  const unknown = await openMail(context, { email: 'saeki.yuto@aoiumi.example', name: '佐伯 悠斗' });
  await draw('panel-unknown', () => shows('unknown'));
  await draw('panel-add', () => panel.locator('[data-action=add]').click());
  await draw('panel-attach', () => panel.locator('[data-action=attach]').click());
  await draw('panel-search', async () => {
    await panel.getByRole('combobox').last().fill('example');
    await panel.getByRole('option').first().waitFor();
  });
  await draw('panel-cards', () => panel.locator('a[href="#/cards"]').click());
  await draw('panel-choose', async () => {
    await panel.locator('a[href="#/"]').click();
    // Own mail to two customers: which of them is meant cannot be known.
    await unknown.evaluate(() => {
      const [from, to] = [document.querySelector('.gD'), document.querySelector('.hb')];
      from?.setAttribute('email', 'me@sample.example');
      if (to)
        to.innerHTML =
          'To: <span class="g2" email="n.takahashi@hotaruno.example">高橋 直人</span> <span class="g2" email="emily.hartwell@larkmoor.example">Emily Hartwell</span>';
    });
    await shows('choose');
  });
  await draw('panel-no-message', async () => {
    await unknown.evaluate(() => document.querySelector('[role=main]')?.replaceChildren());
    await shows('none');
  });
  await draw('panel-unreadable', async () => {
    await unknown.evaluate(() => {
      const main = document.querySelector('[role=main]');
      if (main) main.innerHTML = '<h2 class="hP">お見積もりの件</h2>';
    });
    await shows('unreadable');
  });
  await draw('panel-elsewhere', async () => {
    const elsewhere = await context.newPage();
    await elsewhere.goto('about:blank');
    await shows('elsewhere');
  });
}

/** Puts a second record of the first customer into the database, with another rank and number. */
async function copyCustomer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('meibo'));
    const store = db.transaction('contacts', 'readwrite').objectStore('contacts');
    const first = await done(store.index('sortKey').get(IDBKeyRange.lowerBound('')));
    await done(store.put({ ...first, id: crypto.randomUUID(), rank: 'vip', phones: [{ value: '090-0123-4567', type: 'cell' }] }));
    db.close();
  });
}

/** A photo of a sample card out of focus. */
async function blurred(page: Page, name: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (url) => {
    const card = await createImageBitmap(await (await fetch(url)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: card.width, height: card.height });
    const context = canvas.getContext('2d');
    if (context) context.filter = `blur(${card.width / 260}px)`;
    context?.drawImage(card, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, `/samples/${name}.png`);
  return Buffer.from(base64, 'base64');
}

/** Reaches a state and draws it in both schemes, at each width where the page's own is not kept. A state that cannot be reached is said, and the others are drawn. */
async function state(
  folder: string,
  name: string,
  page: Page,
  reach: () => Promise<unknown>,
  at: readonly (number | undefined)[] = [undefined],
  height = 800,
): Promise<void> {
  try {
    await reach();
    await page.waitForTimeout(400);
    for (const width of at) {
      if (width) await page.setViewportSize({ width, height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(100);
        await page.screenshot({ path: join(folder, `${[name, width, colorScheme].filter(Boolean).join('-')}.png`) });
      }
    }
  } catch (error) {
    isComplete = false;
    say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
