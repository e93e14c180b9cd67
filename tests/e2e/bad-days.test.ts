import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
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
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  await seedContacts(extension, [['山田 太郎', 'taro.yamada@kaisha.example']]);
  app = await openApp(extension);
  await open(app);
});
afterAll(() => extension.close());

async function open(page: Page): Promise<void> {
  await page.goto(extension.url('app.html#/customers'));
  await page.getByRole('row', { name: '山田 太郎' }).click();
  await expect(page.locator('article h1')).toHaveText('山田 太郎');
}

const note = (page: Page) => page.locator('form [name=note]');
const save = (page: Page) => page.locator('form [data-action=save]').click();

/** Puts a text into a field at once, as a paste does. */
const paste = (page: Page, name: string, text: string) =>
  page.locator(`form [name=${name}]`).evaluate((field, value) => {
    (field as HTMLTextAreaElement).value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);

test('a note of a megabyte is kept whole', async () => {
  const long = `${'あいうえお 0123456789\n'.repeat(62_000)}終わり`;
  await app.keyboard.press('e');
  await paste(app, 'note', long);
  await save(app);
  await expect(app.getByRole('list', { name: '連絡先' })).toContainText('0123456789', { timeout: 30_000 });
  await app.keyboard.press('e');
  expect(await note(app).inputValue()).toHaveLength(long.length);
  await paste(app, 'note', '');
  await save(app);
  await expect(app.locator('form')).toHaveCount(0);
});

test('two tabs that edit one record: the second is told, sees both, and nothing is lost', async () => {
  const other = await extension.context.newPage();
  await open(other);
  await app.bringToFront();
  await app.keyboard.press('e');
  await other.bringToFront();
  await other.keyboard.press('e');
  await note(other).fill('先に書いた');
  await save(other);
  await expect(other.locator('form')).toHaveCount(0);

  await app.bringToFront();
  await note(app).fill('後から書いた');
  await app.locator('form [name=leadSource]').fill('展示会');
  await save(app);
  await expect(app.locator('[role=status]', { hasText: 'ほかの画面で変更されました' })).toBeVisible();
  await expect(app.locator('[id="error-note"]')).toContainText('先に書いた');
  await expect(note(app)).toHaveValue('後から書いた');
  await save(app);
  await expect(app.locator('form')).toHaveCount(0);
  await expect(app.getByRole('list', { name: '連絡先' })).toContainText(/展示会[\s\S]*後から書いた/);
  await other.close();
});

/** A disk of 64 MB, where this user may make one. */
const disk = join(tmpdir(), `meibo-disk-${process.pid}`);
const canMount = spawnSync('sh', ['-c', `mkdir -p ${disk} && mount -t tmpfs -o size=64m tmpfs ${disk}`]).status === 0;
afterAll(() => {
  if (canMount) spawnSync('umount', ['-l', disk]);
});

test.skipIf(!canMount)('a disk that is full is told, what was typed stays, and it is saved once there is room', async () => {
  const small = await launchExtension({ build: 'chrome-mv3', profile: join(disk, 'profile') });
  try {
    await seedContacts(small, [['山田 太郎', 'taro.yamada@kaisha.example']]);
    const page = await openApp(small);
    await page.goto(small.url('app.html#/customers'));
    await page.getByRole('row', { name: '山田 太郎' }).click();
    await expect(page.locator('article h1')).toHaveText('山田 太郎');
    await page.keyboard.press('d');
    await page.locator('form [name=subject]').fill('大きな商談');
    await paste(page, 'content', 'x'.repeat(2_000_000));
    spawnSync('sh', ['-c', `cat /dev/zero > ${disk}/filler`]);
    await save(page);
    await expect(page.locator('[role=status]', { hasText: /空き容量が足り/ })).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('form [name=subject]')).toHaveValue('大きな商談');
    await rm(join(disk, 'filler'));
    await save(page);
    await expect(page.locator('form')).toHaveCount(0);
    await expect(page.locator('[data-entry]', { hasText: '大きな商談' })).toHaveCount(1);
    await expect(page.locator('article h1')).toHaveText('山田 太郎');
  } finally {
    await small.close();
  }
});
