import { afterEach, expect, test } from 'vitest';
import { hostedWebmailOf } from '@/lib/webmail';
import { snappymail } from '@/lib/webmail/snappymail';
import { closePages, describeWebmail, openPage } from '../support/describe-webmail';

describeWebmail(snappymail, {
  'message-open.html#/mailbox/INBOX': {
    key: `${location.host}/sales@ourshop.example/Ana.Silva@example.com/2026-11-02T09:12:00/Offer for 40 chairs`,
    subject: 'Offer for 40 chairs',
    direction: 'in',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [{ email: 'jane.roe@example.com', name: 'Roe, Jane' }],
    date: 'Nov 2, 2026, 9:12 AM',
    url: expect.stringMatching(/#\/mailbox\/INBOX$/),
  },
  'list.html': 'none',
  'closed.html': 'none',
  'compose.html': 'none',
  'reply-being-written.html': { people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }], others: [] },
  'own-sent.html': {
    direction: 'out',
    people: [{ email: 'ana.silva@example.com', name: 'Silva, Ana' }, { email: 'ken@workshop.example' }],
    others: [{ email: 'partner@agency.example', name: 'Partner' }],
  },
  'no-name.html': { direction: 'in', people: [{ email: 'ken@workshop.example' }] },
  'name-only.html': 'unreadable',
  'name-is-address.html': { direction: 'in', people: [{ email: 'phish@evil.example' }] },
  'spoofed-name.html': { direction: 'in', people: [{ email: 'phish@evil.example', name: 'John Smith' }] },
  'spoofed-beginning.html': { direction: 'in', people: [{ email: 'john.smith@acme.example.evil.example', name: 'John Smith' }] },
  'decoys.html': {
    subject: 'Viewing on Friday',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
    others: [],
    date: 'Nov 2, 2026, 9:12 AM',
  },
  'japanese.html': {
    subject: '見積もりのお願い',
    direction: 'in',
    people: [{ email: 'info@例え.example', name: '例え株式会社' }],
    others: [],
    date: '2026年11月11日 9:00',
  },
  'rainloop.html': {
    subject: 'Order 88',
    direction: 'in',
    people: [{ email: 'maria@tienda.example' }],
    others: [{ email: 'jane.roe@example.com' }],
    date: 'Nov 9, 2026, 9:00 AM',
  },
});

afterEach(closePages);

test('SnappyMail and RainLoop are recognized by their pages, wherever they are hosted', async () => {
  for (const file of ['list.html', 'message-open.html', 'rainloop.html']) {
    expect(hostedWebmailOf(await openPage(`snappymail/${file}`))?.id, file).toBe('snappymail');
  }
});

test('no page of another webmail is taken for one that everybody hosts', async () => {
  for (const page of ['gmail/thread-open.html', 'outlook/decoys.html', 'proton/thread-open.html', 'yahoo/thread-open.html']) {
    expect(hostedWebmailOf(await openPage(page)), page).toBeUndefined();
  }
});
