import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel, recordAddresses, type Shown } from './support/panel';
import { serveWebmail } from './support/routes';
import { seedContacts } from './support/seed';

const site = 'http://127.0.0.1:18081';
const none: Shown = { state: 'none' };
const unreadable: Shown = { state: 'unreadable' };
const ana = 'ana.silva@example.com';
const ken = 'ken@workshop.example';
const hanako = 'hanako.sato@fudosan.example';
const phish = 'phish@evil.example';
const info = 'info@xn--r8jz45g.example';

/** The pages of a webmail in the order in which they are visited, and what the panel must show: nobody else, not for a blink. */
const tours: Record<string, { origin: string; pages: [string, Shown][] }> = {
  yahoo: {
    origin: 'https://mail.yahoo.com',
    pages: [
      ['d/folders/1/list.html', none],
      ['d/folders/1/messages/thread-open.html', { state: 'contact', address: ana }],
      ['d/folders/1/messages/reply-being-written.html', { state: 'contact', address: ken }],
      ['d/compose/compose.html', none],
      ['d/folders/1/messages/decoys.html', { state: 'contact', address: hanako }],
      ['d/folders/2/messages/own-sent.html', { state: 'choose' }],
      ['d/folders/1/messages/spoofed-name.html', { state: 'unknown', address: phish }],
      ['d/folders/1/messages/japanese.html', { state: 'contact', address: info }],
    ],
  },
  proton: {
    origin: 'https://mail.proton.me',
    pages: [
      ['u/0/inbox/list.html', none],
      ['u/0/inbox/thread-open.html', { state: 'contact', address: ana }],
      ['u/0/inbox/reply-being-written.html', { state: 'contact', address: ken }],
      ['u/0/inbox/compose.html', none],
      ['u/0/inbox/decoys.html', { state: 'contact', address: hanako }],
      ['u/0/sent/own-sent.html', { state: 'choose' }],
      ['u/0/inbox/spoofed-name.html', { state: 'unknown', address: phish }],
      ['u/0/inbox/japanese.html', { state: 'contact', address: info }],
    ],
  },
  zimbra: {
    origin: `${site}/zimbra`,
    pages: [
      ['list.html', none],
      ['thread-open.html', { state: 'contact', address: ana }],
      ['reply-being-written.html', { state: 'contact', address: ken }],
      ['compose.html', none],
      ['decoys.html', { state: 'contact', address: hanako }],
      ['own-sent.html', { state: 'choose' }],
      ['spoofed-name.html', { state: 'unknown', address: phish }],
      ['japanese.html', { state: 'contact', address: info }],
      ['names-only.html', unreadable],
    ],
  },
  nextcloud: {
    origin: `${site}/nextcloud`,
    pages: [
      ['apps/mail/box/3/list.html', none],
      ['apps/mail/box/3/thread/41/thread-open.html', { state: 'contact', address: ana }],
      ['apps/mail/box/3/thread/51/reply-being-written.html', { state: 'contact', address: ken }],
      ['apps/mail/box/3/thread/new/compose.html', none],
      ['apps/mail/box/3/thread/66/decoys.html', { state: 'contact', address: hanako }],
      ['apps/mail/box/3/thread/67/two-expanded.html', { state: 'choose' }],
      ['apps/mail/box/3/thread/65/spoofed-name.html', { state: 'unknown', address: phish }],
      ['apps/mail/box/3/thread/69/japanese.html', { state: 'contact', address: info }],
    ],
  },
  snappymail: {
    origin: `${site}/snappymail`,
    pages: [
      ['list.html#/mailbox/INBOX', none],
      ['message-open.html#/mailbox/INBOX', { state: 'contact', address: ana }],
      ['reply-being-written.html#/mailbox/INBOX', { state: 'contact', address: ken }],
      ['compose.html', none],
      ['decoys.html', { state: 'contact', address: hanako }],
      ['own-sent.html#/mailbox/Sent', { state: 'choose' }],
      ['spoofed-name.html', { state: 'unknown', address: phish }],
      ['japanese.html', { state: 'contact', address: info }],
    ],
  },
};

let extension: Extension;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3-e2e' });
  for (const [id, { origin }] of Object.entries(tours)) await serveWebmail(extension.context, origin, id);
  await seedContacts(extension, [
    ['Ana Silva', ana],
    ['Ken Adler', ken],
    ['Hanako Sato', hanako],
    ['例え株式会社', 'info@例え.example'],
    // Whoever a careless reader could take for the sender.
    ['Stale Person', 'stale@former.example'],
    ['First Writer', 'first@elsewhere.example'],
    ['List Row', 'list.row@example.com'],
    ['Draft Recipient', 'draft.recipient@example.com'],
    ['Decoy', 'decoy@evil.example'],
    ['John Smith', 'john.smith@acme.example'],
    ['Taro Yamada', 'taro.yamada@kaisha.example'],
    ['Sales desk', 'sales@ourshop.example'],
  ]);
  page = await extension.context.newPage();
  await page.goto('https://mail.yahoo.com/d/folders/1/list.html');
  panel = await extension.openPanel(page);
});

afterAll(() => extension?.close());

describe.each(Object.entries(tours))('%s', (id, { origin, pages }) => {
  const via = (shown: Shown): Shown => (['none', 'unreadable'].includes(shown.state) ? shown : { ...shown, via: id });

  test('one page after the other', async () => {
    await page.goto('about:blank');
    await expectPanel(panel, { state: 'elsewhere' });
    const addresses = await recordAddresses(panel);
    for (const [file, shown] of pages) {
      await page.goto(`${origin}/${file}`);
      if (shown === none) await page.waitForTimeout(400);
      await expectPanel(panel, via(shown), file);
    }
    expect(await addresses()).toEqual(pages.flatMap(([, { address }]) => address ?? []));
  });
});

test('Proton shows another address before it shows another message', async () => {
  await page.goto('https://mail.proton.me/u/0/inbox/thread-open.html');
  await expectPanel(panel, { state: 'contact', address: ana, via: 'proton' });
  const addresses = await recordAddresses(panel);
  await page.evaluate(() => history.pushState(null, '', '/u/0/inbox/other=='));
  await page.waitForTimeout(300);
  await page.locator('section').evaluateAll((sections) => {
    for (const section of sections as HTMLElement[]) section.style.display = section.style.display === 'none' ? '' : 'none';
  });
  await expectPanel(panel, { state: 'contact', address: 'stale@former.example', via: 'proton' });
  expect(await addresses()).toEqual([ana, 'stale@former.example']);
});

test('Zimbra puts what it showed aside, and the address stays', async () => {
  await page.goto(`${site}/zimbra/thread-open.html`);
  await expectPanel(panel, { state: 'contact', address: ana, via: 'zimbra' });
  const put = (id: string, left: number) => page.locator(id).evaluate((view, place) => view.style.setProperty('left', `${place}px`), left);
  await put('#zv__CLV-main__CV', -10_000);
  await expectPanel(panel, none, 'the calendar');
  await put('#zv__TV-main__MSG', 300);
  await expectPanel(panel, { state: 'contact', address: 'stale@former.example', via: 'zimbra' }, 'the other view');
});

test('where Zimbra shows names alone the panel says which setting does that', async () => {
  await page.goto(`${site}/zimbra/names-only.html`);
  await expectPanel(panel, unreadable);
  expect(await panel.locator('[data-panel] p').first().innerText()).toContain('送信者が指定してきた表示名のみを表示');
});
