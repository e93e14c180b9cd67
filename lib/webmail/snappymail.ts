import type { Participant } from '../domain/open-message';
import type { BodyReader } from './body';
import { readBracketed, toParticipants, toReading } from './header';
import { findAll, isVisible, readText, readTitle } from './page';
import type { HostedWebmail } from './webmail';

// As in the source of SnappyMail 2.3x (2022 to 2024) and of RainLoop 1.1x, which it comes from. The body stands in the page itself.
const outside = ':not(.bodyText *)';
const header = `.messageItemHeader${outside}`;

export const snappymail: HostedWebmail = {
  id: 'snappymail',
  name: 'SnappyMail / RainLoop',
  matches: [],

  // Its style sheet; a mail brings nothing into the head of a page.
  recognizes: (page) => page.querySelector('head > link:is([href*="snappymail/v/"], [href*="rainloop/v/"])') !== null,

  readOpenMessage(page) {
    const find = (field: string) => findAll(page, `${header} :is(${field})`)[0];
    const subject = find('.subject');
    if (!subject || !isVisible(subject)) return { state: 'none' };

    const date = find('time, .date');
    const from = readSenders(find('.informationShort .from'));
    const account = readTitle(page.querySelector(`.accountPlace${outside}`));
    return toReading({
      from,
      to: readList(readText(find('[data-i18n="GLOBAL/TO"] + td, .to.uiLabelValue'))),
      cc: readList(readText(find('[data-i18n="GLOBAL/CC"] + td, .cc.uiLabelValue'))),
      own: [account],
      // The page has no number of the message.
      key: [page.location.host, account, from[0]?.email, date?.getAttribute('datetime') ?? readText(date), readText(subject)].join('/'),
      subject: readText(subject),
      date: readText(date),
      url: page.URL,
    });
  },
};

/** The text of the message. */
export const snappymailBody: BodyReader = (page) =>
  findAll(page, `.bodyText${outside}`, isVisible)
    .slice(0, 1)
    .map((root) => ({ root }));

/** Everybody whom the field's title names and its text links to: `mailto:address?to=…`, in RainLoop `mailto:"Name" <address>`. */
function readSenders(field: Element | undefined): Participant[] {
  const links = field ? findAll(field, 'a').map((link) => /^mailto:(?:".*<)?([^?>]+)/s.exec(link.getAttribute('href') ?? '')?.[1]) : [];
  return readList(readTitle(field)).filter(({ email }) => links.includes(email));
}

/** Everybody in `"Name" <address>, address`. */
function readList(text: string): Participant[] {
  const parts = text.match(/".*?"\s*<[^<>]*>(?=,|$)|[^\s",<>]+(?=,|$)/gs) ?? [];
  return parts.flatMap((part) => (part.includes('<') ? readBracketed(part) : toParticipants(part)));
}
