import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel, recordAddresses, type Shown } from './support/panel';
import { serveWebmail } from './support/routes';
import { seedContacts } from './support/seed';

const via = 'gmail';
const mail = 'https://mail.google.com/mail/u/0/';

let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  await serveWebmail(extension.context, 'https://mail.google.com', 'gmail');
  await seedContacts(extension, [
    ['Ana Silva', 'ana.silva@example.com'],
    ['Ken Adler', 'ken@workshop.example'],
    ['Hanako Sato', 'hanako.sato@fudosan.example'],
    ['例え株式会社', 'info@例え.example'],
    // Whoever a careless reader could take for the sender.
    ['Stale Person', 'stale@former.example'],
    ['First Writer', 'first@elsewhere.example'],
    ['List Row', 'list.row@example.com'],
    ['Draft Recipient', 'draft.recipient@example.com'],
    ['Decoy', 'decoy@evil.example'],
    ['John Smith', 'john.smith@acme.example'],
    ['Sales desk', 'sales@ourshop.example'],
  ]);
  page = await extension.context.newPage();
  await page.goto(`${mail}list.html#inbox`);
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

test.each<[string, Shown]>([
  ['list.html#inbox', { state: 'none' }],
  ['thread-open.html#inbox/FMfcgzQcqQabcdefghijklmnopqrstuv', { state: 'contact', address: 'ana.silva@example.com', via }],
  ['reading-pane.html#inbox', { state: 'contact', address: 'ken@workshop.example', via }],
  ['compose.html#inbox?compose=new', { state: 'none' }],
  ['reply-being-written.html#inbox/FMfcgzQcqQabcdefghijklmnopqrstuv', { state: 'contact', address: 'ken@workshop.example', via }],
  ['own-sent.html#sent/FMfcgzQcqQabcdefghijklmnopqrstuv', { state: 'choose', via }],
  ['decoys.html', { state: 'contact', address: 'hanako.sato@fudosan.example', via }],
  ['spoofed-name.html', { state: 'unknown', address: 'phish@evil.example', via }],
  ['japanese.html', { state: 'contact', address: 'info@xn--r8jz45g.example', via }],
  ['changed.html', { state: 'unreadable' }],
])('%s', async (file, shown) => {
  await page.goto(`${mail}list.html#inbox`);
  await expectPanel(panel, { state: 'none' });
  const addresses = await recordAddresses(panel);
  await page.goto(`${mail}${file}`);
  if (shown.state === 'none') await page.waitForTimeout(1000);
  await expectPanel(panel, shown);
  expect(await addresses()).toEqual(shown.address ? [shown.address] : []);
});

test('a page that shows one message after another without a new address', async () => {
  await page.goto(`${mail}thread-open.html#inbox`);
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via });
  const addresses = await recordAddresses(panel);

  // Gmail keeps what it showed before, and hides it.
  const show = (which: number | undefined) =>
    page.locator('[role=main]').evaluateAll((views, shown) => {
      for (const [index, view] of views.entries()) (view as HTMLElement).style.display = index === shown ? '' : 'none';
    }, which);
  await show(undefined);
  await expectPanel(panel, { state: 'none' }, 'closed');
  await show(0);
  await expectPanel(panel, { state: 'contact', address: 'stale@former.example', via }, 'the other thread');
  await show(1);
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via }, 'the first again');

  // Now the first message of the thread is expanded, too; then the last is collapsed.
  await page.locator('.kv').evaluate((element) => element.classList.replace('kv', 'h7'));
  await page.waitForTimeout(300);
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via }, 'the last expanded one');
  await page
    .locator('.h7')
    .last()
    .evaluate((element) => element.classList.replace('h7', 'kv'));
  await expectPanel(panel, { state: 'contact', address: 'first@elsewhere.example', via }, 'the only expanded one');
  expect(await addresses()).toEqual(['ana.silva@example.com', 'stale@former.example', 'ana.silva@example.com', 'first@elsewhere.example']);
});

test('the panel follows the tabs of its window', async () => {
  await page.goto(`${mail}thread-open.html`);
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via });
  const other = await extension.context.newPage();
  await other.goto(`${mail}reading-pane.html`);
  await expectPanel(panel, { state: 'contact', address: 'ken@workshop.example', via }, 'the new tab');
  await page.bringToFront();
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via }, 'the first tab');
  await other.bringToFront();
  await other.goto('about:blank');
  await expectPanel(panel, { state: 'elsewhere' }, 'no webmail');
  await other.goBack();
  await expectPanel(panel, { state: 'contact', address: 'ken@workshop.example', via }, 'back');
  await other.close();
  await page.bringToFront();
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via }, 'the tab that is left');
});

test('a page that was open before the panel is heard as well', async () => {
  await page.goto(`${mail}reading-pane.html`);
  await expectPanel(panel, { state: 'contact', address: 'ken@workshop.example', via });
  await panel.reload();
  await expectPanel(panel, { state: 'contact', address: 'ken@workshop.example', via });
});

test('a page that has changed can be reported by how it is built, and by nothing it says', async () => {
  await page.goto(`${mail}changed.html`);
  await expectPanel(panel, { state: 'unreadable' });
  await panel.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(window, { report: text });
  });
  await panel.locator('[data-action=copy-report]').click();
  const report = await expect
    .poll(() => panel.evaluate(() => (window as { report?: string }).report))
    .toMatch(/^Meibo [\d.]+\n\nbody/)
    .then(() => panel.evaluate(() => (window as { report?: string }).report ?? ''));
  expect(report).not.toMatch(/@|example|gmail/i);
});
