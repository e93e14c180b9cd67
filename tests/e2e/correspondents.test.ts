import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { Company } from '@/lib/domain/company';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { openGmail } from './support/gmail-page';
import { expectPanel, type Shown } from './support/panel';
import { seedContacts, seedRecords } from './support/seed';

const now = '2026-11-23T01:00:00.000Z';
const contact = (address: string): Shown => ({ state: 'contact', address, via: 'gmail' });

let extension: Extension;
let app: Page;
let panel: Page;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  await seedRecords(extension, {
    companies: [Company.parse({ name: '株式会社かいしゃ', domains: ['kaisha.example'], createdAt: now, updatedAt: now })],
  });
  await seedContacts(extension, [
    ['山田 太郎', 'taro@kaisha.example'],
    ['青木 一', 'info@kaisha.example'],
    ['石井 二', 'info@kaisha.example'],
    ['鈴木 一郎', 'ichiro@members.example'],
    ['例え 花', 'hana@例え.example'],
    ['María García', 'maria@tienda.example'],
  ]);
  app = await openApp(extension, '/settings');
  panel = await extension.openPanel(app);
});
afterAll(() => extension.close());

const row = () => panel.locator('[data-panel] li button:has(kbd)');
/** What axe objects to; it opens a tab of its own for a moment, so the panel must come back to the mail after it. */
const objections = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test('of several recipients the known ones come first, and a key chooses one and another', async () => {
  const mail = await openGmail(extension.context, {
    from: { email: 'ME@sample.example' },
    to: [{ email: 'x@nobody.example', name: 'X' }, { email: 'Maria+Orders@Tienda.example' }, { email: 'taro@kaisha.example' }],
    id: '19aa0c2d7e5b7001',
  });
  await expectPanel(panel, { state: 'choose', via: 'gmail' });
  await expect(row()).toHaveText(['1María García', '2山田 太郎', '3X']);
  expect(await objections(panel)).toEqual([]);
  await expectPanel(panel, { state: 'choose', via: 'gmail' });
  await panel.keyboard.press('2');
  await expectPanel(panel, contact('taro@kaisha.example'));
  await panel.keyboard.press('3');
  await expectPanel(panel, { state: 'unknown', address: 'x@nobody.example', via: 'gmail' });
  await panel.keyboard.press('1');
  await expectPanel(panel, contact('maria+orders@tienda.example'));
  await panel.keyboard.press('9');
  await expectPanel(panel, contact('maria+orders@tienda.example'));
  await mail.close();
});

test('of two who share an address both are shown, and their company', async () => {
  const mail = await openGmail(extension.context, { from: { email: 'Info@KAISHA.example', name: 'かいしゃ' }, id: '19aa0c2d7e5b7002' });
  await expectPanel(panel, { state: 'choose', via: 'gmail' });
  expect((await row().allInnerTexts()).map((text) => text.replace(/^\d\s*/, '')).toSorted()).toEqual(['石井 二', '青木 一'].toSorted());
  await expect(panel.locator('[data-company] h2')).toHaveText('株式会社かいしゃ');
  expect(await objections(panel)).toEqual([]);
  await expectPanel(panel, { state: 'choose', via: 'gmail' });
  await panel.keyboard.press('1');
  await expectPanel(panel, contact('info@kaisha.example'));
  await mail.close();
});

test.each<[string, { email: string; name?: string }, Shown]>([
  [
    'a list that names its writer only in words',
    { email: 'users@list.example', name: '鈴木 一郎 via users' },
    { state: 'unknown', address: 'users@list.example', via: 'gmail' },
  ],
  ['an internationalized domain', { email: 'Hana@xn--r8jz45g.example' }, contact('hana@xn--r8jz45g.example')],
  ['a tag of a known address', { email: 'maria+news@tienda.example' }, contact('maria+news@tienda.example')],
  ['upper case', { email: 'TARO@KAISHA.EXAMPLE' }, contact('taro@kaisha.example')],
])('%s', async (_, from, shown) => {
  const mail = await openGmail(extension.context, { from, id: '19aa0c2d7e5b7003' });
  await expectPanel(panel, shown);
  await mail.close();
});

test('an address the webmail shows as the user’s is asked of, and hides nobody before it is confirmed', async () => {
  const address = 'taro@kaisha.example';
  const question = (page: Page, which: string) => page.locator(`[data-own-question="${which}"]`);
  // This page says it is the mailbox of somebody who is a customer.
  const wrong = await openGmail(extension.context, { from: { email: 'x@nobody.example' }, account: address, id: '19aa0c2d7e5b7004' });
  await expectPanel(panel, { state: 'unknown', address: 'x@nobody.example', via: 'gmail' });
  await expect(question(panel, address)).toBeVisible();
  expect(await objections(panel)).toEqual([]);
  await wrong.close();

  const mail = await openGmail(extension.context, { from: { email: address }, id: '19aa0c2d7e5b7005' });
  await expectPanel(panel, contact(address));
  await app.bringToFront();
  await app.reload();
  await question(app, address).locator('[data-action=own-no]').click();
  await expect(question(app, address)).toHaveCount(0);
  await mail.bringToFront();
  await expectPanel(panel, contact(address));

  await question(panel, 'me@sample.example').locator('[data-action=own-yes]').click();
  await expect(question(panel, 'me@sample.example')).toHaveCount(0);
  await mail.close();
  // Where the page does not say whose mailbox it is, what was confirmed counts: own mail is about its recipient.
  const sent = await openGmail(extension.context, {
    ...{ from: { email: 'Me@Sample.example' }, to: [{ email: 'maria@tienda.example' }], account: '', id: '19aa0c2d7e5b7006' },
  });
  await expectPanel(panel, contact('maria@tienda.example'));
  await sent.close();
});

test('a message is logged with its text when that is asked for, and only then', async () => {
  const text = '机 12 台の見積もりをお願いします。';
  const mail = await openGmail(extension.context, { from: { email: 'maria@tienda.example' }, id: '19aa0c2d7e5b7007', text });
  await expectPanel(panel, contact('maria@tienda.example'));
  await panel.keyboard.press('l');
  await expect(panel.locator('[data-kind=email]')).toHaveCount(1);
  await expect(panel.getByText(text)).toHaveCount(0);
  await panel.locator('[data-action=mail-menu]').click();
  await panel.locator('[data-item=text]').click();
  await expect(panel.locator('[data-kind=email]')).toContainText(text);
  await panel.keyboard.press('Control+z');
  await expect(panel.getByText(text)).toHaveCount(0);
  await panel.keyboard.press('b');
  await expect(panel.locator('[data-kind=email]')).toContainText(text);
  await mail.close();
});
