import { expect } from 'vitest';
import { yahoo } from '@/lib/webmail/yahoo';
import { describeWebmail } from '../support/describe-webmail';

describeWebmail(yahoo, {
  'thread-open.html/d/folders/1/messages/AH1': {
    key: 'mail.yahoo.com/AH1/Ana.Silva@example.com/Mon, Nov 2, 2026 at 9:12 AM',
    subject: 'Offer for 40 chairs',
    direction: 'in',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [{ email: 'jane.roe@example.com' }],
    date: 'Mon, Nov 2, 2026 at 9:12 AM',
    url: expect.stringMatching(/\/d\/folders\/1\/messages\/AH1$/),
  },
  'former-design.html': {
    people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }],
    others: [{ email: 'sales@ourshop.example' }, { email: 'jane.roe@example.com' }],
    date: 'Nov 2 at 9:12 AM',
  },
  'list.html/d/folders/1': 'none',
  'compose.html/d/compose/1234': 'none',
  'reply-being-written.html': { people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }], others: [] },
  'own-sent.html/d/folders/2/messages/AH2': {
    direction: 'out',
    people: [{ email: 'ana.silva@example.com' }, { email: 'ken@workshop.example' }],
    others: [],
  },
  'own-sent-names.html/d/folders/2/messages/AH2': 'unreadable',
  'colleague.html': 'unreadable',
  'name-is-address.html': 'unreadable',
  'two-addresses.html': 'unreadable',
  'spoofed-name.html': { direction: 'in', people: [{ email: 'phish@evil.example' }] },
  'decoys.html': {
    subject: 'Viewing on Friday',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
    others: [],
  },
  'two-expanded.html/d/folders/1/messages/AH3': {
    people: [
      { email: 'ken@workshop.example', name: 'Ken Adler' },
      { email: 'ana.silva@example.com', name: 'Ana Silva' },
    ],
  },
  'japanese.html': {
    direction: 'in',
    people: [{ email: 'info@例え.example', name: '例え株式会社' }],
    date: '2026年11月11日 9:00',
  },
  'changed.html/d/folders/1/messages/AH4': 'unreadable',
});
