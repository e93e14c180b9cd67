import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { afterEach, beforeEach, test } from 'vitest';
import { openApp, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';

let extension: Extension;
beforeEach(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
});
afterEach(() => extension.close());

/** A photo of sample cards on a table, one above the other. */
async function photoOf(...names: string[]): Promise<Buffer> {
  const table = await extension.context.newPage();
  await table.setViewportSize({ width: 1500, height: 2000 });
  const images = await Promise.all(
    names.map(async (name, index) => {
      const png = (await readFile(sampleCard(name))).toString('base64');
      return `<img style="width:1100px;transform:rotate(${index % 2 ? -3 : 4}deg)" src="data:image/png;base64,${png}">`;
    }),
  );
  await table.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:repeating-linear-gradient(92deg,#7c5a3c 0 20px,#8a6544 20px 50px)">${images.join('')}`,
  );
  for (const image of await table.locator('img').all()) await image.evaluate((element: HTMLImageElement) => element.decode());
  const photo = await table.screenshot({ type: 'jpeg', quality: 85 });
  await table.close();
  return photo;
}

test('two cards on one photo are two cards, joined as two sides by one press, and apart again by undo', async () => {
  const app = await openApp(extension, '/cards');
  const buffer = await photoOf('larkmoor.png', 'hotaruno.png');
  await app.locator('input[type=file]').setInputFiles({ name: 'two.jpg', mimeType: 'image/jpeg', buffer });
  const read = app.locator('li[data-state=read]');
  await expect(read).toHaveCount(2, { timeout: 60_000 });
  await expect(read.nth(0)).toContainText('Emily Hartwell');
  await expect(read.nth(1)).toContainText('高橋 直人');

  await read.nth(1).locator('[data-action=join-back]').click();
  await expect(read).toHaveCount(1);
  await app.locator('[data-action=undo]').click();
  await expect(read).toHaveCount(2);
  await expect(read.nth(1)).toContainText('高橋 直人');
});

test('a photo that was split is taken as one card by one press', async () => {
  const app = await openApp(extension, '/cards');
  const buffer = await photoOf('larkmoor.png', 'hotaruno.png');
  await app.locator('input[type=file]').setInputFiles({ name: 'two.jpg', mimeType: 'image/jpeg', buffer });
  await expect(app.locator('li[data-state=read]')).toHaveCount(2, { timeout: 60_000 });
  await app.locator('[data-action=take-whole]').first().click();
  await expect(app.locator('li[data-state]')).toHaveCount(1);
  await expect(app.locator('li[data-state=read]')).toHaveCount(1, { timeout: 60_000 });
});
