import { afterEach, expect, test } from 'vitest';
import { hostedWebmailOf } from '@/lib/webmail';
import { zimbra } from '@/lib/webmail/zimbra';
import { closePages, describeWebmail, openPage } from '../support/describe-webmail';

const account = `${location.host}/sales@ourshop.example`;

describeWebmail(zimbra, {
  'thread-open.html': {
    key: `${account}/257`,
    subject: 'Offer for 40 chairs',
    direction: 'in',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [{ email: 'jane.roe@example.com', name: 'Jane Roe' }],
    date: 'November 2, 2026 9:12 AM',
  },
  'message-open.html': {
    key: `${account}/ken@workshop.example/November 2, 2026 9:12 AM/Delivery in May`,
    subject: 'Delivery in May',
    direction: 'in',
    people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }],
    others: [{ email: 'jane.roe@example.com' }],
    date: 'November 2, 2026 9:12 AM',
  },
  'list.html': 'none',
  'calendar.html': 'none',
  'compose.html': 'none',
  'reply-being-written.html': { key: `${account}/301`, people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }], others: [] },
  'own-sent.html': {
    direction: 'out',
    people: [
      { email: 'ana.silva@example.com', name: 'Silva, Ana' },
      { email: 'ken@workshop.example', name: 'Ken Adler' },
    ],
    others: [{ email: 'partner@agency.example', name: 'Partner' }],
  },
  'on-behalf.html': {
    direction: 'in',
    people: [
      { email: 'secretary@fudosan.example', name: 'Secretary' },
      { email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' },
    ],
  },
  'spoofed-name.html': { direction: 'in', people: [{ email: 'phish@evil.example' }], others: [] },
  'decoys.html': {
    key: `${account}/401`,
    subject: 'Viewing on Friday',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
    others: [],
  },
  'two-expanded.html': {
    key: `${account}/501+`,
    keys: [`${account}/501`, `${account}/502`],
    people: [
      { email: 'ken@workshop.example', name: 'Ken Adler' },
      { email: 'ana.silva@example.com', name: 'Ana Silva' },
    ],
  },
  'japanese.html': {
    subject: '見積もりのお願い',
    direction: 'in',
    people: [{ email: 'info@例え.example', name: '例え株式会社' }],
    others: [],
    date: '2026年11月11日 9:00',
  },
});

afterEach(closePages);

test.each(['names-only.html', 'name-is-address.html'])(
  '%s: nobody is read, and the setting that hides the addresses is named',
  async (file) => {
    expect(zimbra.readOpenMessage(await openPage(`zimbra/${file}`))).toEqual({ state: 'unreadable', reason: 'zimbraNames' });
  },
);

test('a page that does not say whether it shows addresses gives no reason', async () => {
  const page = await openPage('zimbra/thread-open.html');
  for (const script of page.querySelectorAll('script:not([src])')) script.remove();
  expect(zimbra.readOpenMessage(page)).toEqual({ state: 'unreadable' });
});

test('Zimbra is recognized by its page, wherever it is hosted', async () => {
  for (const file of ['list.html', 'thread-open.html', 'calendar.html']) {
    expect(hostedWebmailOf(await openPage(`zimbra/${file}`))?.id, file).toBe('zimbra');
  }
  expect(hostedWebmailOf(await openPage('zimbra/admin.html'))).toBeUndefined();
});
