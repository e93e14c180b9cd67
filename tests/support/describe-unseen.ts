import { afterEach, describe, expect, test } from 'vitest';
import { normalizeEmail } from '@/lib/domain/email';
import { heedReading, settleDoubt } from '@/lib/domain/habit';
import type { Reading, SiteRule } from '@/lib/domain/open-message';
import { seenBy } from '@/lib/domain/reading';
import { type Answer, learn } from '@/lib/domain/taught';
import { generic } from '@/lib/webmail/generic';
import { guessHeader } from '@/lib/webmail/guess-header';
import { namedOn } from '@/lib/webmail/named';
import { isOwn, mails } from '../fixtures/webmail/unseen';
import type { Mail } from '../fixtures/webmail/unseen/mails';
import type { State, UnseenWebmail } from '../fixtures/webmail/unseen/unseen-webmail';
import { closePages, showPage } from './describe-webmail';

// Invented webmails in the manner of real ones, written by somebody who had not seen the detector. Silence is allowed, a wrong
// sender never is. How many of the twelve received mails are left unread, where that is more than two:
const silent: Record<string, string> = {
  'help-desk': '10: the customer is named above, the address stands in a panel beside',
  'slotted-elements': '8: the labels are inside of the page’s own elements',
  'drawer-elements': '12: recipients are shown by name alone, so what stands below a name need not be an address',
  'bootstrap-cards': '9: the recipients stand above the sender, whose address is neither a link nor called one',
  'vuetify-panel': '12: no heading, and the subject stands below the sender',
  'chinese-portal': '3: who sent the mail for its author stands above the author, or the name holds another address',
  'pre-archive': '12: the header is in the elements that quotations are written in',
  'opened-row': '12: the mail is opened inside of its row of the list',
  'styled-portal': '8: the address is a text beside the name, and recipients are shown by name alone',
  'shadow-conversation': '4: recipients are shown by the address alone, and the name beside the sender’s is or holds another one',
  'tailwind-dashboard': '12: the address is a part of what a button says it copies',
  'cdk-described': '12: addresses are in tooltips that stand at the end of the page',
  'support-inbox-japan': '12: an internal note with an address stands above the mail',
  'folding-mobile': '12: the header is folded, or the list is hidden by it',
  'ticket-elements': '12: subject and time stand above the header, as they do above a mail that is passed on',
  'spoken-definitions': '4: in threads, and with who sent the mail for its author; headings and times stand around what is read aloud',
  'hotwire-topics': '12: the address is in the tooltip of a letter beside the name',
  'ionic-phone-stack': '12: recipients are shown by name alone, so what stands below a name need not be an address',
  'chat-bubbles': '10: other people’s messages are cited between the header and the text',
  'portal-tabs': '3: who has no name, and where the name is or holds another address',
  'contact-tokens': '4: by a list, who has no name, and where the name is or holds another address',
  'hashed-profile-rail': '12: the address is in a pane beside, and the message names people alone',
  'nested-layout-tables': '4: until it is known that addresses are shown, and where the name holds another one',
  // Of those built after real programs, the webmails that are not read, and help desks, which have the customer’s address in a panel beside.
  'pile-rows': '12: the mail is opened inside of its row of the list',
  'contact-side-pane': '12: the address is in a pane beside, and the message names people alone',
  'lone-brackets-thread': '12: nothing is called a subject or a heading',
  'figure-sender-pane':
    '5: recipients other than the user stand behind a short word in one text, and the name beside an address is or holds another one',
  'newest-first-thread': '5: where a reply goes elsewhere, and where a name beside the address is or holds another one',
  'folded-touch-detail': '12: the header is folded',
  'lone-frm-cell': '12: nothing is called a subject or a heading, and no list stands beside',
  'print-font-tables': '12: nothing is called a subject or a heading, and no list stands beside',
  'numbered-cell-reader': '12: two labels of the header stand in one row',
  'styled-label-grid': '10: nothing is called a subject or a heading, and no time is shown',
  'panel-wrote-cards': '12: it says nobody whom a mail went to',
  'slot-thread-names': '12: nothing is called a subject or a heading, and the list stands below the mail',
  'styled-thread-blocks': '3: who has no name, and where a name is or holds another address',
  'search-link-headers': '11: how many mails there are (“11/12”) is taken for the time of a header above',
  'side-profile-thread': '12: the address is in a pane beside, and the message names people alone',
  'portal-form-rows': '12: the sender is an address alone, and a choice of folders stands between it and the heading',
  'crm-mail-tab': '11: nothing is called a subject or a heading, and the time stands above the header',
  'spaced-label-table': '10: nothing is called a subject or a heading, the recipients are folded away, and sender and time are one text',
  'envelope-meta-row': '3: who has no name, and where a name is or holds another address',
  'popover-attribute-folder': '12: senders are addresses alone, which may be names',
  'record-detail-dots': '12: who has a name is shown as one, and an address may be all of that',
  'lead-activity-emails': '12: nothing is called a subject or a heading',
  'portlet-mail-dialog': '12: the mail is in a window over the list, its header plain lines',
  'customer-thread-sidebar':
    '6: the address is in a panel beside, and where a name is one as well or a reply goes elsewhere both may be meant',
  'folded-bubble-meta': '12: the header is folded',
  'article-table-zoom': '12: the header is folded, and the message is a row of a list',
  'transaction-history': '12: what the page says of a ticket stands above the header as a text does',
  'owner-info-table': '12: the address is in a table above, and the message names people alone',
  'bubbles-contact-panel': '4: until it is known that addresses are shown, and where another message stands above',
  'agent-ticket-log': '10: the address is in a panel beside',
  'case-feed-email': '12: sender and recipients are addresses alone, which may be names',
  'ember-ticket-page': '12: the address is in a panel beside',
  'inbox-user-parts': '12: the address is in a panel beside',
};

