import { normalizeEmail } from '../domain/email';
import type { BodyReader } from './body';
import { toParticipants, toReading } from './header';
import { hosts } from './hosts';
import { findFirst, isVisible, readText } from './page';
import type { Webmail } from './webmail';

// What the sender of a mail wrote; the same attributes in there mean nothing.
const body = '.a3s, .ii';
const subjects = ['[role=main] h2.hP', '.ha h2'];
const message = '[data-legacy-message-id], [data-message-id]';
// The wrapper of a message says how it is shown: kv is collapsed, kQ and kx are hidden, without any of them it is expanded.
const folded = '.kv, .kQ, .kx';
// span.gD in every version seen; the other is what InboxSDK goes by.
const senders = ['span.gD[email]', 'td.gF span[email]'];
const accounts = [':is(a[href*=SignOutOptions], [aria-label*="Google Account"])[aria-label*="@"]'];
const recipients = '.hb span[email], span.g2[email]';

export const gmail: Webmail = {
  id: 'gmail',
  name: 'Gmail',
  matches: hosts.gmail,

  readOpenMessage(page) {
    const { subject, open, from, expanded = [] } = findOpen(page);
    if (!subject) return { state: 'none' };
    const id = open && idOf(open);
    if (!open || !from || !id) return { state: 'unreadable' };

    return toReading({
      from: readParticipants([from]),
      to: readParticipants([...open.querySelectorAll(recipients)].filter(isHeader)),
      own: [readAccount(page)],
      // Gmail's own number of the message: the same in every folder, label and view.
      key: keyOf(id),
      keys: [...new Set(expanded.flatMap((element) => idOf(element) ?? []).map(keyOf))],
      subject: readText(subject),
      date: [...open.querySelectorAll('span.g3[title]')].find(isHeader)?.getAttribute('title') ?? undefined,
      url: readUrl(page, subject),
    });
  },
};

/** The text of the open message. */
export const gmailBody: BodyReader = (page) => {
  const { open } = findOpen(page);
  const shown = [...(open?.querySelectorAll('.a3s') ?? [])].filter(
    (element) => isVisible(element) && !element.parentElement?.closest('.a3s'),
  );
  return shown.slice(0, 1).map((root) => ({ root }));
};

const isHeader = (element: Element): boolean => !element.closest(body);

/** The subject, the expanded messages of the thread, and the one that is read: the last of them. */
function findOpen(page: Document): { subject?: Element; open?: Element; from?: Element; expanded?: Element[] } {
  const subject = findFirst(page, subjects, (element) => isHeader(element) && isVisible(element));
  if (!subject) return {};

  const thread = subject.closest('[role=main]') ?? page.body;
  const isExpanded = (element: Element) => {
    const wrapper = element.closest(folded);
    return isHeader(element) && isVisible(element) && (!wrapper || wrapper.contains(thread));
  };
  const findSender = (element: Element) => findFirst(element, senders, isHeader);
  // A reply that is being written has no sender field: the message above it is the open one.
  const expanded = [...thread.querySelectorAll(message)].filter((element) => isExpanded(element) && findSender(element));
  const open = expanded.at(-1);
  const from = open && findSender(open);
  return open && from ? { subject, open, from, expanded } : { subject };
}

const idOf = (element: Element): string | null => element.getAttribute('data-legacy-message-id') ?? element.getAttribute('data-message-id');
const keyOf = (id: string): string => `mail.google.com/${id.replace(/^#/, '')}`;

function readParticipants(elements: readonly Element[]) {
  return elements.flatMap((element) => toParticipants(element.getAttribute('email'), element.getAttribute('name')));
}

/** The account button, else the title, which is always "subject - account - product". */
function readAccount(page: Document): string | undefined {
  const label = findFirst(page, accounts, (element) => !element.closest('[role=main]'));
  const [, labelled] = /\(([^()\s]+@[^()\s]+)\)\s*$/.exec(label?.getAttribute('aria-label') ?? '') ?? [];
  // Only its place makes it the account: a subject can hold any address, and comes before.
  const titled = page.title.split(' - ').at(-2);
  return [labelled, titled].find((address) => address && normalizeEmail(address));
}

/** In a reading pane the address names the folder, not the thread. */
function readUrl(page: Document, subject: Element): string {
  const thread = subject.getAttribute('data-legacy-thread-id');
  const hasThread = /#.*\/[A-Za-z0-9]{16,}$/.test(page.URL);
  return hasThread || !thread ? page.URL : `${page.URL.replace(/#.*$/, '')}#all/${thread}`;
}
