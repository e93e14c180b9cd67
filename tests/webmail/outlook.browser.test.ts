import { outlook } from '@/lib/webmail/outlook';
import { describeWebmail } from '../support/describe-webmail';

describeWebmail(outlook, {
  'message-open.html': {
    key: 'outlook/AAMkA',
    subject: 'Offer for 40 chairs',
    direction: 'in',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [{ email: 'jane.roe@example.com', name: 'Jane Roe' }],
    date: 'Mon 11/2/2026 9:12 AM',
  },
  'list.html': 'none',
  'compose.html': 'none',
  'reply-being-written.html': { key: 'outlook/AAMkA', people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }] },
  'own-sent.html': {
    direction: 'out',
    people: [
      { email: 'ana.silva@example.com', name: 'Ana Silva' },
      { email: 'ken@workshop.example', name: 'Ken Adler' },
    ],
    others: [{ email: 'partner@agency.example', name: 'Partner' }],
  },
  'own-sent-names.html': 'unreadable',
  'colleague.html': 'unreadable',
  'name-is-address.html': 'unreadable',
  'two-addresses.html': 'unreadable',
  'spoofed-name.html': { direction: 'in', people: [{ email: 'phish@evil.example' }] },
  'decoys.html': {
    key: 'outlook/AAMkA',
    subject: 'Viewing on Friday',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
    others: [],
  },
  'two-expanded.html': {
    key: 'outlook/CONV_AAQkA_SUBJECT',
    keys: ['outlook/AAMkA', 'outlook/AAMkB'],
    people: [
      { email: 'ken@workshop.example', name: 'Ken Adler' },
      { email: 'ana.silva@example.com', name: 'Ana Silva' },
    ],
  },
  'same-person-twice.html': { key: 'outlook/AAMkA', people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }] },
  'japanese.html': {
    direction: 'in',
    people: [{ email: 'info@例え.example', name: '例え株式会社' }],
    date: '2026/11/11 (水) 9:00',
  },
});
