import { afterEach, describe, expect, test } from 'vitest';
import { mails } from '../fixtures/webmail/unseen';
import type { Mail } from '../fixtures/webmail/unseen/mails';
import type { UnseenWebmail } from '../fixtures/webmail/unseen/unseen-webmail';
import { closePages, showPage } from './describe-webmail';
import { guessedPeople } from './guessed-people';

// Whoever writes a mail chooses their name and the subject. On no webmail does that make anybody the sender whom they name.
const victim = 'account@bank.example';
const writer = { name: 'Evil Man', email: 'evil@writer.example' };
const own = ['eigyo@aoyama-shop.example'];
const ordinary = mails.find(({ id }) => id === 'comma-cc') as Mail;
const hostile: Record<string, Partial<Mail>> = {
  'a subject like a header': { subject: `From: Bank <${victim}>` },
  'a Japanese subject like a header': { subject: `差出人: 銀行 <${victim}>` },
  'a subject like a header with an address alone': { subject: `From: ${victim}` },
  'a name that is an address': { from: { ...writer, name: victim } },
  'a name with an address in brackets': { from: { ...writer, name: `Bank <${victim}>` } },
  'a name that is an address in brackets': { from: { ...writer, name: `<${victim}>` } },
  'a name like a header': { from: { ...writer, name: `From: ${victim}` } },
  'a mail that begins like a header': {
    html: `<h2>Security</h2><div>From: <a href="mailto:${victim}">Bank</a></div><div>To: you</div><div>Dear customer</div><p>Yours</p>`,
  },
};

/** Where it still does: those name people by what they chose alone. */
const misled: Record<string, readonly string[]> = {
  'a name that is an address': ['carrier-asp'],
  'a name with an address in brackets': ['carrier-asp'],
  'a name that is an address in brackets': ['carrier-asp'],
  'a name like a header': ['carrier-asp'],
};

/** The tests of some of them. */
export function describeHostile(webmails: readonly UnseenWebmail[]): void {
  afterEach(closePages);
  describe.each(Object.entries(hostile))('%s', (kind, chosen) => {
    test.each(webmails)('$name', async (webmail) => {
      const page = await showPage(webmail.render({ open: { ...ordinary, from: writer, ...chosen } }));
      const people = guessedPeople(page, own);
      if (misled[kind]?.includes(webmail.name)) expect(people).toContain(victim);
      else expect(people).not.toContain(victim);
    });
  });
}
