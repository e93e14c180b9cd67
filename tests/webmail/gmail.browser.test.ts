import { expect } from 'vitest';
import { gmail } from '@/lib/webmail/gmail';
import { describeWebmail } from '../support/describe-webmail';

describeWebmail(gmail, {
  'thread-open.html#inbox/FMfcgzQcqQabcdefghijklmnopqrstuv': {
    key: 'mail.google.com/18aa000000000004',
    subject: 'Offer for 40 chairs 🪑',
    direction: 'in',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [{ email: 'jane.roe@example.com', name: 'Jane Roe' }],
    date: 'Nov 2, 2026, 9:12 AM',
    url: expect.stringMatching(/#inbox\/FMfcgzQcqQabcdefghijklmnopqrstuv$/),
  },
  'list.html#inbox': 'none',
  'compose.html#inbox?compose=new': 'none',
  'reading-pane.html#inbox': {
    key: 'mail.google.com/18aa0000000000b2',
    people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }],
    url: expect.stringMatching(/#all\/18aa0000000000b1$/),
  },
  'two-expanded.html': {
    key: 'mail.google.com/18aa0000000001a2',
    keys: ['mail.google.com/18aa0000000001a1', 'mail.google.com/18aa0000000001a2'],
    people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }],
  },
  'reply-being-written.html': { key: 'mail.google.com/18aa0000000000b2', people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }] },
  'own-sent.html': {
    direction: 'out',
    people: [
      { email: 'ana.silva@example.com', name: 'Ana Silva' },
      { email: 'partner@agency.example', name: 'Partner' },
    ],
    others: [],
  },
  'decoys.html': {
    key: 'mail.google.com/18aa0000000000d2',
    subject: 'Fwd - decoy@evil.example - Gmail',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
    others: [],
  },
  'spoofed-name.html': { direction: 'in', people: [{ email: 'phish@evil.example' }] },
  'japanese.html': {
    direction: 'in',
    people: [{ email: 'info@例え.example', name: '例え株式会社' }],
    others: [],
    date: '2026年11月11日 9:00',
  },
  'changed.html': 'unreadable',
});