/** How many answers it takes where those are more than two, and how many mails are left unread even so, where more than two. */
const told: Record<string, [answers: number, silent: number]> = {
  // An answer about an address that stands where other mails have a name is one about that mail only.
  'vuetify-panel': [3, 0],
  'styled-portal': [3, 0],
  'bootstrap-cards': [6, 3],
  'folding-mobile': [3, 6],
  'ionic-phone-stack': [12, 0],
  'chat-bubbles': [2, 4],
  // The sender stands in a quotation, in a row of the list, in a running line, or in what a button says.
  'pre-archive': [0, 12],
  'opened-row': [0, 12],
  'tailwind-dashboard': [1, 11],
  'cdk-described': [1, 11],
  'pile-rows': [0, 12],
  'folded-touch-detail': [1, 11],
  'styled-thread-blocks': [3, 0],
  'contact-tokens': [2, 3],
  'print-font-tables': [0, 12],
  'styled-label-grid': [0, 10],
  'popover-attribute-folder': [12, 0],
  'record-detail-dots': [10, 2],
  'portal-form-rows': [0, 12],
  'lead-activity-emails': [7, 5],
  'portlet-mail-dialog': [0, 12],
  'customer-thread-sidebar': [3, 0],
  'newest-first-thread': [3, 0],
  'folded-bubble-meta': [0, 12],
  'article-table-zoom': [12, 0],
  'transaction-history': [0, 12],
  'inbox-user-parts': [10, 2],
};

const own = ['eigyo@aoyama-shop.example'];

