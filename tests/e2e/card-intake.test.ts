import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { afterEach, beforeEach, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { openApp, readCards, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { pressAtOnce } from './support/press-at-once';

let extension: Extension;
beforeEach(async () => {
  extension = await launchExtension({
    build: 'chrome-mv3',
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
});
afterEach(() => extension.close());

test('what is no photo is refused by name with what to do; the photos among it come in', async () => {
  const app = await openApp(extension, '/cards');
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0heicmif1'), Buffer.alloc(2000)]);
  const png = await readFile(sampleCard('hotaruno.png'));
  await app.locator('input[type=file]').setInputFiles([
    { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: heic },
    { name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('Dear Sir or Madam') },
    { name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
    { name: 'cut.png', mimeType: 'image/png', buffer: png.subarray(0, png.length / 2) },
    { name: 'card.gif', mimeType: 'image/gif', buffer: png },
  ]);
  const refused = app.getByRole('alert').locator('li');
  await expect(refused).toHaveCount(4);
  await expect(refused.nth(0)).toContainText('IMG_0001.jpg');
  await expect(refused.nth(0)).toContainText('HEIC');
  await expect(refused.nth(1)).toContainText('写真でも PDF でもない');
  await expect(refused.nth(2)).toContainText('中身のない');
  await expect(refused.nth(3)).toContainText('途中で切れて');
  await expect(app.locator('li[data-state]')).toHaveCount(1);
});

test('the first page of a PDF is drawn and read', async () => {
  const app = await openApp(extension, '/cards');
  const print = await extension.context.newPage();
  await print.setContent(
    '<style>@page { size: 91mm 55mm; margin: 8mm } * { margin: 0 } body { font: 14pt "Noto Sans CJK JP" } p { font-size: 9pt }</style>' +
      '<h4>株式会社架空堂</h4>中村 由紀<p>〒101-0000 東京都千代田区架空町1-2-3<br>TEL 03-0123-4567<br>yuki.nakamura@kakudo.example</p>',
  );
  const buffer = await print.pdf({ preferCSSPageSize: true });
  await print.close();
  await app.locator('input[type=file]').setInputFiles({ name: 'renamed.jpg', mimeType: 'image/jpeg', buffer });
  await expect(app.locator('li[data-state=read]')).toHaveCount(1, { timeout: 120_000 });
  await app.locator('li[data-state=read] a').click();
  await expect(app.locator('[name=email]')).toHaveValue('yuki.nakamura@kakudo.example');
  await expect(app.locator('[name=name]')).toHaveValue('中村 由紀');
});

test('a photo of a card on a table: fields are pointed at where they stand on it, and it is saved', async () => {
  const table = await extension.context.newPage();
  await table.setViewportSize({ width: 1600, height: 1200 });
  const png = (await readFile(sampleCard('larkmoor.png'))).toString('base64');
  await table.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:repeating-linear-gradient(92deg,#7c5a3c 0 20px,#8a6544 20px 50px)">
     <img style="width:1100px;transform:perspective(2400px) rotateX(14deg) rotateY(-10deg) rotate(5deg)" src="data:image/png;base64,${png}">`,
  );
  await table.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const buffer = await table.screenshot({ type: 'jpeg', quality: 85 });
  await table.close();

  const app = await openApp(extension, '/cards');
  await app.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
  await app.locator('li[data-state=read] a').click({ timeout: 120_000 });
  await expect(app.locator('[name=email]')).toHaveValue('emily.hartwell@larkmoor.example');
  await app.locator('[name=email]').focus();
  const share = await app.locator('[data-mark=focused]').evaluate((mark: HTMLElement) => {
    const [place, card] = [mark.getBoundingClientRect(), mark.parentElement?.getBoundingClientRect() ?? new DOMRect()];
    return { left: (place.left - card.left) / card.width, top: (place.top - card.top) / card.height, width: place.width / card.width };
  });
  // The address stands in the lower right quarter of this card, a third of it wide.
  expect(share.left).toBeGreaterThan(0.42);
  expect(share.left + share.width).toBeLessThan(1);
  expect(share.top).toBeGreaterThan(0.5);
  expect(share.top).toBeLessThan(1);
  expect(share.width).toBeGreaterThan(0.15);

  await app.locator('[data-action=save]').click();
  await expect(app.locator('article h1')).toHaveText('Emily Hartwell');
});

test('photos come in by drop and by paste', async () => {
  const app = await openApp(extension, '/cards');
  await expect(app.locator('[data-action=camera]')).toBeVisible();
  const bytes = (await readFile(sampleCard('hotaruno.png'))).toString('base64');
  for (const type of ['drop', 'paste'] as const) {
    await app.evaluate(
      async ({ bytes, type }) => {
        const blob = await (await fetch(`data:image/png;base64,${bytes}`)).blob();
        const data = new DataTransfer();
        data.items.add(new File([blob], `${type}.png`, { type: 'image/png' }));
        const init = { bubbles: true, cancelable: true };
        document.dispatchEvent(
          type === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        );
      },
      { bytes, type },
    );
    await expect(
      app
        .getByText(type === 'drop' ? 'drop.png' : 'paste.png')
        .or(app.getByText('高橋 直人'))
        .first(),
    ).toBeVisible();
  }
  await expect(app.locator('li[data-state]')).toHaveCount(2);
});

test('the camera takes a photo, and is off when its window is closed', async () => {
  const app = await openApp(extension, '/cards');
  await app.locator('[data-action=camera]').click();
  await app.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await app.locator('[data-action=take]').click();
  await expect(app.locator('li[data-state]')).toHaveCount(1);
  await app.keyboard.press('Escape');
  await expect(app.locator('video')).toHaveCount(0);
});

test('a page closed in the middle of reading loses nothing: the next page goes on', async () => {
  const app = await openApp(extension, '/cards');
  await app.locator('input[type=file]').setInputFiles([sampleCard('hotaruno.png'), sampleCard('larkmoor.png')]);
  await expect(app.locator('li[data-state=reading]')).toHaveCount(1);
  await app.close();
  const next = await openApp(extension, '/cards');
  await expect(next.locator('li[data-state=read]')).toHaveCount(2, { timeout: 120_000 });
});

test('reading is stopped at once, the photo stays, and can be read later', async () => {
  const app = await openApp(extension, '/cards');
  await app.locator('input[type=file]').setInputFiles([sampleCard('hotaruno.png')]);
  await app.locator('li[data-state=reading] [data-action=stop]').click();
  await expect(app.locator('li[data-state=stopped]')).toBeVisible();
  await app.locator('[data-action=retry]').click();
  await expect(app.locator('li[data-state=read]')).toHaveCount(1, { timeout: 120_000 });
});

test('date, place and tags go with all photos of a day, to the card and to its person', async () => {
  const app = await openApp(extension, '/cards');
  await app.locator('summary').click();
  await app.locator('[name=exchangedAt]').fill('2026-11-20');
  await app.locator('[name=place]').fill('展示会 A');
  await app.locator('[name=tags]').fill('展示会、要連絡');
  await readCards(app, [sampleCard('larkmoor.png')]);
  await expect(app.locator('li[data-state=read]')).toContainText('展示会 A');
  await app.locator('li[data-state=read] a').click();
  await app.locator('[data-action=save]').click();
  await expect(app.locator('article > header li')).toHaveText(['展示会', '要連絡']);
  const entry = app.locator('article section section');
  await expect(entry).toContainText('11/20');
  await expect(entry).toContainText('展示会 A');
});

test('a second card of somebody known asks, and attaches instead of making a twin', async () => {
  const app = await openApp(extension, '/cards');
  await readCards(app, [sampleCard('larkmoor.png')]);
  await app.locator('li[data-state=read] a').click();
  await app.locator('[data-action=save]').click();
  await expect(app.locator('article h1')).toHaveText('Emily Hartwell');

  await app.goto(extension.url('app.html#/cards'));
  await readCards(app, [sampleCard('larkmoor.png')]);
  await pressAtOnce(app, '#save-card');
  await app.locator('li[data-state=read] a').click();
  await expect(app.locator('fieldset[data-urgent=true]')).toBeVisible(); // Not saved: it is for the user to say who it is.
  await app.getByRole('radio').first().check();
  await app.keyboard.press('Control+Enter');
  await expect(app.locator('article h1')).toHaveText('Emily Hartwell');
  await expect(app.getByRole('row')).toHaveCount(1);
});

test('a card comes in and is saved inside the panel', async () => {
  const mail = await openMail(extension.context, { email: 'emily.hartwell@larkmoor.example', name: 'Emily Hartwell' });
  const panel = await extension.openPanel(mail);
  await panel.getByRole('link', { name: '名刺を読み取る' }).click();
  await readCards(panel, [sampleCard('larkmoor.png')]);
  await panel.locator('li[data-state=read] a').click();
  await panel.locator('[data-action=save]').click();
  await expect(panel.locator('h1')).toHaveText('Emily Hartwell');
});
