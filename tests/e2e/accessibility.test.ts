import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { check } from './support/accessible';
import { openApp, readCards, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';
import { seedContacts, seedRecords } from './support/seed';
import { someRecords } from './support/some-records';

let extension: Extension;
let app: Page;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  app = await openApp(extension);
});
afterAll(() => extension.close());

test('the first page of a new user', async () => {
  await expect(app.locator('[data-action=samples]')).toBeVisible();
  await check(app);
});

test('cards: refused, stopped, and to be looked over', async () => {
  await app.goto(extension.url('app.html#/cards'));
  await app.locator('input[type=file]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await expect(app.getByRole('alert')).toBeVisible();
  await app.locator('input[type=file]').setInputFiles(sampleCard('hakuto.png'));
  await app.locator('[data-action=stop]').click();
  await readCards(app, [sampleCard('hotaruno.png')]);
  await check(app);
});

test('the review of a card, and the question whether it is somebody known', async () => {
  await seedContacts(extension, [['高橋 直人', 'n.takahashi@hotaruno.example']]);
  await app.locator('li[data-state=read] a').click();
  await expect(app.locator('[name=twin]').first()).toBeVisible();
  await check(app);
  await app.getByRole('radio').first().check();
  await app.locator('[data-action=save]').click();
});

test('a customer with the list, the forms of a note and of editing', async () => {
  await expect(app.locator('article h1')).toBeVisible();
  await check(app);
  await app.keyboard.press('m');
  await check(app);
  await app.keyboard.press('Escape');
  await app.keyboard.press('e');
  await expect(app.locator('[name=formattedName]')).toBeVisible();
  await check(app);
});

test('every kind of record, its form, the company and the pages of each', async () => {
  const { contactId, records } = someRecords();
  await seedRecords(extension, records);
  await app.goto(extension.url(`app.html#/customers/${contactId}`));
  await expect(app.locator('article h1')).toHaveText('山田 太郎');
  await check(app);
  for (const key of ['i', 'd', 'p', 'e']) {
    await app.keyboard.press(key);
    await expect(app.locator('form').first()).toBeVisible();
    await check(app);
    await app.keyboard.press('Escape');
  }
  await app.locator('article header a').first().click();
  await expect(app.locator('h2', { hasText: /People|所属/ })).toBeVisible();
  await check(app);
  await app.keyboard.press('s');
  await app.keyboard.type('手帳');
  await expect(app.locator('li[data-of=deal]')).toBeVisible();
  await check(app);
  for (const place of ['today', 'inquiries', 'deals/list', 'deals']) {
    await app.goto(extension.url(`app.html#/${place}`));
    await expect(app.locator('h1')).toBeVisible();
    await check(app);
  }
  await app.locator('[data-deal]').first().click();
  await check(app);
});

test('a file of visits: what its columns hold, and what it would do', async () => {
  await app.goto(extension.url('app.html#/exchange'));
  await check(app);
  const file = (text: string) => ({ name: 'visits.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await app.locator('input[type=file]').setInputFiles(file('who,when,what\nx@nobody.example,03/04/2026,open\n'));
  await app.getByLabel('when').selectOption('at');
  await expect(app.getByRole('radio').first()).toBeVisible();
  await check(app);
  const rows = 'n.takahashi@hotaruno.example,open,2026-11-02\nx@nobody.example,open,2026-11-02\nx,open,2026-11-02\n';
  await app.locator('input[type=file]').setInputFiles(file(`Email,Event,Date\n${rows}`));
  await expect(app.locator('[data-action=take-events]')).toBeVisible();
  for (const details of await app.locator('main details summary').all()) await details.click();
  await check(app);
});

test.each(['settings', 'trash'])('%s', async (place) => {
  await app.goto(extension.url(`app.html#/${place}`));
  await expect(app.locator('h1')).toBeVisible();
  await check(app);
});

test('the list of keys', async () => {
  await app.keyboard.press('?');
  await expect(app.getByRole('dialog')).toBeVisible();
  await check(app);
});

test('the panel: a customer, somebody unknown, and nobody', async () => {
  const known = await openMail(extension.context, { email: 'n.takahashi@hotaruno.example', name: '高橋 直人' });
  const panel = await extension.openPanel(known);
  await expectPanel(panel, { state: 'contact', address: 'n.takahashi@hotaruno.example', via: 'gmail' });
  await check(panel);
  await openMail(extension.context, { email: 'x@nobody.example', name: 'X', id: '19aa0c2d7e5b4f05' });
  await expectPanel(panel, { state: 'unknown', address: 'x@nobody.example', via: 'gmail' });
  await panel.locator('[data-action=add]').click();
  await check(panel);
  await app.bringToFront();
  await expectPanel(panel, { state: 'elsewhere' });
  await check(panel);
});
