import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { openApp, readCards, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';

let extension: Extension;
let app: Page;
let mail: Page;
let panel: Page;
const takahashi = { email: 'n.takahashi@hotaruno.example', name: '高橋 直人' };

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  app = await openApp(extension, '/cards');
});
afterAll(() => extension.close());

// The steps of one day with Meibo, each going on where the last one ended.
test('a card is read and looked over, and the focus stands on the first doubt', async () => {
  await readCards(app, [sampleCard('hotaruno.png')]);
  await app.locator('li[data-state=read] a').click();
  await expect(app.locator('[name=name]')).toHaveValue('高橋 直人');
  await expect(app.locator('[name=email]')).toHaveValue(takahashi.email);
  const first =
    (await app.locator('[data-doubt=true] input').count()) > 0
      ? app.locator('[data-doubt=true] input').first()
      : app.locator('[name=name]');
  await expect(first).toBeFocused();
});

test('the place of a focused field is marked on the photo, and a press on the photo goes to the field', async () => {
  const [name, email] = [app.locator('[name=name]'), app.locator('[name=email]')];
  const marked = app.locator('[data-mark=focused]');
  await name.focus();
  const place = await marked.evaluate((mark: HTMLElement) => mark.style.cssText);
  await email.focus();
  await expect(marked).toHaveCount(1);
  await app.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished))); // The photo comes nearer.
  const onPhoto = app.locator('[data-mark=field]');
  const index = await onPhoto.evaluateAll((marks, css) => marks.findIndex((mark) => (mark as HTMLElement).style.cssText === css), place);
  const box = await onPhoto.nth(index).boundingBox();
  if (!box) throw new Error('The name has no place on the photo.');
  await app.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('高橋 直人');
});

test('words on the card that are chosen by key go into the focused field', async () => {
  const field = app.locator('[name=nameKana]');
  await field.focus();
  await app.keyboard.press('Alt+ArrowDown');
  await expect(app.locator('[data-mark=pointed]')).toHaveCount(1);
  const offered = app.locator('[data-field=nameKana] [role=status]');
  await app.keyboard.press('ArrowDown');
  const text = (await offered.innerText()).replace('Enter', '').trim();
  await app.keyboard.press('Enter');
  await expect(field).toHaveValue(text);
  await expect(field).toBeFocused();
  await expect(app.locator('[data-mark=pointed]')).toHaveCount(0);

  await app.keyboard.press('Alt+ArrowDown');
  await app.keyboard.press('Escape');
  await expect(field).toBeFocused(); // Escape ends the pointing, not the review.
  await field.fill('');
});

test('a name whose kanji may be meant in another form offers that form, and takes it by key', async () => {
  const name = app.locator('[name=name]');
  await name.focus();
  const offered = app.getByRole('list', { name: 'ほかの読み方' });
  await expect(offered).toContainText('髙橋 直人');
  await app.keyboard.press('Alt+1');
  await expect(name).toHaveValue('髙橋 直人');
  await app.keyboard.press('Alt+1');
  await expect(name).toHaveValue('高橋 直人');
});

test('the card is saved by keyboard alone', async () => {
  await app.locator('[name=company]').fill('株式会社ほたる野印刷');
  await app.locator('[name=title]').fill('課長');
  await app.keyboard.press('Control+Enter');
  await expect(app.locator('h1', { hasText: '高橋 直人' })).toBeVisible();
  await expect(app.getByRole('status').filter({ hasText: '名刺を保存しました' })).toBeVisible();
});

test('the real side panel shows that customer beside their mail', async () => {
  mail = await openMail(extension.context, takahashi);
  panel = await extension.openPanel(mail);
  await expectPanel(panel, { state: 'contact', address: takahashi.email, via: 'gmail' });
  await expect(panel.locator('h1')).toHaveText('高橋 直人');
  await expect(panel.getByText('株式会社ほたる野印刷')).toBeVisible();
  await expect(panel.locator('a[href^="tel:"]').first()).toHaveAttribute('href', /^tel:0\d+$/);
  await expect(panel.locator('figure img')).toBeVisible();
});

