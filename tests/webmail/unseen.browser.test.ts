import { afterEach, describe, expect, test } from 'vitest';
import { normalizeEmail } from '@/lib/domain/email';
import { heedReading, settleDoubt } from '@/lib/domain/habit';
import type { Reading, SiteRule } from '@/lib/domain/open-message';
import { seenBy } from '@/lib/domain/reading';
import { generic } from '@/lib/webmail/generic';
import { guessHeader } from '@/lib/webmail/guess-header';
import { isOwn, mails, unseenWebmails } from '../fixtures/webmail/unseen';
import type { Mail } from '../fixtures/webmail/unseen/mails';
import type { State, UnseenWebmail } from '../fixtures/webmail/unseen/unseen-webmail';
import { closePages, showPage } from '../support/describe-webmail';

// Invented webmails in the manner of real ones, written by somebody who had not seen the detector. Silence is allowed, a wrong
// sender never is. How many of the twelve received mails are left unread, where that is more than two:
const silent: Record<string, string> = {
  'help-desk': '10: the customer is named above, the address stands in a panel beside',
  'drawer-elements': '12: recipients are shown by name alone, so what stands below a name need not be an address',
  'suite-preview': '3: where to write to end a subscription stands above the sender',
  'bootstrap-cards': '12: the recipients stand above the sender, whose address is neither a link nor called one',
  'vuetify-panel': '12: no heading, and the subject stands below the sender',
  'chinese-portal': '3: who sent the mail for its author stands above the author, or the name holds another address',
  'pre-archive': '12: the header is in the elements that quotations are written in',
  'opened-row': '12: the mail is opened inside of its row of the list',
  'portal-mail': '12: no recipient is named',
  'newest-on-top': '4: until it is known that addresses are shown, and with who sent the mail for its author',
  'styled-portal': '8: the address is a text beside the name, and recipients are shown by name alone',
  'shadow-conversation': '12: the subject stands below the header, and recipients are shown by the address alone',
  'tailwind-dashboard': '12: the address is a part of what a button says it copies',
  'cdk-described': '12: addresses are in tooltips that stand at the end of the page',
  'support-inbox-japan': '12: an internal note with an address stands above the mail',
  'folding-mobile': '12: the header is folded, or the list is hidden by it',
  'slotted-elements': '9: the labels are inside of the page’s own elements',
  'ticket-elements': '12: subject and time stand above the header, as they do above a mail that is passed on',
  'spoken-definitions': '5: with who sent the mail for its author, and with headings and times around what is read aloud',
};

afterEach(closePages);

const own = ['eigyo@aoyama-shop.example'];

/** A panel beside one webmail: whom it shows of the page, with what it has learnt of the pages before. */
function openPanel(webmail: UnseenWebmail): (state: State) => Promise<string[]> {
  let rule: SiteRule | undefined;
  return async (state) => {
    const found = generic(guessHeader, rule, own).readOpenMessage(await showPage(webmail.render(state)));
    const reading: Reading = found.state === 'message' ? { ...found, message: { webmail: 'generic', ...found.message } } : found;
    const habit = heedReading(rule?.habit, reading);
    rule = habit && { never: [], habit };
    const seen = seenBy(settleDoubt(reading, habit), own);
    return seen.state === 'message' ? seen.message.people.map(({ email }) => normalizeEmail(email) ?? email) : [];
  };
}

const judge = (webmail: UnseenWebmail, mail: Mail, people: string[]): 'right' | 'silent' | 'wrong' => {
  const expected = webmail.expected(mail);
  const right = [expected, ...(webmail.alsoRight?.(mail) ?? [])].map((address) => address && normalizeEmail(address));
  if (people.length === 0) return expected === undefined ? 'right' : 'silent';
  return people.every((address) => right.includes(address)) ? 'right' : 'wrong';
};

describe.each(unseenWebmails)('$name', (webmail) => {
  test('of the received mails at most two are left unread, and none is given to somebody else', async () => {
    const received = mails.filter((mail) => !isOwn(mail) && !webmail.cannotBeKnown?.(mail));
    const judged: Record<string, string[]> = { right: [], silent: [], wrong: [] };
    const shown = openPanel(webmail);
    for (const mail of received) judged[judge(webmail, mail, await shown({ open: mail }))]?.push(mail.id);
    expect(judged.wrong).toEqual([]);
    expect(judged.silent?.length, `silent: ${judged.silent}`).toBeLessThanOrEqual(Number.parseInt(silent[webmail.name] ?? '2', 10));
  });

  test('own sent mail is about its recipients, or about nobody', async () => {
    const shown = openPanel(webmail);
    for (const mail of mails.filter(isOwn)) {
      expect(judge(webmail, mail, await shown({ open: mail })), mail.id).not.toBe('wrong');
    }
  });

  test.each(['list', 'compose', 'search'] as const)('nobody is shown where no mail is open: %s', async (state) => {
    expect(await openPanel(webmail)(state)).toEqual([]);
  });
});
