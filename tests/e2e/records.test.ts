import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { fillForm, makeDemoRecords } from '../../scripts/lib/demo-records';
import { openMail } from '../../scripts/lib/sample-mail';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';

let extension: Extension;
let app: Page;
let panel: Page;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  app = await openApp(extension);
  await makeDemoRecords(app, extension.url('').replace(/\/$/, ''));
});
afterAll(() => extension.close());

const urgent = (page: Page) => page.locator('[data-urgent]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.urgent));
const entries = () => app.locator('[data-entry]').allInnerTexts();

test('a customer shows what matters first, and everything that happened', async () => {
  expect(await urgent(app)).toEqual(['complaint', 'nextAction', 'pastComplaint']);
  expect((await entries()).join('\n')).toContain('来年度の手帳 500冊');
  await expect(app.getByText(/1980-04-01/)).toBeVisible();
});

test('the history is narrowed to one kind', async () => {
  await app.locator('[data-filter=deals]').click();
  await expect.poll(async () => (await entries()).length).toBe(2);
  await app.locator('[data-filter=all]').click();
});

test('a complaint that is answered no longer warns, and Ctrl+Z opens it again', async () => {
  await app.locator('[data-urgent=complaint]').click();
  await fillForm(app, { status: 'answered', response: '交換品を送った', cause: '梱包' });
  await expect.poll(() => urgent(app)).toEqual(['nextAction', 'pastComplaint', 'pastComplaint']);
  await app.locator('article h1').click();
  await app.keyboard.press('Control+z');
  await expect.poll(() => urgent(app)).toEqual(['complaint', 'nextAction', 'pastComplaint']);
});

test('what a form cannot take is said beside the field, and what was typed stays', async () => {
  await app.keyboard.press('d');
  await app.locator('[name=amount]').fill('たくさん');
  await app.locator('form [data-action=save]').click();
  await expect(app.locator('#error-amount')).toBeVisible();
  await app.locator('[name=subject]').fill('試し');
  await app.locator('[name=amount]').fill('１，０００円');
  await app.locator('form [data-action=save]').click();
  await expect(app.locator('form')).toHaveCount(0);
  await expect.poll(entries).toContainEqual(expect.stringMatching(/試し.*1,000/s));
});

test('a deal moves through its stages by the keyboard', async () => {
  await app.goto(extension.url('app.html#/deals'));
  const card = app.locator('[data-deal]', { hasText: '試し' });
  await card.focus();
  await app.keyboard.press('Shift+ArrowRight');
  await expect(app.locator('[data-stage=proposed] [data-deal]', { hasText: '試し' })).toBeVisible();
});

test('somebody who moved keeps the former post', async () => {
  await app.goto(extension.url('app.html#/customers'));
  await app.getByRole('row', { name: '佐藤 花子' }).click();
  await app.locator('[data-action=menu]').click();
  await app.locator('[data-item=move]').click();
  await fillForm(app, { companyName: '南風商会', title: '店長' });
  await expect(app.locator('article > header')).toContainText(/南風商会[\s\S]*あおぞら文具/);
});

test('the panel shows what is due while no mail is open, and beside a customer’s mail the complaint that is open', async () => {
  const elsewhere = await extension.context.newPage();
  await elsewhere.goto('about:blank#elsewhere');
  panel = await extension.openPanel(elsewhere);
  await expect.poll(() => urgent(panel)).toEqual(['complaint', 'nextAction']);
  await panel.locator('[data-urgent=complaint]').click();
  await expect(panel.locator('article h1')).toHaveText('山田 太郎');
  await openMail(extension.context, { email: 'taro@aozora-bungu.example', name: '山田 太郎' });
  await expectPanel(panel, { state: 'contact', address: 'taro@aozora-bungu.example', via: 'gmail' });
  await expect.poll(() => urgent(panel)).toEqual(['complaint', 'nextAction', 'pastComplaint']);
});

test('somebody new at a known company shows that company, and is added to it', async () => {
  const mail = await openMail(extension.context, { email: 'jiro@aozora-bungu.example', name: '青井 次郎', id: '19aa0c2d7e5b4f11' });
  await expectPanel(panel, { state: 'company', address: 'jiro@aozora-bungu.example', via: 'gmail' });
  const company = panel.locator('[data-company]');
  await expect(company).toContainText('株式会社あおぞら文具');
  await expect(company).toContainText('届いたノートに傷');
  await expect(company).toContainText('来年度の手帳 500冊');
  await expect(company.getByRole('button')).toHaveText(['山田 太郎']); // 佐藤 花子 has moved.
  await panel.locator('[data-action=add]').click();
  await panel.locator('form [data-action=save]').click();
  await expectPanel(panel, { state: 'contact', address: 'jiro@aozora-bungu.example', via: 'gmail' });
  await expect(panel.locator('article > header')).toContainText('株式会社あおぞら文具');
  await mail.close();
});

test('one field finds people, companies, and what was written down of them', async () => {
  await app.bringToFront();
  await app.locator('article h1').click();
  await app.keyboard.press('s');
  await app.keyboard.type('文具');
  await expect(app.getByRole('link', { name: '株式会社あおぞら文具' })).toBeVisible();
  await expect(app.getByRole('link', { name: '山田 太郎' }).first()).toBeVisible();
  await app.getByRole('searchbox').fill('手帳');
  const found = app.locator('li[data-of=deal]');
  await expect(found).toContainText('来年度の手帳 500冊');
  await expect(found.getByRole('link', { name: '山田 太郎' })).toBeVisible();
  await found.locator('[data-entry]').click();
  await fillForm(app, { subject: '来年度の手帳 600冊' });
  await expect(found).toContainText('600冊');
  await app.getByRole('searchbox').fill('だれも書いていない');
  await expect(app.getByText('見つかりません')).toHaveCount(3);
});

test('a field of the user’s own is in the form and among the facts; where it is required, those without it are listed', async () => {
  await app.bringToFront();
  await app.goto(extension.url('app.html#/settings'));
  await app.locator('[data-action=add-field-contacts]').click();
  await fillForm(app, { label: '会員番号', inputKind: 'number' });
  await app.getByRole('checkbox', { name: '会員番号: 顧客', exact: true }).check();

  await app.goto(extension.url('app.html#/incomplete'));
  await app.getByRole('row', { name: /山田 太郎.*会員番号/ }).click();
  await app.locator('[data-missing]').click();
  await app.getByLabel('会員番号').fill('１,２００');
  await app.locator('form [data-action=save]').click();
  await expect(app.getByText('会員番号: 1200')).toBeVisible();
  await expect(app.locator('[data-missing]')).toHaveCount(0);
});

test('each change stands in the record, and one field goes back to what it was', async () => {
  await app.keyboard.press('e');
  await fillForm(app, { note: '覚え書き' });
  await app.locator('[data-changes] summary').click();
  const change = app.locator('[data-changes] ol > li').first();
  await expect(change).toContainText('覚え書き');
  await change.locator('[data-action=restore-field]').first().click();
  await expect(app.locator('[data-changes] ol > li').first()).toContainText('前の値に戻しました');
  await expect(app.getByRole('list', { name: '連絡先' })).not.toContainText('覚え書き');
});

test('a postal code puts in its address, an address offers its postal code', async () => {
  await app.keyboard.press('e');
  await app.getByRole('button', { name: '住所を追加' }).click();
  await app.locator('[name="addresses.0.postalCode"]').fill('1500001');
  await expect(app.locator('[name="addresses.0.street"]')).toHaveValue('神宮前');
  await app.locator('[name="addresses.0.postalCode"]').fill('');
  await app.locator('[data-hint]').click();
  await expect(app.locator('[name="addresses.0.postalCode"]')).toHaveValue('150-0001');
  await app.keyboard.press('Escape');
});
