import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { check } from './support/accessible';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';
import { serveWebmail } from './support/routes';
import { seedContacts } from './support/seed';

const via = 'gmail';
const mail = 'https://mail.google.com/mail/u/0/';
const address = 'kenichi.sato@aozora-sys.example';

let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  await serveWebmail(extension.context, 'https://mail.google.com', 'gmail');
  await seedContacts(extension, [['青木 一', 'info@kaisha.example']]);
  page = await extension.context.newPage();
  await page.goto(`${mail}list.html#inbox`);
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

const input = (field: string) => panel.locator(`[data-signature] [name=${field}]`).first();
const rows = (table: string) =>
  panel.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('meibo');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(JSON.stringify(reading.result));
        };
      }),
    table,
  );

async function readSignature(): Promise<void> {
  await page.goto(`${mail}signature.html#inbox`);
  await expectPanel(panel, { state: 'unknown', address, via });
  await panel.locator('[data-action=add-from-mail]').click();
  await expect(input('company')).toHaveValue('株式会社青空システムズ');
}

test('a signature is read when asked, and nothing is kept when it is closed', async () => {
  await readSignature();
  for (const [field, value] of Object.entries({
    name: '佐藤 健一',
    nameKana: 'さとう けんいち',
    department: 'デジタル推進部',
    title: '課長',
    postalCode: '150-0002',
    address: '東京都渋谷区渋谷2-14-8',
    phone: '03-0000-7572',
    mobile: '090-0000-4567',
    email: address,
  })) {
    await expect(input(field), field).toHaveValue(value);
  }
  // Neither what is hidden, nor what is quoted, nor another message of the thread.
  await expect(panel.locator('[data-signature]')).not.toContainText(/かくれ|わたしたち|うそ/);

  // A field shows where it stands, and the text shows its field.
  await input('company').focus();
  await expect(panel.locator('[data-line][data-marked=true]')).toHaveText('株式会社青空システムズ');
  await panel.locator('[data-line]', { hasText: '携帯' }).click();
  await expect(panel.locator('[data-line][data-marked=true]')).toContainText('携帯');

  await check(panel);
  await panel.keyboard.press('Escape');
  await expectPanel(panel, { state: 'unknown', address, via });
  for (const table of ['contacts', 'candidates', 'changes', 'activities', 'readings']) {
    expect(await rows(table), table).not.toMatch(/佐藤|見学|aozora/);
  }
});

test('a signature put off waits in the list, and becomes a customer from there', async () => {
  await readSignature();
  await panel.locator('[data-action=later]').click();
  await expectPanel(panel, { state: 'unknown', address, via });
  await page.goto(`${mail}list.html#inbox`);
  await panel.locator('[data-candidates="1"]').click();
  await expect(panel.locator('[data-candidate] a', { hasText: '見学のお願い' })).toHaveAttribute('href', /mail\.google\.com/);

  await check(panel);
  await panel.locator('[data-candidate] [data-action=dismiss]').click();
  await expect(panel.locator('[data-candidate]')).toHaveCount(0);
  await panel.locator('[data-action=undo]').click();
  await expect(panel.locator('[data-candidate]')).toHaveCount(1);

  await panel.locator('[data-candidate] [data-action=add]').click();
  await expect(input('title')).toHaveValue('課長');
  await input('title').fill('主任');
  await panel.locator('[data-action=save]').click();
  await expectPanel(panel, { state: 'contact', via: 'search' });
  await expect(panel.locator('h1')).toHaveText('佐藤 健一');
  expect(await rows('candidates')).toMatch(/deletedAt/);
});

test('of a customer the differences are proposed, one by one', async () => {
  await page.goto(`${mail}signature.html#inbox`);
  await expectPanel(panel, { state: 'contact', address, via });
  const proposals = panel.locator('[data-difference]');
  await expect(proposals).toHaveCount(0);
  await panel.keyboard.press('s');
  await expect(proposals).toHaveCount(1);
  await expect(proposals).toContainText('デジタル推進部 課長');
  expect(await rows('employments')).not.toMatch(/課長/);
  await check(panel);
  await proposals.locator('[data-action=take]').click();
  await expect(proposals).toHaveCount(0);
  await expect(panel.locator('article > header')).toContainText('課長');
  await panel.locator('[data-action=undo]').click();
  await expect(proposals).toHaveCount(1);
});

test('another company begins a move, which the user looks over', async () => {
  await page.goto(`${mail}signature.html#inbox`);
  await expectPanel(panel, { state: 'contact', address, via });
  await page.locator('.a3s div', { hasText: /^株式会社青空システムズ$/ }).evaluate((line) => {
    line.textContent = '北風商事株式会社';
  });
  await panel.keyboard.press('s');
  const proposal = panel.locator('[data-difference=move]');
  await expect(proposal).toContainText('北風商事株式会社 デジタル推進部 課長株式会社青空システムズ');
  await proposal.locator('[data-action=take]').click();
  await expect(panel.locator('[name=companyName]')).toHaveValue('北風商事株式会社');
  await expect(panel.locator('[name=title]')).toHaveValue('課長');
  expect(await rows('companies')).not.toMatch(/北風/);
  await panel.locator('[data-signature-check] [data-action=save]').click();
  await expect(proposal).toHaveCount(0);
  await expect(panel.locator('article > header')).toContainText('北風商事株式会社');
  await panel.locator('[data-action=undo]').click();
  await expect(proposal).toHaveCount(1);
});

test('without a signature nothing is proposed; what is selected is read instead', async () => {
  await page.goto(`${mail}no-signature.html#inbox`);
  await expectPanel(panel, { state: 'unknown', address: 'ken.mori@kobo.example', via });
  await panel.locator('[data-action=add-from-mail]').click();
  await expect(panel.locator('p[role=status]')).toContainText('署名が見つかりませんでした');
  await page
    .locator('.a3s div', { hasText: '見学' })
    .last()
    .evaluate((line) => {
      line.textContent = '株式会社工房もり 代表 森 健';
      getSelection()?.selectAllChildren(line);
    });
  await panel.locator('[data-action=add-from-mail]').click();
  await expect(input('company')).toHaveValue('株式会社工房もり');
  await expect(input('name')).toHaveValue('森 健');
  await panel.keyboard.press('Escape');
});

test('the text of a mail that was left meanwhile is not taken', async () => {
  await page.goto(`${mail}signature.html#inbox`);
  await expectPanel(panel, { state: 'contact', address, via });
  // The page shows another message, and has not told so yet.
  await page.evaluate(() => {
    const open = document.querySelector('.h7 [data-legacy-message-id]');
    open?.setAttribute('data-legacy-message-id', '18aa0000000007ff');
  });
  await panel.keyboard.press('s');
  await expect(panel.locator('[role=status]', { hasText: 'メールの画面が' })).toBeVisible();
  await expect(panel.locator('[data-difference]')).toHaveCount(0);
});
