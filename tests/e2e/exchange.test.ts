import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, expect as is, test } from 'vitest';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { pressAtOnce } from './support/press-at-once';
import { seedContacts } from './support/seed';

let extension: Extension;
let app: Page;
let downloads: string;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  downloads = await mkdtemp(join(tmpdir(), 'meibo-downloads-'));
  await extension.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await seedContacts(extension, [
    ['山田 太郎', 'taro.yamada@kaisha.example', 'taro@home.example'],
    ['佐藤 花子', 'hanako.sato@fudosan.example'],
  ]);
  app = await openApp(extension, '/exchange');
});
afterAll(async () => {
  await extension.close();
  await rm(downloads, { recursive: true });
});

const give = (text: string, name = 'visits.csv', on = app) =>
  on.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** What a download holds, as text. */
async function download(press: () => Promise<void>): Promise<string> {
  const [started] = await Promise.all([app.waitForEvent('download'), press()]);
  const file = join(downloads, started.suggestedFilename());
  await expect.poll(() => existsSync(file) && statSync(file).size).toBeTruthy();
  const text = await readFile(file, 'utf8');
  await rm(file);
  return text;
}

const visits = `メールアドレス,日時,ページ,イベント,参照元
TARO@home.example,2026/11/02 09:12,料金のご案内,page_view,秋のお知らせ
taro.yamada@kaisha.example,2026/11/02 09:15,資料請求,form_send,
hanako.sato@fudosan.example,1793610750,料金のご案内,page_view,
dare@mo.example,2026/11/03 10:00,料金のご案内,page_view,
taro@home.example,いつか,料金のご案内,page_view,
`;

test('a file of visits shows what it would do, goes into the histories, and all of it is taken back', async () => {
  await give(visits);
  const counts = app.locator('[data-plan]');
  await expect(counts).toHaveText('3行を2人の履歴に入れます');
  await app.getByText('1行は、当てはまる顧客がいません').click();
  await expect(app.locator('li', { hasText: 'dare@mo.example' })).toContainText('5行目');
  is(await download(() => app.locator('[data-action=save-nobody]').click())).toContain('dare@mo.example,2026/11/03 10:00,料金のご案内');
  await app.getByText('1行は読み取れません').click();
  await expect(app.locator('li', { hasText: '日時がないか、読めません' })).toContainText('6行目');

  await app.locator('[data-action=take-events]').click();
  await expect(app.getByText('2人の履歴に3件を入れました')).toBeVisible();
  const other = await openApp(extension);
  await other.getByRole('row', { name: '山田 太郎' }).click();
  const entries = other.locator('li[data-kind=web]');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('form_send · 資料請求');
  await expect(entries.last()).toContainText('料金のご案内');
  await expect(entries.last()).toContainText('秋のお知らせ');

  await give(visits);
  await expect(counts).toContainText('新しく取り込むものはありません');
  await expect(app.locator('[data-action=take-events]')).toHaveCount(0);

  await app.locator('[data-action=undo]').click();
  await expect(entries).toHaveCount(0);
  await other.close();
});

test('columns are set right before anything is written, and days are asked about', async () => {
  await give('who,when,what\ntaro@home.example,03/04/2026,open\n');
  await expect(app.getByRole('alert')).toBeVisible();
  await app.getByLabel('when').selectOption('at');
  await app.getByLabel('what').selectOption('event');
  await expect(app.getByRole('alert')).toHaveCount(0);
  await expect(app.locator('[data-plan]')).toHaveCount(0);
  await app.getByRole('radio', { name: '2026年4月3日' }).check();
  await expect(app.locator('[data-plan]')).toHaveText('1行を1人の履歴に入れます');
  await expect(app.getByText('2026/4/3 0:00').or(app.getByText('2026/4/3 00:00'))).toBeVisible();
});

test('a file that is no table is told, and nothing else happens', async () => {
  await give('a,b\n1,"never closed');
  await expect(app.getByText('ファイルが途中で切れているため')).toBeVisible();
  await expect(app.locator('[data-action=choose-events]')).toHaveText('ファイルを選ぶ');
});

test('stopping an import leaves nothing', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => `taro@home.example,open,${1_793_000_000 + index}`);
  await give(`Email,Event,Time\n${rows.join('\n')}\n`);
  await expect(app.locator('[data-plan]')).toBeVisible();
  await pressAtOnce(app, '[data-action=stop-taking]');
  await app.locator('[data-action=take-events]').click();
  await expect(app.getByText('止めました。何も取り込んでいません')).toBeVisible();
  await expect(app.locator('[data-plan]')).toHaveText('2000行を1人の履歴に入れます');
  await app.locator('[data-action=take-events]').click();
  await expect(app.getByText('1人の履歴に2000件を入れました')).toBeVisible({ timeout: 60_000 });
});

test('a browser that is killed in the middle of an import says so at the next start, and nothing of it is there', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'meibo-killed-'));
  let killed = await launchExtension({ build: 'chrome-mv3', profile });
  await seedContacts(killed, [['山田 太郎', 'taro@home.example']]);
  const page = await openApp(killed, '/exchange');
  const rows = Array.from({ length: 20_000 }, (_, index) => `taro@home.example,open,${1_793_000_000 + index}`);
  await give(`Email,Event,Time\n${rows.join('\n')}\n`, 'long.csv', page);
  await page.locator('[data-action=take-events]').click({ timeout: 60_000 });
  await page.locator('[data-action=stop-taking]').waitFor();
  await killed.cdp.send('Browser.crash' as never).catch(() => undefined);
  await killed.close().catch(() => undefined);

  killed = await launchExtension({ build: 'chrome-mv3', profile });
  const next = await openApp(killed);
  await expect(next.locator('[data-unfinished]')).toContainText('「long.csv」（20000行）は途中で終わりました');
  await next.getByRole('row', { name: '山田 太郎' }).click();
  await expect(next.locator('article h1')).toHaveText('山田 太郎');
  await expect(next.locator('li[data-kind=web]')).toHaveCount(0);
  await next.locator('[data-unfinished] button').click();
  await expect(next.locator('[data-unfinished]')).toHaveCount(0);
  await next.reload();
  await expect(next.locator('article h1')).toHaveText('山田 太郎');
  await expect(next.locator('[data-unfinished]')).toHaveCount(0);
  await killed.close();
  await rm(profile, { recursive: true, force: true });
}, 120_000);

test('every kind leaves as a table, the people as vCards too, and all records as one file', async () => {
  const save = (id: string) => download(() => app.locator(`[data-export=${id}]`).click());
  is(await save('people')).toContain('taro.yamada@kaisha.example');
  is(await save('vcard')).toContain('FN:佐藤 花子');
  const history = await save('activities');
  is(history.charCodeAt(0)).toBe(0xfeff);
  is(history).toContain(',ウェブ,,open,');
  for (const kind of ['companies', 'posts', 'inquiries', 'deals', 'purchases', 'cards']) is(await save(kind)).toMatch(/,ID[,\r]/);
  const { format, contacts, activities } = JSON.parse(await save('all'));
  is([format, contacts.length, activities.length > 2_000]).toEqual(['meibo-records', 2, true]);
});
