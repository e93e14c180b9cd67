import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { seedContacts } from './support/seed';

let extension: Extension;
let app: Page;
const groups = ['あおき', 'かとう', 'さとう', 'たなか', 'なかの', 'はやし', 'まつだ', 'やまだ', 'わたなべ', 'Smith'];
const total = groups.length * 30;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  const names = groups.flatMap((name) => Array.from({ length: 30 }, (_, index) => `${name} ${String(index).padStart(2, '0')}`));
  await seedContacts(
    extension,
    names.map((name, index) => [name, `p${index}@kaisha.example`]),
  );
  app = await openApp(extension);
  await expect(app.getByText(`${total}人`, { exact: true })).toBeVisible();
});
afterAll(() => extension.close());

const names = () => app.getByRole('row').locator('strong').allInnerTexts();
const search = (text: string) => app.locator('input[type=search]').fill(text);

test.each([
  ['まつだ', 'まつだ 00'],
  ['matsud', 'まつだ 00'],
  ['まつd', 'まつだ 00'],
])('%s finds %s, and 29 more', async (query, first) => {
  await search(query);
  await expect(app.getByText('30人', { exact: true })).toBeVisible();
  await expect.poll(async () => (await names())[0]).toBe(first);
  await search('');
  await expect(app.getByText(`${total}人`, { exact: true })).toBeVisible();
});

test('the rail goes to a row of the kana table, by mouse and by keys', async () => {
  const rail = app.getByRole('toolbar');
  const shown = (name: string) => expect(app.getByRole('row', { name: `${name} 00` })).toBeInViewport();
  await rail.getByRole('button', { name: 'は へ移動' }).click();
  await shown('はやし');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await shown('まつだ');
  await app.keyboard.press('Home');
  await app.keyboard.press('Enter');
  await shown('あおき');
  await expect(rail.getByRole('button', { name: 'ら へ移動' })).toBeDisabled();
});

test('everybody who was found gets a tag in one step, another window sees it, and undo takes it back', async () => {
  const other = await openApp(extension);
  await expect(other.getByText(`${total}人`, { exact: true })).toBeVisible();
  await app.bringToFront();
  await search('たなか');
  await expect(app.getByText('30人', { exact: true })).toBeVisible();
  await app.locator('[data-action=select-all]').check();
  await expect(app.getByText('30人を選択中')).toBeVisible();
  await app.locator('[data-action=tag]').click();
  await app.locator('input[name=tag]').fill('年賀状');
  await app.keyboard.press('Enter');
  await expect(app.getByText('タグを付けました')).toBeVisible();

  await other.bringToFront();
  await other.locator('input[type=search]').fill('年賀状');
  await expect(other.getByText('30人', { exact: true })).toBeVisible();
  await app.bringToFront();
  await app.locator('[data-action=undo]').click();
  await other.bringToFront();
  await expect(other.getByText('見つかりません')).toBeVisible();
  await other.close();
  await app.locator('[data-action=unselect]').click();
  await search('');
});

test('all of them go to the trash together, and come back', async () => {
  await search('smith');
  await expect(app.getByText('30人', { exact: true })).toBeVisible();
  await app.locator('[data-action=select-all]').check();
  await app.locator('[data-action=trash]').click();
  await expect(app.getByText('見つかりません')).toBeVisible();
  await app.locator('[data-action=undo]').click();
  await expect(app.getByText('30人', { exact: true })).toBeVisible();
  await search('');
});

test('the newest come first when asked', async () => {
  await app.getByRole('combobox', { name: '並び順' }).selectOption('newest');
  await expect(app.getByRole('toolbar')).toHaveCount(0);
  await app.getByRole('combobox', { name: '並び順' }).selectOption('kana');
  await expect(app.getByRole('toolbar')).toBeVisible();
});

test('the list is narrowed by a tag, kept as a view, and whole again', async () => {
  await search('たなか');
  await expect(app.getByText('30人', { exact: true })).toBeVisible();
  await app.locator('[data-action=select-all]').check();
  await app.locator('[data-action=tag]').click();
  await app.locator('[name=tag]').fill('展示会Ａ');
  await app.locator('[data-action=addTag]').click();
  await search('');
  await expect(app.getByText(`${total}人`, { exact: true })).toBeVisible();

  await app.locator('[data-action=filter]').click();
  await app.getByRole('combobox', { name: '絞り込み' }).selectOption('tag');
  await app.getByRole('checkbox', { name: '展示会Ａ' }).check();
  await app.keyboard.press('Escape');
  await expect(app.getByText('30人', { exact: true })).toBeVisible();

  await app.locator('[data-action=view-name]').click();
  await app.locator('[name=view-name]').fill('展示会の人');
  await app.keyboard.press('Enter');
  const views = app.locator('[data-action=view]');
  await expect(views).toHaveValue(/.+/);
  await app.locator('[data-chip=tag]').click();
  await expect(app.getByText(`${total}人`, { exact: true })).toBeVisible();
  await views.selectOption({ label: '展示会の人' });
  await expect(app.getByText('30人', { exact: true })).toBeVisible();
  await app.locator('[data-action=drop-view]').click();
  await expect(views).toHaveCount(0);
});

test('somebody typed in by hand who is known already is offered instead', async () => {
  await app.locator('[data-action=add-customer]').click();
  await app.locator('form [name=name]').fill('あおき 00');
  await app.locator('form [name=email]').fill('p0@kaisha.example');
  await app.locator('[data-action=attach-twin]').click();
  await expect(app.locator('article h1')).toHaveText('あおき 00');
  await app.locator('[data-action=add-customer]').click();
  await app.locator('form [name=name]').fill('新井 薫');
  await app.locator('form [data-action=save]').click();
  await expect(app.locator('article h1')).toHaveText('新井 薫');
});
