import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';
import { seedContacts } from './support/seed';

let extension: Extension;
let panel: Page;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  await seedContacts(extension, [
    ['佐藤 花子', 'hanako.sato@fudosan.example'],
    ['青木 一', 'info@kaisha.example'],
    ['石井 二', 'info@kaisha.example'],
  ]);
  panel = await extension.openPanel(await openApp(extension));
});
afterAll(() => extension.close());

test('an unknown sender is added with the name and address of the mail, and only when asked', async () => {
  const mail = await openMail(extension.context, { email: 'Ken.Mori@kobo.example', name: '森 健' });
  await expectPanel(panel, { state: 'unknown', address: 'ken.mori@kobo.example', via: 'gmail' });
  await panel.locator('[data-action=add]').click();
  await expect(panel.locator('[name=name]')).toHaveValue('森 健');
  await panel.locator('[name=company]').fill('工房もり');
  await panel.locator('[data-action=save]').click();
  await expectPanel(panel, { state: 'contact', address: 'ken.mori@kobo.example', via: 'gmail' });
  await expect(panel.getByText('工房もり')).toBeVisible();

  await panel.locator('[data-action=undo]').click();
  await expectPanel(panel, { state: 'unknown', address: 'ken.mori@kobo.example', via: 'gmail' });
  await mail.close();
});

test('an unknown address is attached to a customer found by search', async () => {
  const mail = await openMail(extension.context, { email: 'hana@private.example', name: 'はな', id: '19aa0c2d7e5b4f02' });
  await expectPanel(panel, { state: 'unknown', address: 'hana@private.example', via: 'gmail' });
  await panel.locator('[data-action=attach]').click();
  await panel.locator('section input').fill('花子');
  await expect(panel.getByRole('option', { name: '佐藤 花子' })).toBeVisible();
  await panel.keyboard.press('Enter');
  await expectPanel(panel, { state: 'contact', address: 'hana@private.example', via: 'gmail' });
  await expect(panel.locator('h1')).toHaveText('佐藤 花子');
  await mail.close();
});

test('of two customers with one address the user picks, by key', async () => {
  const mail = await openMail(extension.context, { email: 'info@kaisha.example', name: '会社', id: '19aa0c2d7e5b4f03' });
  await expectPanel(panel, { state: 'choose', via: 'gmail' });
  const names = await panel.locator('li strong').allInnerTexts();
  expect(names.toSorted()).toEqual(['石井 二', '青木 一'].toSorted());
  await panel.keyboard.press('2');
  await expectPanel(panel, { state: 'contact', address: 'info@kaisha.example', via: 'gmail' });
  await expect(panel.locator('h1')).toHaveText(names[1] ?? '');
  await mail.close();
});

test('a customer picked by search is gone as soon as another message is open', async () => {
  const mail = await openMail(extension.context, { email: 'x@nobody.example', name: 'X', id: '19aa0c2d7e5b4f04' });
  await expectPanel(panel, { state: 'unknown', address: 'x@nobody.example', via: 'gmail' });
  await panel.getByRole('combobox').last().fill('石井');
  await expect(panel.getByRole('option', { name: '石井 二' })).toBeVisible();
  await panel.keyboard.press('Enter');
  await expectPanel(panel, { state: 'contact', via: 'search' });
  await mail.evaluate(() => document.querySelector('.gD')?.setAttribute('email', 'y@nobody.example'));
  await mail.evaluate(() => document.querySelector('.adn')?.setAttribute('data-legacy-message-id', '19aa0c2d7e5b4f05'));
  await expectPanel(panel, { state: 'unknown', address: 'y@nobody.example', via: 'gmail' });
});