/** A panel beside one webmail: whom it shows of the page, with what it has learnt of the pages before. */
function openPanel(webmail: UnseenWebmail) {
  let rule: SiteRule | undefined;
  const read = (page: Document): { people: string[]; asked: Answer | undefined } => {
    const found = generic(guessHeader, rule, own).readOpenMessage(page);
    const reading: Reading = found.state === 'message' ? { ...found, message: { webmail: 'generic', ...found.message } } : found;
    const habit = heedReading(rule?.habit, reading);
    rule = rule || habit ? { never: [], ...rule, habit } : undefined;
    const seen = seenBy(settleDoubt(reading, habit), own);
    const { people: [person] = [], guess } = (seen.state === 'none' && seen.doubtful) || {};
    return {
      people: seen.state === 'message' ? seen.message.people.map(({ email }) => normalizeEmail(email) ?? email) : [],
      asked: person && guess && { ...guess, email: person.email },
    };
  };
  const showNext = (state: State) => {
    closePages();
    return showPage(webmail.render(state));
  };
  return {
    show: async (state: State) => read(await showNext(state)).people,

    /** The same with a user who says who it is where nobody is shown; `isTold` is whether they had to. */
    async showTold(mail: Mail): Promise<{ people: string[]; isTold: boolean }> {
      const page = await showNext({ open: mail });
      const { people, asked } = read(page);
      const expected = normalizeEmail(webmail.expected(mail) ?? '');
      const isExpected = ({ email }: { email: string }) => normalizeEmail(email) === expected;
      const answer = people.length > 0 ? undefined : [asked, ...namedOn(page).named].find((one) => one && isExpected(one));
      if (answer) rule = learn(rule ?? { never: [] }, answer);
      return { people: answer ? read(page).people : people, isTold: answer !== undefined };
    },
  };
}

const judge = (webmail: UnseenWebmail, mail: Mail, people: string[]): 'right' | 'silent' | 'wrong' => {
  const expected = webmail.expected(mail);
  const right = [expected, ...(webmail.alsoRight?.(mail) ?? [])].map((address) => address && normalizeEmail(address));
  if (people.length === 0) return expected === undefined ? 'right' : 'silent';
  return people.every((address) => right.includes(address)) ? 'right' : 'wrong';
};

/** The tests of some of them. They are many pages, more than one file of tests can open. */
export function describeUnseen(webmails: readonly UnseenWebmail[]): void {
  afterEach(closePages);
  describe.each(webmails)('$name', (webmail) => {
    test('of the received mails at most two are left unread, and none is given to somebody else', async () => {
      const received = mails.filter((mail) => !isOwn(mail) && !webmail.cannotBeKnown?.(mail));
      const judged: Record<string, string[]> = { right: [], silent: [], wrong: [] };
      const { show } = openPanel(webmail);
      for (const mail of received) judged[judge(webmail, mail, await show({ open: mail }))]?.push(mail.id);
      expect(judged.wrong).toEqual([]);
      expect(judged.silent?.length, `silent: ${judged.silent}`).toBeLessThanOrEqual(Number.parseInt(silent[webmail.name] ?? '2', 10));
    });

    test('where a user says who it is, few more have to be told, and none is given to somebody else', async () => {
      const received = mails.filter((mail) => !isOwn(mail) && webmail.expected(mail) && !webmail.cannotBeKnown?.(mail));
      const { showTold, show } = openPanel(webmail);
      const judged: Record<string, string[]> = { right: [], silent: [], wrong: [] };
      let answers = 0;
      for (const mail of received) {
        const { people, isTold } = await showTold(mail);
        judged[judge(webmail, mail, people)]?.push(mail.id);
        if (isTold) answers++;
      }
      expect(judged.wrong).toEqual([]);
      for (const state of ['list', 'compose', 'search'] as const) expect(await show(state), state).toEqual([]);
      const [mostAnswers, mostSilent] = told[webmail.name] ?? [2, 2];
      expect(answers, 'answers').toBeLessThanOrEqual(mostAnswers);
      expect(judged.silent?.length, `silent: ${judged.silent}`).toBeLessThanOrEqual(mostSilent);
    });

    test('own sent mail is about its recipients, or about nobody', async () => {
      const { show } = openPanel(webmail);
      for (const mail of mails.filter(isOwn)) {
        expect(judge(webmail, mail, await show({ open: mail })), mail.id).not.toBe('wrong');
      }
    });

    test.each(['list', 'compose', 'search'] as const)('nobody is shown where no mail is open: %s', async (state) => {
      expect(await openPanel(webmail).show(state)).toEqual([]);
    });
  });
}
