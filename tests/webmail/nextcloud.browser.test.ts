import { afterEach, expect, test } from 'vitest';
import { hostedWebmailOf } from '@/lib/webmail';
import { nextcloud } from '@/lib/webmail/nextcloud';
import { closePages, describeWebmail, openPage } from '../support/describe-webmail';

const server = `${location.host}/nextcloud`;

describeWebmail(nextcloud, {
  'thread-open.html/index.php/apps/mail/box/3/thread/41': {
    key: `${server}/43`,
    subject: 'Offer for 40 chairs',
    direction: 'in',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [],
    date: 'Nov 2, 2026, 9:12 AM',
    url: expect.stringMatching(/\/index\.php\/apps\/mail\/box\/3\/thread\/43$/),
  },
  'former-design.html': {
    key: `${server}/52`,
    direction: 'in',
    people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }],
    date: 'November 2, 2026 9:12 AM',
  },
  'list.html/apps/mail/box/3': 'none',
  'compose.html/apps/mail/box/3/thread/new': 'none',
  'loading.html/apps/mail/box/3/thread/41': 'unreadable',
  'reply-being-written.html': { key: `${server}/51`, people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }] },
  'own-sent.html': 'unreadable',
  'own-last.html': { key: `${server}/62`, direction: 'in', people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }] },
  'colleague.html': 'unreadable',
  'spoofed-name.html': { direction: 'in', people: [{ email: 'phish@evil.example' }] },
  'decoys.html': {
    key: `${server}/66`,
    subject: 'Viewing on Friday',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
  },
  'two-expanded.html': {
    key: `${server}/67+`,
    keys: [`${server}/67`, `${server}/68`],
    people: [
      { email: 'ken@workshop.example', name: 'Ken Adler' },
      { email: 'ana.silva@example.com', name: 'Ana Silva' },
    ],
  },
  'japanese.html': {
    subject: '見積もりのお願い',
    direction: 'in',
    people: [{ email: 'info@例え.example', name: '例え株式会社' }],
    date: '2026年11月11日 9:00',
  },
});

afterEach(closePages);

test('Nextcloud Mail is recognized by its page, wherever it is hosted, and the other apps beside it are not', async () => {
  for (const file of ['list.html', 'thread-open.html', 'compose.html']) {
    expect(hostedWebmailOf(await openPage(`nextcloud/${file}`))?.id, file).toBe('nextcloud');
  }
  expect(hostedWebmailOf(await openPage('nextcloud/files.html'))).toBeUndefined();
});
