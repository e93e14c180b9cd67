import type { Page } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { type Extension, eventually, launchExtension } from './support/extension';
import { expectPanel, type Shown } from './support/panel';
import { serveWebmail } from './support/routes';

// The test build may read this host already, so the browser does not ask; everything after its question is as shipped.
const site = 'http://127.0.0.1:18081';
const maria: Shown = { state: 'unknown', address: 'maria.garcia+orders@tienda.example', via: 'roundcube' };
const message = `${site}/elastic-preview.html?_task=mail&_uid=10&_mbox=INBOX`;

let extension: Extension;
let page: Page;
let panel: Page;

const registered = () =>
  extension.worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []));
const untilRegistered = (sites: string[]) =>
  eventually(async () => JSON.stringify(await registered()) === JSON.stringify(sites) || undefined, `the registered sites are ${sites}`);

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3-e2e' });
  await serveWebmail(extension.context, site, 'roundcube');
  // As if the user had never switched it on.
  await untilRegistered([`${site}/*`]);
  await extension.worker.evaluate(() => chrome.scripting.unregisterContentScripts());
  page = await extension.context.newPage();
  await page.goto(message);
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

test('a site is read from the click on, without a reload', async () => {
  await expectPanel(panel, { state: 'elsewhere' });
  await panel.locator('[data-action=enable-site]').click();
  await expectPanel(panel, maria);
});

test('and from then on by itself', async () => {
  await untilRegistered([`${site}/*`]);
  await page.goto(`${site}/list.html`);
  await expectPanel(panel, { state: 'none' });
  await page.goto(message);
  await expectPanel(panel, maria);
});

test('a page of the site that is no webmail is none', async () => {
  await page.goto(`${site}/nothing-here.html`);
  await expectPanel(panel, { state: 'none' });
});

test('the browser starts the script on what is switched on and may be read, and on nothing else', async () => {
  const write = (sites: string[]) => panel.evaluate((value) => chrome.storage.local.set({ sites: value }), sites);
  await write([`${site}/*`, 'https://mail.google.com/*', 'https://not-granted.example/*']);
  await untilRegistered([`${site}/*`, 'https://mail.google.com/*']);
  await write([]);
  await untilRegistered([`${site}/*`]); // What remains is the test build's own.
});
