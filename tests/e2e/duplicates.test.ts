import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { seedRecords } from './support/seed';

let extension: Extension;
let app: Page;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  const times = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' };
  const mail = { emails: [{ value: 'taro@aozora.example' }] };
  const people = [
    { formattedName: '山田 太郎', ...mail, rank: 'a' as const, tags: ['展示会'] },
    { formattedName: '山田太郎', ...mail, rank: 'vip' as const, phones: [{ value: '090-0123-4567', type: 'cell' as const }] },
    { formattedName: '佐藤 花子', emails: [{ value: 'info@hana.example' }] },
    { formattedName: '佐藤 次郎', emails: [{ value: 'info@hana.example' }] },
  ];
  await seedRecords(extension, {
    contacts: people.map((fields) => Contact.parse({ ...fields, ...times })),
    companies: ['株式会社青空', '（株）青空'].map((name) => Company.parse({ name, ...times })),
  });
  app = await openApp(extension);
});
afterAll(() => extension.close());

const rows = () => app.getByRole('row').locator('strong').allInnerTexts();
const field = (name: string) => app.locator(`tr[data-field=${name}]`);

test('two records of one person are merged by keyboard alone, and are one customer', async () => {
  await app.getByRole('link', { name: '重複' }).click();
  await expect(app.getByRole('heading', { name: 'ほぼ確実' })).toBeVisible();
  expect(await app.locator('[data-certainty]').count()).toBe(2);
  const { violations } = await new AxeBuilder({ page: app }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  for (let press = 0; press < 3; press++) await app.keyboard.press('ArrowDown');
  const before = await field('rank').locator('td').last().innerText();
  await app.keyboard.press('Space');
  await expect(field('rank').locator('td').last()).not.toHaveText(before);
  await app.keyboard.press('m');
  await expect(app.getByText('1人にまとめました')).toBeVisible();
  await expect(app.locator('[data-certainty]')).toHaveCount(1);
  await expect(app.getByRole('heading', { name: '可能性あり' })).toBeVisible();
});

test('two who only share a mailbox are different, for good', async () => {
  await app.keyboard.press('d');
  await expect(app.getByText('すべて片付きました')).toBeVisible();
  await app.locator('[data-action=again]').click();
  await expect(app.getByText('重複は見つかりませんでした')).toBeVisible();
});

test('the merged customer is one, with what both had, and is separated again', async () => {
  await app.getByRole('link', { name: '顧客', exact: true }).click();
  await expect.poll(async () => (await rows()).length).toBe(3);
  await app.getByRole('row', { name: '山田' }).click();
  await expect(app.locator('article')).toContainText('090-0123-4567');
  await expect(app.locator('article')).toContainText('展示会');
  await app.locator('[data-action=separate]').click();
  await expect.poll(async () => (await rows()).length).toBe(4);
  await app.goto(extension.url('app.html#/duplicates'));
  await expect(app.getByText('重複は見つかりませんでした')).toBeVisible();
});

test('companies are merged on the same page, and undo separates them', async () => {
  await app.getByRole('navigation', { name: '重複' }).getByRole('link', { name: '会社' }).click();
  await app.locator('[data-action=merge]').click();
  await expect(app.getByText('1社にまとめました')).toBeVisible();
  await expect(app.getByText('すべて片付きました')).toBeVisible();
  await app.locator('[data-action=undo]').click();
  await expect(app.locator('[data-action=merge]')).toBeVisible();
});
