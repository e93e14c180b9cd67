import type { Participant } from '../domain/open-message';
import type { BodyReader } from './body';
import { joinReadings } from './conversation';
import { distinct, readBracketed, toParticipants, toReading } from './header';
import { hosts } from './hosts';
import { findAll, findFirst, isVisible, readText, readTitle } from './page';
import type { Webmail } from './webmail';

// Ids for tests; class names change with every build. The body stands in the page itself, and so does a reply that is written.
const message = '[data-test-id=message-view]';
const text = '[data-test-id=message-view-body]';
const body = `${text}, .msg-body, [contenteditable=true]`;
const subjects = ['[data-test-id=message-group-subject-text]'];

export const yahoo: Webmail = {
  id: 'yahoo',
  name: 'Yahoo! Mail',
  matches: hosts.yahoo,

  readOpenMessage(page) {
    const { pathname } = new URL(page.URL);
    const [, id] = /\/messages\/([^/]+)/.exec(pathname) ?? [];
    const open = openViews(page);
    if (open.length === 0) return { state: id ? 'unreadable' : 'none' };

    const subject = findFirst(page, subjects, (element) => isHeader(element) && isVisible(element));
    const readings = open.map((view) => {
      const find: Find = (selector) => findAll(view, selector, isHeader);
      const from = readSender(find);
      const date = readTitle(find('[data-test-id=message-date], time')[0]);
      return toReading({
        from,
        to: readRecipients(find),
        // The account stands in a menu alone. What lies in folder 2 (sent mail) is the user's.
        own: pathname.includes('/folders/2/') ? from.map(({ email }) => email) : [],
        // The address names the conversation; sender and time name the message in it.
        key: ['mail.yahoo.com', id, from[0]?.email, date].join('/'),
        subject: readText(subject),
        date,
        url: page.URL,
      });
    });
    return joinReadings(readings);
  },
};

/** The texts of all expanded messages, each with who wrote it. */
export const yahooBody: BodyReader = (page) =>
  openViews(page).flatMap((view) => {
    const root = ownText(view);
    return root ? [{ root, from: readSender((selector) => findAll(view, selector, isHeader)) }] : [];
  });

const isHeader = (element: Element): boolean => !element.closest(body);

/** The expanded messages: a collapsed one has no body. */
const openViews = (page: Document): Element[] => findAll(page, message, isHeader).filter(ownText);

const ownText = (view: Element): Element | undefined => findAll(view, text, isVisible).find((element) => isOwn(element, view));

type Find = (selector: string) => Element[];

/** Whether it belongs to this message, and is no copy in a reply that is written to it. */
function isOwn(element: Element, view: Element): boolean {
  return element.closest(message) === view && !element.closest('[contenteditable=true]');
}

/**
 * The design of 2025 shows a name alone, and asks for the picture of an address; the former one (seen until 2026) writes
 * `Name <address>`, or an address as a title. A bare text may be a name that looks like an address, so it is not read.
 */
function readSender(find: Find): Participant[] {
  const name = readText(find('[data-test-id=with-contact-card-anchor], [data-test-id=email-pill]')[0]);
  const pictures = find('[data-test-id=message-header] img[src*="endpoints/smtp:"]').flatMap((image) => {
    const [, address] = /endpoints\/smtp:([^/?#]+)/.exec(image.getAttribute('src') ?? '') ?? [];
    return toParticipants(address && decodeURIComponent(address), name);
  });
  const fields = find('[data-test-id=message-from], [data-test-id=message-from] [title]').flatMap((element) => {
    const title = element.getAttribute('title') ?? '';
    return [...readBracketed(readText(element)), ...readBracketed(title), ...toParticipants(title, name)];
  });
  const [person, ...rest] = distinct([...pictures, ...fields]);
  return person && rest.length === 0 ? [person] : []; // What names two addresses is not understood.
}

/** Those whose addresses are titles; of the others the page says the name alone. */
function readRecipients(find: Find): Participant[] {
  const titled = ['message-to', 'message-recipients'].flatMap((id) => find(`[data-test-id=${id}][title], [data-test-id=${id}] [title]`));
  return titled.flatMap((element) => readTitle(element).split(/,\s*/)).flatMap((address) => toParticipants(address));
}
