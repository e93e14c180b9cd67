import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { check } from './support/accessible';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel, recordAddresses, type Shown } from './support/panel';
import { serveWebmail } from './support/routes';
import { seedContacts } from './support/seed';

// A webmail that no adapter knows, at a host that the test build has switched on.
const site = 'http://127.0.0.1:18081';
const via = 'generic';
const ana: Shown = { state: 'contact', address: 'ana.silva@example.com', via };
const jane: Shown = { state: 'contact', address: 'jane.roe@example.com', via };

let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3-e2e' });
  await serveWebmail(extension.context, site, 'generic');
  await seedContacts(extension, [
    ['Ana Silva', 'ana.silva@example.com'],
    ['Jane Roe', 'jane.roe@example.com'],
    ['Ken Adler', 'ken@workshop.example'],
    ['佐藤 花子', 'hanako.sato@fudosan.example'],
    ['John Smith', 'john.smith@acme.example'],
    ['Decoy', 'decoy@evil.example'],
  ]);
  page = await extension.context.newPage();
  await page.goto(`${site}/list.html`);
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

const guess = (kind: string) => panel.locator(`[data-guess=${kind}]`);
const press = (action: string) => panel.locator(`[data-action=${action}]`).click();

test.each<[string, Shown]>([
  ['called.html', ana],
  ['labelled.html', { state: 'contact', address: 'hanako.sato@fudosan.example', via }],
  ['spoofed.html', { state: 'unknown', address: 'phish@evil.example', via }],
  ['name-only.html', { state: 'none' }],
  ['name-in-brackets.html', { state: 'none' }],
  ['thread.html', { state: 'none' }],
  ['thread-addressed.html', { state: 'choose', via }],
])('%s', async (file, shown) => {
  await page.goto(`${site}/list.html`);
  await expectPanel(panel, { state: 'none' });
  const addresses = await recordAddresses(panel);
  await page.goto(`${site}/${file}`);
  if (shown.state === 'none') await page.waitForTimeout(1000);
  await expectPanel(panel, shown);
  expect(await addresses()).toEqual(shown.address ? [shown.address] : []);
});

test('of a thread with several people none is taught to be the sender', async () => {
  await page.goto(`${site}/thread-addressed.html`);
  await expectPanel(panel, { state: 'choose', via });
  await expect(guess('guessed')).toBeVisible();
  await expect(guess('guessed').locator('button')).toHaveCount(0);
});

test('a guess says that it is one; once it was right, it is known', async () => {
  await page.goto(`${site}/called.html`);
  await expectPanel(panel, ana);
  await expect(guess('guessed')).toBeVisible();
  await press('guess-right');
  await expect(guess('taught')).toBeVisible();
  await press('undo');
  await expect(guess('guessed')).toBeVisible();
});

test('who it is instead is shown at once, and after a second answer on all messages of that site', async () => {
  const pick = (email: string) => panel.locator(`[data-action=is-sender][data-email="${email}"]`).click();
  const form: Shown = { state: 'unknown', address: 'noreply@forms.example', via };
  await page.goto(`${site}/form-1.html`);
  await expectPanel(panel, form);
  await press('guess-wrong');
  await check(panel);
  await pick('ken@workshop.example');
  await expectPanel(panel, { state: 'contact', address: 'ken@workshop.example', via });

  await page.goto(`${site}/form-2.html`);
  await expectPanel(panel, { state: 'none' });
  await pick('jane.roe@example.com');
  await expectPanel(panel, jane);

  await page.goto(`${site}/list.html`);
  await expectPanel(panel, { state: 'none' });
  await page.goto(`${site}/form-3.html`);
  await expectPanel(panel, ana);
  await expect(guess('taught')).toBeVisible();
});

test('what was taught stands in the settings, and is forgotten there', async () => {
  const settings = await extension.context.newPage();
  await settings.goto(extension.url('app.html#/settings'));
  await expect(settings.getByText('127.0.0.1:18081').last()).toBeVisible();
  await expect(settings.getByText('div.asked > a')).toBeVisible();
  await settings.locator('[data-action=forget-site]').click();
  await expect(settings.locator('[data-action=forget-site]')).toHaveCount(0);
  await settings.close();
  await page.bringToFront();
  await expectPanel(panel, { state: 'unknown', address: 'noreply@forms.example', via });
  await expect(guess('guessed')).toBeVisible();
});

test('where nobody is recognized, those whom the page names can be chosen', async () => {
  await page.goto(`${site}/name-only.html`);
  await expectPanel(panel, { state: 'none' });
  await panel.locator('summary').click();
  await panel.locator('[data-action=is-sender][data-email="john.smith@acme.example"]').click();
  await expectPanel(panel, { state: 'contact', address: 'john.smith@acme.example', via });
  const settings = await extension.context.newPage();
  await settings.goto(extension.url('app.html#/settings'));
  await expect(settings.getByText('body > div.from')).toBeVisible();
  await settings.close();
  await page.bringToFront();
  await press('undo');
  await expectPanel(panel, { state: 'none' });
});

test('nobody is offered whose place says nothing of the next message', async () => {
  await page.goto(`${site}/thread.html`);
  await expectPanel(panel, { state: 'none' });
  await panel.locator('summary').click();
  await expect(panel.locator('details p')).toBeVisible();
  await check(panel);
  await expect(panel.locator('[data-action=is-sender]')).toHaveCount(0);
});

test('one who turns out to be the user makes it sent mail', async () => {
  await page.goto(`${site}/own-sent.html`);
  await expectPanel(panel, { state: 'unknown', address: 'support@ourshop.example', via });
  await press('guess-wrong');
  await press('guess-own');
  await expectPanel(panel, { state: 'contact', address: 'hanako.sato@fudosan.example', via });
});

test('a site that shows name and address in one text is believed once two messages did', async () => {
  const open = async (file: string, shown: Shown) => {
    await page.goto(`${site}/list.html`);
    await expectPanel(panel, { state: 'none' });
    await page.goto(`${site}/${file}`);
    if (shown.state === 'none') await page.waitForTimeout(1000);
    await expectPanel(panel, shown);
  };
  await open('sent-to-me-1.html', { state: 'none' });
  await expect(panel.locator('[data-doubt]')).toContainText('ana.silva@example.com');
  await check(panel);
  await press('guess-right');
  await expectPanel(panel, ana);
  await press('undo');
  await open('sent-to-me-1.html', { state: 'none' });
  await open('sent-to-me-2.html', { state: 'none' });
  await open('sent-to-me-3.html', jane);
  await expect(guess('guessed')).toBeVisible();
  await open('sent-to-me-1.html', ana);
  await open('sent-to-me-by-name.html', { state: 'none' });
  await open('sent-to-me-2.html', { state: 'contact', address: 'ken@workshop.example', via });

  const settings = await extension.context.newPage();
  await settings.goto(extension.url('app.html#/settings'));
  await expect(settings.getByText('≈ body > div.person')).toBeVisible();
  for (const forget of await settings.locator('[data-action=forget-site]').all()) await forget.click();
  await expect(settings.locator('[data-action=forget-site]')).toHaveCount(0);
  await settings.close();
  await page.bringToFront();
  await open('sent-to-me-1.html', { state: 'none' });
});
