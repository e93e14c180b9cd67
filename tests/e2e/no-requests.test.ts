import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { openApp, readCards, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';

// The whole browser goes through a proxy that answers nothing and writes down who was asked for.
const asked: string[] = [];
// The browser's own: its update, its sign-in, and its warming up for the page in the tab.
const browserOwn = /^(https?:\/\/)?((update|www|optimizationguide-pa)\.googleapis|(accounts|mail|clients\d?)\.google)\.com[:/]/;
let proxy: Server;
let extension: Extension;

beforeAll(async () => {
  proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  extension = await launchExtension({
    build: 'chrome-mv3',
    args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>', '--disable-component-update', '--disable-sync'],
  });
});
afterAll(async () => {
  await extension.close();
  proxy.close();
});

test('from a card to the customer beside the mail, no request leaves the browser', async () => {
  const app = await openApp(extension, '/cards');
  await readCards(app, [sampleCard('hotaruno.png'), sampleCard('larkmoor.png')]);
  await app.locator('li[data-state=read] a').first().click();
  await app.locator('[data-action=save]').click();
  const mail = await openMail(extension.context, { email: 'n.takahashi@hotaruno.example', name: '高橋 直人' });
  const panel = await extension.openPanel(mail);
  await expectPanel(panel, { state: 'contact', address: 'n.takahashi@hotaruno.example', via: 'gmail' });
  await panel.keyboard.press('l');
  await expect(panel.locator('[data-action=log]')).toBeDisabled();
  await app.goto(extension.url('app.html#/settings'));
  await expect(app.locator('h1')).toBeVisible();
  expect(asked.filter((url) => !browserOwn.test(url))).toEqual([]);
});

test('an extension page cannot reach the network even if it tried', async () => {
  const app = await openApp(extension);
  const outcome = await app.evaluate(() =>
    fetch('http://canary.example/from-extension').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(asked.join()).not.toContain('from-extension');
});

test('the record of requests would have seen one', async () => {
  const page = await extension.context.newPage();
  await page.goto('http://canary.example/').catch(() => undefined);
  expect(asked).toContain('http://canary.example/');
});
