import type { Participant } from '../domain/open-message';
import { type BodyReader, bodyOfFrame } from './body';
import { toParticipants, toReading } from './header';
import { hosts } from './hosts';
import { findAll, findFirst, isVisible, readText, readTitle } from './page';
import type { Webmail } from './webmail';

// Ids for tests and keyboard shortcuts, in its source since 2023. Whatever a mail says stands in a frame, after the header.
const message = '[data-shortcut-target=message-container][data-expanded=true]';
const header = ':scope > .message-header-expanded';
const subjects = ['[data-testid="conversation-header:subject"]'];

export const proton: Webmail = {
  id: 'proton',
  name: 'Proton Mail',
  matches: hosts.proton,

  readOpenMessage(page) {
    // The newest is always the last. The address changes before the page does, so it does not say what is shown.
    const expanded = findAll(page, message, isVisible);
    const open = expanded.at(-1);
    if (!open) return { state: 'none' };

    const fields = open.querySelector(header);
    if (!fields || !open.hasAttribute('data-message-id')) return { state: 'unreadable' };

    const from = readPeople(fields, '.message-header-from-container');
    const sent = fields.classList.contains('is-outbound') ? from.map(({ email }) => email) : [];
    const subject = findFirst(page, subjects, isVisible);
    return toReading({
      from,
      to: readPeople(fields, '.message-recipient'),
      // The title is always "folder | account | product"; other addresses of the user are known only where they sent something.
      own: [page.title.split(' | ').at(-2), ...sent],
      key: keyOf(open),
      keys: expanded.map(keyOf),
      subject: readTitle(subject),
      date: readText(fields.querySelector('time')),
      url: page.URL,
    });
  },
};

/** The text of the message that is read; it stands in a frame of its own. */
export const protonBody: BodyReader = (page) => {
  const open = findAll(page, message, isVisible).at(-1);
  const root = bodyOfFrame(open?.querySelector('.message-content iframe') ?? null);
  return root ? [{ root }] : [];
};

/** Proton's own number of the message: the same in every folder and view. */
const keyOf = (element: Element): string => `mail.proton.me/${element.getAttribute('data-message-id')}`;

/** Everybody in a field. The title is the address, alone; the text is a name, or address and name. */
function readPeople(fields: Element, field: string): Participant[] {
  return findAll(fields, `${field} .message-recipient-item[title]`).flatMap((element) =>
    toParticipants(element.getAttribute('title'), readText(element.querySelector('[data-testid=recipient-label]'))),
  );
}
