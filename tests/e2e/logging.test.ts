import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';
import { serveWebmail } from './support/routes';
import { seedContacts, seedRecords } from './support/seed';
import { someRecords } from './support/some-records';

const taro = 'taro@aozora-bungu.example';
const customer = (address: string) => ({ state: 'contact', address, via: 'gmail' });
/** Longer than a message must be shown to be logged by itself. */
const longEnough = 3000;

let extension: Extension;
let app: Page;
let panel: Page;
let contactId: string;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  const { records, ...made } = someRecords();
  contactId = made.contactId;
  await seedRecords(extension, records);
  await seedContacts(extension, [
    ['佐藤 花子', 'hanako.sato@fudosan.example'],
    ['青木 一', 'info@kaisha.example'],
    ['石井 二', 'info@kaisha.example'],
    ['Ken Adler', 'ken@workshop.example'],
  ]);
  app = await openApp(extension, '/settings');
  panel = await extension.openPanel(app);
});
afterAll(() => extension.close());

let number = 0;
const open = (email: string, name = '差出人') =>
  openMail(extension.context, { email, name, id: `19aa0c2d7e5b6${String(number++).padStart(3, '0')}` });
const isLogged = (shown: Page) => shown.locator('[data-action=log]').getAttribute('data-logged');
const mails = (shown: Page) => shown.locator('[data-kind=email]').count();
const objections = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test('a logged message is put to a deal by the keyboard, and stands there', async () => {
  const mail = await open(taro);
  await expectPanel(panel, customer(taro));
  await expect(panel.locator('[data-action=about]')).toHaveCount(0);
  await panel.keyboard.press('l');
  await expect(panel.locator('[data-action=about]')).toBeVisible();
  await panel.keyboard.press('k');
  await expect(panel.locator('[data-action=about]')).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(panel.locator('[data-kind=email] [data-about]')).toHaveText('来年度の手帳');
  expect(await objections(panel)).toEqual([]);
  await mail.close();

  await app.bringToFront();
  await app.goto(extension.url(`app.html#/customers/${contactId}`));
  await app.locator('[data-of=deal] [data-entry]').click();
  await expect(app.locator('[data-linked-entries] li')).toHaveCount(1);
  expect(await objections(app)).toEqual([]);
  await app.locator('article h1').click(); // In a field the key takes back what was typed there.
  await app.keyboard.press('Control+z');
  await expect(app.locator('[data-linked-entries]')).toHaveCount(0);
  await app.keyboard.press('Escape');
});

test('of several open messages of a thread the panel says how many are logged', async () => {
  await serveWebmail(extension.context, 'https://mail.google.com', 'gmail');
  const mail = await extension.context.newPage();
  await mail.goto('https://mail.google.com/mail/u/0/two-expanded.html');
  await expectPanel(panel, customer('ken@workshop.example'));
  await expect(panel.locator('[data-logged-count]')).toHaveCount(0);
  await panel.keyboard.press('l');
  await expect(panel.locator('[data-logged-count="1"]')).toContainText('2');
  await mail.close();
  await extension.context.unroute('https://mail.google.com/**');
});

test('nothing is logged by itself before a switch says so; the customer’s own is enough', async () => {
  const mail = await open(taro);
  await expectPanel(panel, customer(taro));
  const before = await mails(panel);
  await panel.waitForTimeout(longEnough);
  expect(await isLogged(panel)).toBe('false');
  await panel.locator('[data-action=auto-log]').check();
  await expect(panel.locator('[data-action=unlog]')).toBeVisible();
  expect(await isLogged(panel)).toBe('true');
  expect(await mails(panel)).toBe(before + 1);
  expect(await objections(panel)).toEqual([]);
  await mail.close();

  const other = await open('hanako.sato@fudosan.example');
  await expectPanel(panel, customer('hanako.sato@fudosan.example'));
  await panel.waitForTimeout(longEnough);
  expect(await isLogged(panel)).toBe('false');
  await other.close();
});

test('with the switch for everybody: what was shown for two seconds, and not what was passed over', async () => {
  await app.bringToFront();
  await app.goto(extension.url('app.html#/settings'));
  await app.locator('[name=autoLogAll]').check();
  expect(await objections(app)).toEqual([]);

  const passed = await open('hanako.sato@fudosan.example');
  await expectPanel(panel, customer('hanako.sato@fudosan.example'));
  const mail = await open('hanako.sato@fudosan.example');
  await expect.poll(() => mails(panel), { timeout: 10_000 }).toBe(1);
  await mail.close();
  await passed.bringToFront();
  await expectPanel(panel, customer('hanako.sato@fudosan.example'));
  expect(await isLogged(panel)).toBe('false');
  await expect.poll(() => mails(panel), { timeout: 10_000 }).toBe(2);
  await passed.close();
});

test('of two who share the address neither, and of a stranger nothing', async () => {
  const shared = await open('info@kaisha.example');
  await expectPanel(panel, { state: 'choose', via: 'gmail' });
  await panel.keyboard.press('1');
  await panel.waitForTimeout(longEnough);
  expect(await isLogged(panel)).toBe('false');
  await shared.close();
  const stranger = await open('x@nobody.example');
  await expectPanel(panel, { state: 'unknown', address: 'x@nobody.example', via: 'gmail' });
  await panel.waitForTimeout(longEnough);
  await app.bringToFront();
  await app.goto(extension.url('app.html#/trash'));
  await stranger.close();
});

test('two panels at once make one entry; taken back, it does not come back by itself', async () => {
  const address = 'hanako.sato@fudosan.example';
  const id = '19aa0c2d7e5b6aaa';
  await app.bringToFront();
  await app.goto(extension.url('app.html#/settings'));
  await app.locator('[name=autoLogAll]').uncheck();
  const one = await openMail(extension.context, { email: address, name: '佐藤 花子', id });
  await expectPanel(panel, customer(address));
  const before = await mails(panel);
  const html = await one.content();
  const opened = extension.context.waitForEvent('page');
  await extension.worker.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
  const second = await opened;
  await second.route('https://mail.google.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await second.goto('https://mail.google.com/mail/u/1/#inbox');
  const other = await extension.openPanel(second);
  await expectPanel(other, customer(address));
  await other.waitForTimeout(longEnough);
  expect(await mails(other)).toBe(before);
  await other.locator('[data-action=auto-log]').check(); // Both windows hear of it in the same moment.
  for (const each of [panel, other]) {
    await expect(each.locator('[data-action=unlog]')).toBeVisible();
    expect(await mails(each)).toBe(before + 1);
  }

  await other.locator('[data-action=unlog]').click();
  for (const each of [panel, other]) await expect.poll(() => mails(each)).toBe(before);
  await panel.reload();
  await expectPanel(panel, customer(address));
  await panel.waitForTimeout(longEnough);
  expect(await mails(panel)).toBe(before);
  expect(await isLogged(panel)).toBe('false');
  await one.close();
  await second.close();
});