test('logging twice, by key and by press, leaves one entry; it says so after the panel was loaded anew', async () => {
  await panel.keyboard.press('l');
  const log = panel.locator('[data-action=log]');
  await expect(log).toHaveText('記録済み');
  await panel.keyboard.press('l');
  await expect(panel.locator('[data-kind=email]')).toHaveCount(1);
  await panel.reload();
  await expect(log).toHaveText('記録済み');
  await expect(log).toBeDisabled();
  await expect(panel.locator('[data-kind=email]')).toContainText('お見積もりの件');
});

test('a note written in the panel stands in the full page at once, and an edit there stands in the panel', async () => {
  await panel.keyboard.press('n');
  await panel.keyboard.insertText('納期は月末で合意');
  await panel.keyboard.press('Control+Enter');
  await expect(app.locator('li[data-kind=note]')).toContainText('納期は月末で合意');

  await app.bringToFront();
  await app.keyboard.press('e');
  await app.locator('[name=formattedName]').fill('髙橋 直人');
  await app.keyboard.press('Control+Enter');
  await mail.bringToFront();
  await expectPanel(panel, { state: 'contact', address: takahashi.email, via: 'gmail' });
  await expect(panel.locator('h1')).toHaveText('髙橋 直人');
});

test('undo in the panel takes the note back everywhere', async () => {
  await panel.keyboard.press('n');
  await panel.keyboard.insertText('間違い');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.locator('li[data-kind=note]')).toHaveCount(2);
  await panel.locator('[data-action=undo]').click();
  await expect(panel.locator('li[data-kind=note]')).toHaveCount(1);
  await expect(app.locator('li[data-kind=note]')).toHaveCount(1);
});

test('a note that is being written is there again when its customer is', async () => {
  await panel.keyboard.press('c');
  await panel.locator('textarea').fill('折り返し電話を');
  const other = await openMail(extension.context, { email: 'somebody@else.example', name: '別の 人', id: '19aa0c2d7e5b4f98' });
  await expectPanel(panel, { state: 'unknown', address: 'somebody@else.example', via: 'gmail' });
  await expect(panel.locator('textarea')).toHaveCount(0);
  await other.close();
  await mail.bringToFront();
  await expect(panel.locator('textarea')).toHaveValue('折り返し電話を');
  await panel.locator('textarea').press('Control+Enter');
  await expect(panel.locator('li[data-kind=call]')).toContainText('折り返し電話を');
});

test('a background worker that was stopped changes nothing for the panel', async () => {
  const session = await extension.context.newCDPSession(app);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const other = await openMail(extension.context, { email: 'somebody@else.example', name: '別の 人', id: '19aa0c2d7e5b4f99' });
  await expectPanel(panel, { state: 'unknown', address: 'somebody@else.example', via: 'gmail' });
  await other.close();
  await mail.bringToFront();
  await expectPanel(panel, { state: 'contact', address: takahashi.email, via: 'gmail' });
});

test('a tab without mail clears the customer', async () => {
  await app.bringToFront();
  await expectPanel(panel, { state: 'elsewhere' });
  await expect(panel.locator('h1')).toHaveText('このタブのメールは読みません');
  await expect(panel.getByText('ほたる野印刷')).toHaveCount(0);
});

test('a card whose photo cannot be opened any more says so in place of its picture', async () => {
  await expect(app.locator('figure img')).toBeVisible();
  await app.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('meibo'));
    const photos = db.transaction('photos', 'readwrite').objectStore('photos');
    for (const id of await done(photos.getAllKeys())) await done(photos.put({ id, image: new Blob(['broken']) }));
    db.close();
  });
  await app.reload();
  await expect(app.locator('figure')).toContainText('画像を表示できませんでした');
});
