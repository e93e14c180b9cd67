import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openApp, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';

let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  app = await openApp(extension, '/cards');
});
afterAll(() => extension.close());

/** A sample card photographed out of focus. */
async function blurred(name: string): Promise<Buffer> {
  const base64 = await app.evaluate(async (url) => {
    const card = await createImageBitmap(await (await fetch(url)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: card.width, height: card.height });
    const context = canvas.getContext('2d');
    if (context) context.filter = 'blur(4px)';
    context?.drawImage(card, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, `/samples/${name}`);
  return Buffer.from(base64, 'base64');
}

test('a blurred card says so in the list and in the review, and another photo takes its place', async () => {
  const buffer = await blurred('hakuto.png');
  await app.locator('input[type=file]').setInputFiles({ name: 'blurred.jpg', mimeType: 'image/jpeg', buffer });
  const card = app.locator('li[data-state=read]');
  await expect(card.locator('[data-fault=blurred]')).toBeVisible({ timeout: 120_000 });
  await card.locator('a').click();
  await expect(app.getByRole('status').locator('[data-fault=blurred]')).toBeVisible();

  const chooser = app.waitForEvent('filechooser');
  await app.locator('[data-action=replace-photo]').click();
  await (await chooser).setFiles(sampleCard('hakuto.png'));
  await expect(app.locator('[name=email]')).toHaveValue(/@/, { timeout: 120_000 });
  await expect(app.locator('[data-fault]')).toHaveCount(0);
});
