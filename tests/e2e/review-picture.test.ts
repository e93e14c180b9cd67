import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openApp, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { photographCards } from './support/invented-cards';

let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  app = await openApp(extension, '/cards');
});
afterAll(() => extension.close());

/** A photo of a sample card that lies upside down on a table. */
async function upsideDown(name: string): Promise<Buffer> {
  const table = await extension.context.newPage();
  await table.setViewportSize({ width: 1600, height: 1200 });
  const png = (await readFile(sampleCard(name))).toString('base64');
  await table.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:repeating-linear-gradient(92deg,#7c5a3c 0 20px,#8a6544 20px 50px)">
     <img style="width:1100px;transform:rotate(178deg)" src="data:image/png;base64,${png}">`,
  );
  await table.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const photo = await table.screenshot({ type: 'jpeg', quality: 85 });
  await table.close();
  return photo;
}

// The steps of one card, each going on where the last one ended.
test('a card that lies upside down is shown upright, each field with its piece of the photo', async () => {
  const buffer = await upsideDown('larkmoor.png');
  await app.locator('input[type=file]').first().setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
  await app.locator('li[data-state=read] a').click({ timeout: 120_000 });
  await expect(app.locator('[name=email]')).toHaveValue('emily.hartwell@larkmoor.example');
  // On this card the name stands above the address: what stands upright shows it so.
  const topOf = async (field: string) => {
    await app.locator(`[name=${field}]`).focus();
    return app.locator('[data-mark=focused]').evaluate((mark: HTMLElement) => Number.parseFloat(mark.style.top));
  };
  expect(await topOf('name')).toBeLessThan(await topOf('email'));
  const crop = await app.locator('[data-field=email] [data-crop]').boundingBox();
  const input = await app.locator('[name=email]').boundingBox();
  expect(crop?.height).toBeGreaterThanOrEqual(18); // Its letters are not smaller than those of the input.
  expect(crop?.width).toBeGreaterThan(5 * (crop?.height ?? 0));
  expect((crop?.y ?? 0) + (crop?.height ?? 0)).toBeLessThanOrEqual((input?.y ?? 0) + 1);
});

test('words that the mouse presses or drags over go into the focused field', async () => {
  const kana = app.locator('[name=nameKana]');
  await kana.focus();
  await app.waitForTimeout(200); // The photo goes back to its whole.
  const names = app.locator('[data-mark=field]').first();
  const box = await names.boundingBox();
  if (!box) throw new Error('No field is marked.');
  await app.mouse.move(box.x + 4, box.y + box.height / 2);
  await app.mouse.down();
  await app.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await app.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 4 });
  await app.mouse.up();
  await expect(kana).toBeFocused();
  await expect(kana).toHaveValue('Emily Hartwell');
  await kana.fill('');
});

test('the corners are moved by key, shown at once, and given up with Escape', async () => {
  await app.locator('[name=name]').focus();
  await app.keyboard.press('Alt+9');
  const corner = app.locator('[data-corner="0"]');
  await expect(corner).toBeFocused();
  const before = await corner.boundingBox();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Shift+ArrowRight');
  const after = await corner.boundingBox();
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(11, 0);
  await app.keyboard.press('Tab');
  await expect(app.locator('[data-corner="1"]')).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(app.locator('[data-corner-editor]')).toHaveCount(0);
  await expect(app.locator('[name=name]')).toBeFocused();
});

test('corners that make no card cannot be read; those that are dragged are', async () => {
  await app.keyboard.press('Alt+9');
  const corner = app.locator('[data-corner="0"]');
  const opposite = app.locator('[data-corner="2"]');
  const [from, to] = [await corner.boundingBox(), await opposite.boundingBox()];
  if (!from || !to) throw new Error('The corners are not shown.');
  const drag = async (start: { x: number; y: number }, end: { x: number; y: number }) => {
    await app.mouse.move(start.x + 12, start.y + 12);
    await app.mouse.down();
    await app.mouse.move(end.x + 12, end.y + 12, { steps: 5 });
    await app.mouse.up();
  };
  await drag(from, { x: to.x - 60, y: to.y - 30 });
  await expect(app.locator('[data-action=apply-corners]')).toBeDisabled();
  await drag({ x: to.x - 60, y: to.y - 30 }, from);
  await expect(app.locator('[data-action=apply-corners]')).toBeEnabled();
  await app.keyboard.press('Control+Enter');
  await expect(app.getByRole('status').filter({ hasText: '位置を直しました' })).toBeVisible();
  await expect(app.locator('[name=email]')).toHaveValue('emily.hartwell@larkmoor.example', { timeout: 60_000 });
});

test('another card becomes the back, is shown by key, and is a card of its own again', async () => {
  const route = await app.evaluate(() => location.hash);
  await app.goto(extension.url('app.html#/cards'));
  await readCardsMore(sampleCard('hotaruno.png'), 2);
  await app.goto(extension.url(`app.html${route}`));
  await app.locator('[data-action=add-back]').click();
  await app.locator('[data-action=is-back]').first().click();
  await expect(app.locator('[data-side=back]')).toBeVisible();
  await app.locator('[name=name]').focus();
  await expect(app.locator('[data-side=front]')).toHaveAttribute('aria-pressed', 'true');
  await app.keyboard.press('Alt+0');
  await expect(app.locator('[data-side=back]')).toHaveAttribute('aria-pressed', 'true');
  await app.locator('[data-action=separate-sides]').click();
  await expect(app.locator('[data-side=back]')).toHaveCount(0);
  await app.goto(extension.url('app.html#/cards'));
  await expect(app.locator('li[data-state=read]')).toHaveCount(2);
  await app.locator('li[data-state=read] [data-action=trash]').first().click();
  await expect(app.locator('li[data-state=read]')).toHaveCount(1);
  await app.locator('li[data-state=read] [data-action=trash]').first().click();
  await expect(app.locator('li[data-state=read]')).toHaveCount(0);
});

test('where it is switched on, sure cards are saved by themselves, listed, and taken back', async () => {
  await app.goto(extension.url('app.html#/settings'));
  const box = app.locator('[name=autoConfirm]');
  await expect(box).not.toBeChecked();
  await box.check();
  await app.goto(extension.url('app.html#/cards'));
  const files = (await photographCards(extension.context, 4, 7, [3])).map(({ file }) => file);
  await app.locator('input[type=file]').first().setInputFiles(files);
  const [saved, waiting] = [app.locator('[data-unseen] li'), app.locator('li[data-state=read]')];
  await expect.poll(async () => (await saved.count()) + (await waiting.count()), { timeout: 120_000 }).toBe(files.length);
  await expect(app.locator('li[data-state=reading]')).toHaveCount(0);
  const count = await saved.count();
  expect(count).toBeGreaterThan(0);
  await app.locator('[data-action=take-back]').first().click();
  await expect(saved).toHaveCount(count - 1);
  await expect(waiting).toHaveCount(files.length - count + 1);

  // What waits again stays so when the page is opened anew, and the same card once more is not saved a second time.
  await app.reload();
  await expect(waiting).toHaveCount(files.length - count + 1);
  await expect(saved).toHaveCount(count - 1);
});

async function readCardsMore(file: string, total: number): Promise<void> {
  await app.locator('input[type=file]').first().setInputFiles(file);
  await expect(app.locator('li[data-state=read]')).toHaveCount(total, { timeout: 120_000 });
}
