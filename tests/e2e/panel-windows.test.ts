import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel, panelRoot, recordAddresses, type Shown } from './support/panel';
import { serveWebmail } from './support/routes';
import { seedContacts } from './support/seed';

const mail = 'https://mail.google.com/mail/u/0/';
const ana: Shown = { state: 'contact', address: 'ana.silva@example.com', via: 'gmail' };
const ken: Shown = { state: 'contact', address: 'ken@workshop.example', via: 'gmail' };
const phish: Shown = { state: 'unknown', address: 'phish@evil.example', via: 'gmail' };

let extension: Extension;

beforeEach(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  await serveWebmail(extension.context, 'https://mail.google.com', 'gmail');
  await seedContacts(extension, [
    ['Ana Silva', 'ana.silva@example.com'],
    ['Ken Adler', 'ken@workshop.example'],
  ]);
});
afterEach(() => extension.close());

/** A window of its own with this page; what follows the question mark only tells the windows apart. */
async function openWindow(file: string, name: string): Promise<Page> {
  const opened = extension.context.waitForEvent('page');
  await extension.worker.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
  const page = await opened;
  await page.goto(`${mail}${file}?${name}`);
  return page;
}

test('two windows, two panels: each shows its own, and neither disturbs the other', async () => {
  const one = await openWindow('thread-open.html', 'one');
  const two = await openWindow('reading-pane.html', 'two');
  const [panelOne, panelTwo] = [await extension.openPanel(one), await extension.openPanel(two)];
  await expectPanel(panelOne, ana, 'first window');
  await expectPanel(panelTwo, ken, 'second window');

  const seenInOne = await recordAddresses(panelOne);
  await two.goto(`${mail}spoofed-name.html?two`);
  await expectPanel(panelTwo, phish, 'another message in the second window');
  await two.goto(`${mail}list.html?two`);
  await expectPanel(panelTwo, { state: 'none' }, 'the list in the second window');
  await expectPanel(panelOne, ana, 'the first window has not moved');
  expect(await seenInOne()).toEqual(['ana.silva@example.com']);

  const seenInTwo = await recordAddresses(panelTwo);
  await one.goto(`${mail}reading-pane.html?one`);
  await expectPanel(panelOne, ken, 'another message in the first window');
  await one.goto('about:blank');
  await expectPanel(panelOne, { state: 'elsewhere' });
  await expectPanel(panelTwo, { state: 'none' });
  expect(await seenInTwo()).toEqual([]);
});

test('one panel closes, the other goes on', async () => {
  const one = await openWindow('thread-open.html', 'one');
  const two = await openWindow('reading-pane.html', 'two');
  const [panelOne, panelTwo] = [await extension.openPanel(one), await extension.openPanel(two)];
  await expectPanel(panelOne, ana);
  await expectPanel(panelTwo, ken);
  await panelTwo.close();

  // Without a new address or a new document: only the port can tell.
  const show = (display: string) =>
    one
      .locator('[role=main]')
      .last()
      .evaluate((view, value) => view.style.setProperty('display', value), display);
  await show('none');
  await expectPanel(panelOne, { state: 'none' });
  await one.waitForTimeout(1500);
  await show('block');
  await expectPanel(panelOne, ana);
});

test('a write in one window is live in the other', async () => {
  const one = await openWindow('spoofed-name.html', 'one');
  const two = await openWindow('spoofed-name.html', 'two');
  const [panelOne, panelTwo] = [await extension.openPanel(one), await extension.openPanel(two)];
  await expectPanel(panelOne, phish);
  await expectPanel(panelTwo, phish);
  await panelOne.locator('[data-action=add]').click();
  await panelOne.locator('input[name=name]').fill('Known Phisher');
  await panelOne.locator('[data-action=save]').click();
  await expectPanel(panelOne, { ...phish, state: 'contact' });
  await expectPanel(panelTwo, { ...phish, state: 'contact' });
  expect(await panelRoot(panelTwo).textContent()).toContain('Known Phisher');
});

test('a tab that moves to another window is shown there', async () => {
  const one = await openWindow('list.html', 'one');
  const two = await openWindow('thread-open.html', 'two');
  const [panelOne, panelTwo] = [await extension.openPanel(one), await extension.openPanel(two)];
  await two.context().newPage(); // So that its window stays when the tab leaves.
  await two.bringToFront();
  await expectPanel(panelTwo, ana);
  await extension.worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
    const from = tabs.find(({ url }) => url?.endsWith('?two'));
    const to = tabs.find(({ url }) => url?.endsWith('?one'));
    if (!from?.id || !to) throw new Error('The tabs are not there.');
    await chrome.tabs.move(from.id, { windowId: to.windowId, index: -1 });
    await chrome.tabs.update(from.id, { active: true });
  });
  await expectPanel(panelOne, ana, 'where it went');
  await expectPanel(panelTwo, { state: 'elsewhere' }, 'where it was');
});

test('a frame that is taken out of the page takes its message along', async () => {
  const page = await openWindow('list.html', 'one');
  const panel = await extension.openPanel(page);
  await expectPanel(panel, { state: 'none' });
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.style.cssText = 'width: 600px; height: 400px';
    document.body.append(frame);
  }, `${mail}thread-open.html`);
  await expectPanel(panel, ana);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expectPanel(panel, { state: 'none' });
});

test('after an update of the extension the open pages are read on, and quietly', async () => {
  const page = await openWindow('thread-open.html', 'one');
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await expectPanel(await extension.openPanel(page), ana);

  await extension.restart();
  await page
    .locator('[role=main]')
    .last()
    .evaluate((view) => view.classList.add('changed')); // The old script looks again, and ends.
  await expectPanel(await extension.openPanel(page), ana);
  expect(complaints).toEqual([]);
});
