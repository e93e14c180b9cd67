import { proton } from '@/lib/webmail/proton';
import { describeWebmail } from '../support/describe-webmail';

describeWebmail(proton, {
  'thread-open.html': {
    key: 'mail.proton.me/m3==',
    subject: 'Offer for 40 chairs',
    direction: 'in',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [{ email: 'jane.roe@example.com', name: 'Jane Roe' }],
    date: '9:12 AM',
  },
  'two-expanded.html': {
    key: 'mail.proton.me/m3==',
    keys: ['mail.proton.me/m2==', 'mail.proton.me/m3=='],
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
  },
  'list.html': 'none',
  'compose.html': 'none',
  'loading.html': 'unreadable',
  'reply-being-written.html': { key: 'mail.proton.me/k1==', people: [{ email: 'ken@workshop.example', name: 'Ken Adler' }], others: [] },
  'own-sent.html': {
    direction: 'out',
    people: [
      { email: 'ana.silva@example.com', name: 'Ana Silva' },
      { email: 'partner@agency.example', name: 'Partner' },
    ],
    others: [],
  },
  'group.html': 'unreadable',
  'decoys.html': {
    key: 'mail.proton.me/d1==',
    subject: 'Fwd | decoy@evil.example | Proton Mail',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
    others: [],
  },
  'spoofed-name.html': { direction: 'in', people: [{ email: 'phish@evil.example' }] },
  'name-is-address.html': { direction: 'in', people: [{ email: 'phish@evil.example' }] },
  'japanese.html': {
    direction: 'in',
    people: [{ email: 'info@例え.example', name: '例え株式会社' }],
    date: '2026年11月11日 9:00',
  },
});
