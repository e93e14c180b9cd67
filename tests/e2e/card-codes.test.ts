import { expect } from 'playwright/test';
import { afterEach, beforeEach, test } from 'vitest';
import { qrSvg } from '../support/cards/qr-code';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';

let extension: Extension;
beforeEach(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
});
afterEach(() => extension.close());

/** A card of 91 × 55 mm at 300 dpi. */
async function drawCard(code: string): Promise<Buffer> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1075, height: 650 });
  await page.setContent(
    `<style>body { margin: 70px; font: 28px "Noto Sans CJK JP" } svg { position: absolute; right: 60px; bottom: 60px } h1 { font-size: 56px }</style>
    株式会社架空堂<h1>佐藤 健一</h1><p>TEL 03-0436-7572<p>www.kakudo.example${qrSvg(code, '200px')}`,
  );
  const buffer = await page.screenshot();
  await page.close();
  return buffer;
}

test('what the code of a card says is in its fields, once, and sure', async () => {
  const code = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:佐藤;健一;;;',
    'X-PHONETIC-LAST-NAME:さとう',
    'X-PHONETIC-FIRST-NAME:けんいち',
    'TITLE:企画課長',
    'TEL;TYPE=WORK:0304367572',
    'EMAIL:kenichi.sato@kakudo.example',
    'URL:https://www.kakudo.example/',
    'END:VCARD',
  ].join('\r\n');
  const buffer = await drawCard(code);
  const app = await openApp(extension, '/cards');
  await app.locator('input[type=file]').setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer });
  await expect(app.locator('li[data-state=read]')).toHaveCount(1, { timeout: 120_000 });
  await app.locator('li[data-state=read] a').click();

  for (const [field, value] of [
    ['name', '佐藤 健一'],
    ['nameKana', 'さとう けんいち'],
    ['company', '株式会社架空堂'],
    ['title', '企画課長'],
    ['phone', '03-0436-7572'],
    ['email', 'kenichi.sato@kakudo.example'],
    ['url', 'https://www.kakudo.example/'],
  ]) {
    await expect(app.locator(`[name=${field}]`)).toHaveCount(1);
    await expect(app.locator(`[name=${field}]`)).toHaveValue(value ?? '');
  }
});
