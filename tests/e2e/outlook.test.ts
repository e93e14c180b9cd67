import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel, recordAddresses, type Shown } from './support/panel';
import { serveWebmail } from './support/routes';
import { seedContacts } from './support/seed';

const via = 'outlook';
const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];

let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  for (const host of hosts) await serveWebmail(extension.context, `https://${host}`, 'outlook');
  await seedContacts(extension, [
    ['Ana Silva', 'ana.silva@example.com'],
    ['Ken Adler', 'ken@workshop.example'],
    ['Hanako Sato', 'hanako.sato@fudosan.example'],
    ['例え株式会社', 'info@例え.example'],
    ['Stale Person', 'stale@former.example'],
    ['Collapsed Person', 'collapsed@elsewhere.example'],
    ['List Row', 'list.row@example.com'],
    ['Draft Recipient', 'draft.recipient@example.com'],
    ['Decoy', 'decoy@evil.example'],
    ['John Smith', 'john.smith@acme.example'],
    ['山田 太郎', 'taro.yamada@kaisha.example'],
    ['Sales desk', 'sales@ourshop.example'],
  ]);
  page = await extension.context.newPage();
  await page.goto('https://outlook.office.com/mail/list.html');
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

test.each<[string, Shown]>([
  ['list.html', { state: 'none' }],
  ['message-open.html', { state: 'contact', address: 'ana.silva@example.com', via }],
  ['compose.html', { state: 'none' }],
  ['reply-being-written.html', { state: 'contact', address: 'ken@workshop.example', via }],
  ['own-sent.html', { state: 'choose', via }],
  ['own-sent-names.html', { state: 'unreadable' }],
  ['colleague.html', { state: 'unreadable' }],
  ['name-is-address.html', { state: 'unreadable' }],
  ['spoofed-name.html', { state: 'unknown', address: 'phish@evil.example', via }],
  ['decoys.html', { state: 'contact', address: 'hanako.sato@fudosan.example', via }],
  ['two-expanded.html', { state: 'choose', via }],
  ['same-person-twice.html', { state: 'contact', address: 'ken@workshop.example', via }],
  ['japanese.html', { state: 'contact', address: 'info@xn--r8jz45g.example', via }],
])('%s', async (file, shown) => {
  await page.goto('https://outlook.office.com/mail/list.html');
  await expectPanel(panel, { state: 'none' });
  const addresses = await recordAddresses(panel);
  await page.goto(`https://outlook.office.com/mail/${file}`);
  if (shown.state === 'none') await page.waitForTimeout(1000);
  await expectPanel(panel, shown);
  expect(await addresses()).toEqual(shown.address ? [shown.address] : []);
});

test.each(hosts)('read at %s', async (host) => {
  await page.goto(`https://${host}/mail/inbox/id/message-open.html`);
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via });
  await page.goto(`https://${host}/calendar/message-open.html`);
  await expectPanel(panel, { state: 'none' }, 'an appointment');
});

test('the address changes with the message, the page does not', async () => {
  await page.goto('https://outlook.office.com/mail/message-open.html');
  await expectPanel(panel, { state: 'contact', address: 'ana.silva@example.com', via });
  await page.evaluate(() => {
    history.pushState(null, '', '/mail/inbox/id/AAQkZ');
    for (const pane of document.querySelectorAll<HTMLElement>('[data-app-section]')) {
      pane.style.display = pane.style.display === 'none' ? '' : 'none';
    }
  });
  await expectPanel(panel, { state: 'contact', address: 'stale@former.example', via });
});
