import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { seedContacts } from './support/seed';

let extension: Extension;
let app: Page;
let downloads: string;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  downloads = await mkdtemp(join(tmpdir(), 'meibo-downloads-'));
  await extension.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await seedContacts(extension, [
    ['山田 太郎', 'taro.yamada@kaisha.example'],
    ['佐藤 花子', 'hanako.sato@fudosan.example'],
    ['=HYPERLINK("x")', 'formula@evil.example'],
  ]);
  app = await openApp(extension);
});
afterAll(async () => {
  await extension.close();
  await rm(downloads, { recursive: true });
});

/** Saves in a format and gives what the file holds. */
async function save(format: string): Promise<string> {
  const [download] = await Promise.all([app.waitForEvent('download'), app.locator(`[data-format=${format}]`).click()]);
  const file = join(downloads, download.suggestedFilename());
  await expect.poll(() => existsSync(file) && statSync(file).size).toBeTruthy();
  const text = await readFile(file, 'utf8');
  await rm(file);
  return text;
}

async function open(name: string): Promise<void> {
  await app.getByRole('row', { name }).click();
  await expect(app.locator('article h1')).toHaveText(name);
}

const names = () => app.getByRole('row').locator('strong').allInnerTexts();

test.each([
  ['花', ['佐藤 花子']],
  ['ＫＡＩＳＨＡ', ['山田 太郎']],
  ['yamada', ['山田 太郎']],
  ['いない人', []],
])('searching %s finds %s', async (query, found) => {
  await app.keyboard.press('/');
  await app.locator('input[type=search]').fill(query);
  await expect.poll(names).toEqual(found);
  await app.locator('input[type=search]').fill('');
  await app.locator('input[type=search]').blur();
});

test('arrows go through the list and open', async () => {
  await app.getByRole('grid').focus();
  await app.keyboard.press('Home');
  const [first] = await names();
  await expect(app.locator('article h1')).toHaveText(first ?? '');
  await app.keyboard.press('ArrowDown');
  await expect(app.locator('article h1')).not.toHaveText(first ?? '');
});

test.each([
  ['vcard', (text: string) => expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/)],
  [
    'csv',
    (text: string) => {
      expect(text.charCodeAt(0)).toBe(0xfeff);
      expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    },
  ],
])('all customers leave as %s', async (format, check) => {
  await app.locator('[data-action=export]').click();
  const text = await save(format);
  check(text);
  expect(text).toContain('taro.yamada@kaisha.example');
  expect(text).toContain('hanako.sato@fudosan.example');
});

test('only the selected customer leaves', async () => {
  await app.getByRole('checkbox', { name: '佐藤 花子' }).check();
  await app.locator('[data-action=export]').click();
  const text = await save('vcard');
  expect(text).toContain('hanako.sato@fudosan.example');
  expect(text).not.toContain('taro.yamada');
  await app.getByRole('checkbox', { name: '佐藤 花子' }).uncheck();
});

test('two windows edit the same field: the second is told, and what was typed stays', async () => {
  await open('佐藤 花子');
  const other = await openApp(extension, new URL(app.url()).hash.slice(1));
  await expect(other.locator('article h1')).toHaveText('佐藤 花子');
  for (const page of [app, other]) {
    await page.bringToFront();
    await page.keyboard.press('e');
    await page.locator('[name=leadSource]').fill(page === app ? '展示会' : '紹介');
  }
  await other.keyboard.press('Control+Enter');
  await expect(other.getByText('変更を保存しました')).toBeVisible();
  await app.bringToFront();
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('同じ項目がほかの画面で変更されました')).toBeVisible();
  const field = app.locator('[name=leadSource]');
  await expect(field).toHaveValue('展示会');
  await expect(app.getByText('別の画面で変更されました：紹介')).toBeVisible();
  await app.keyboard.press('Control+Enter'); // Now it is a decision, and no accident.
  await expect(app.getByText('きっかけ: 展示会')).toBeVisible();
  await other.close();
});

test('Enter that ends a conversion does not save', async () => {
  await open('佐藤 花子');
  await app.keyboard.press('e');
  const field = app.locator('[name=leadSource]');
  await field.fill('しょうかい');
  for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
    const event = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, ...init };
    await field.evaluate((input, detail) => input.dispatchEvent(new KeyboardEvent('keydown', detail)), event);
    await expect(field).toBeVisible();
  }
  await app.keyboard.press('Escape');
});

test('Ctrl+Z takes back the last thing done, but in a field only what was typed there', async () => {
  await open('佐藤 花子');
  await app.keyboard.press('n');
  await app.keyboard.insertText('消したいメモ');
  await app.keyboard.press('Control+Enter');
  const note = app.locator('li[data-kind=note]');
  await expect(note).toHaveCount(1);
  const search = app.locator('input[type=search]');
  await search.fill('x');
  await search.press('Control+z');
  await search.fill('');
  await search.blur();
  await expect(note).toHaveCount(1);
  await app.keyboard.press('Control+z');
  await expect(note).toHaveCount(0);
});

test('a customer goes to the trash, out of the list, and comes back; undo does the same', async () => {
  await open('山田 太郎');
  await app.locator('[data-action=trash-this]').click();
  await expect.poll(names).not.toContain('山田 太郎');
  await app.locator('[data-action=undo]').click();
  await expect.poll(names).toContain('山田 太郎');

  await open('山田 太郎');
  await app.locator('[data-action=trash-this]').click();
  await app.getByRole('link', { name: 'ごみ箱' }).click();
  await app.getByRole('button', { name: /山田 太郎/ }).click();
  await app.getByRole('link', { name: '顧客', exact: true }).click();
  await expect.poll(names).toContain('山田 太郎');
});
