import type { Participant } from '../domain/open-message';
import type { BodyReader } from './body';
import { toParticipants, toReading } from './header';
import { findListAuthor } from './mailing-list';
import { readText } from './page';
import type { HostedWebmail } from './webmail';

// elastic, larry; both in the preview frame and on a page of its own.
const headers = '#message-header, #messageheader';
const address = '.rcmContactAddress';

export const roundcube: HostedWebmail = {
  id: 'roundcube',
  name: 'Roundcube',
  matches: [],

  // Every page of the program loads it; a mail cannot bring a script along.
  recognizes: (page) => page.querySelector('script[src*="program/js/app."]') !== null,

  readOpenMessage(page) {
    const header = page.querySelector(headers);
    if (!header) return { state: 'none' };

    // larry repeats the sender in a short table and hides the full one until asked, so visibility says nothing here.
    const read = (field: string) => [...header.querySelectorAll(`td.header.${field} ${address}`)].flatMap(readAddress);
    const [from, to, cc] = [read('from'), read('to'), read('cc')];
    const author = findListAuthor({ from, to: [...to, ...cc], replyTo: read('replyto') });
    const account = readSetting(page, 'username') ?? readLogin(page) ?? readLogin(outerPage(page));
    const url = new URL(page.URL);
    const uid = url.searchParams.get('_uid') ?? readSetting(page, 'uid') ?? '';
    const folder = url.searchParams.get('_mbox') ?? readSetting(page, 'mailbox') ?? '';
    const subject = header.querySelector('.subject');

    return toReading({
      from: author ? [author] : from,
      to,
      cc,
      own: [account],
      key: [url.host, account, folder, uid].join('/'),
      // The page shows nothing of a message that stays with it in another folder: not even its Message-ID.
      account: account && `${url.host}/${account}/`,
      subject: subject ? readText(subject, '.voice, a') : '',
      date: readDate(header),
      url: `${url.origin}${url.pathname}?${new URLSearchParams({ _task: 'mail', _action: 'show', _uid: uid, _mbox: folder })}`,
    });
  },
};

/** The text of the message; attached mails that are shown below it stand in the same box. */
export const roundcubeBody: BodyReader = (page) => {
  const root = page.querySelector('#messagebody');
  return root ? [{ root }] : [];
};

/** Of the last days the table says only the weekday, or that it was today; elastic's summary above it always has the date. */
function readDate(header: Element): string | undefined {
  const dates = ['.header-summary .text-nowrap', 'td.header.date'].flatMap(
    (place) => header.querySelector(place)?.textContent?.trim() ?? [],
  );
  return dates.find((date) => /\d{4}/.test(date)) ?? dates.at(-1);
}

/** The title holds the address; where the user has addresses shown there is none, and the link does. The text is a name, whatever it looks like. */
function readAddress(element: Element): Participant[] {
  const address = element.getAttribute('title') || element.getAttribute('href')?.replace('mailto:', '');
  return toParticipants(address, element.textContent);
}

/** A value that the server wrote into the page for its own script; the only place of the login on elastic's message page. */
function readSetting(page: Document, name: string): string | undefined {
  const scripts = [...page.querySelectorAll('script:not([src])')].map(({ textContent }) => textContent ?? '');
  const [, value] = new RegExp(`"${name}":("[^"]*")`).exec(scripts.find((script) => script.includes('set_env(')) ?? '') ?? [];
  return value && String(JSON.parse(value));
}

/** Where the skin shows it: the list page in every skin, the message page only in larry. */
function readLogin(page: Document | undefined): string | undefined {
  return page?.querySelector('.username:not(#messagebody *)')?.textContent?.trim();
}

/** The page around the preview; undefined where another site frames it. */
function outerPage(page: Document): Document | undefined {
  try {
    return page.defaultView?.parent.document;
  } catch {
    return undefined; // Another origin: its page is none of ours.
  }
}
