import { normalizeEmail } from '../domain/email';
import type { Participant } from '../domain/open-message';
import type { BodyReader } from './body';
import { joinReadings } from './conversation';
import { distinct, type Header, readBracketed, toReading } from './header';
import { hosts } from './hosts';
import { findFirst, isVisible, readText, readTitle } from './page';
import type { Webmail } from './webmail';

// Words on this page are translated and class names change with every build: only ids are kept to (seen 2024 to 2026).
const body = '[id^=UniqueMessageBody]';
const subjects = ['[role=heading][id$=_SUBJECT]'];
const sender = '[id^=MSG_][id$=_FROM]';
const accounts = ['#mectrl_currentAccount_secondary', '#O365_MainLink_Me', '#O365_MainLink_MePhoto'];

export const outlook: Webmail = {
  id: 'outlook',
  name: 'Outlook on the web',
  matches: hosts.outlook,

  readOpenMessage(page) {
    const subject = findFirst(page, subjects, (element) => isHeader(element) && isVisible(element));
    const bodies = openBodies(page);
    // An appointment has a body of the same kind, and no sender.
    const isCalendar = new URL(page.URL).pathname.startsWith('/calendar');
    if (isCalendar || (!subject && bodies.length === 0)) return { state: 'none' };

    const own = accounts.map((selector) => readAccount(page.querySelector(selector)));
    const open = bodies.flatMap((element) => {
      const field = findSender(page, element);
      return field ? [readHeader(page, field, { subject, own })] : [];
    });
    return joinReadings(open.map(toReading), subject?.id && `outlook/${subject.id}`);
  },
};

/** The texts of all expanded messages, each with who wrote it. */
export const outlookBody: BodyReader = (page) =>
  openBodies(page).flatMap((root) => {
    const field = findSender(page, root);
    return field ? [{ root, from: readPerson(field) }] : [];
  });

const isHeader = (element: Element): boolean => !element.closest(`${body}, [role=document], [contenteditable=true]`);

const openBodies = (page: Document): Element[] => [...page.querySelectorAll(body)].filter(isOpen);

/** A message's sender is the last one named before its body; collapsed messages between have no body. */
const findSender = (page: Document, element: Element): Element | undefined =>
  [...page.querySelectorAll(sender)]
    .filter(isHeader)
    .findLast((candidate) => candidate.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);

/** A body the user reads: shown, not a quoted copy in another body, not a draft. */
function isOpen(element: Element): boolean {
  const isDraft = element.closest('[contenteditable=true]') ?? element.querySelector('[contenteditable=true]');
  return !element.parentElement?.closest(body) && !isDraft && isVisible(element);
}

function readHeader(page: Document, field: Element, { subject, own }: { subject: Element | undefined; own: Header['own'] }): Header {
  const id = field.id.slice('MSG_'.length, -'_FROM'.length);
  const named = (part: string) => page.getElementById(`MSG_${id}_${part}`);
  return {
    from: readPerson(field),
    to: readPeople(named('TO')),
    cc: readPeople(named('CC')),
    own,
    // Outlook's own number of the message: the same in every folder and view.
    key: `outlook/${id}`,
    subject: readTitle(subject),
    date: named('DATETIME')?.textContent?.trim(),
    url: page.URL,
  };
}

/** Everybody in a recipient field; a field whose people are not set apart from one another says nothing. */
function readPeople(field: Element | null): Participant[] {
  return field ? distinct([...field.querySelectorAll('[data-lpc-hover-target-id], .lpc-hoverTarget')].flatMap(readPerson)) : [];
}

/**
 * The person a field names as `Name<address>`. Colleagues and known contacts are shown by name alone: then nobody is read,
 * for the name is whatever its owner chose, an address included. For the same reason only the last brackets count.
 */
function readPerson(field: Element): Participant[] {
  const labelled = [field, ...field.querySelectorAll('[aria-label]')];
  // A label begins with the name of the field, in the language of the page.
  const labels = labelled.map((element) => (element.getAttribute('aria-label') ?? '').replace(/^[^:<>]{1,30}:\s*/, ''));
  const texts = [readText(field), ...labels];
  const [person, ...rest] = distinct(texts.flatMap(readBracketed));
  return person && rest.length === 0 ? [person] : []; // A field that names two addresses is not understood.
}

function readAccount(element: Element | null): string | undefined {
  const words = `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.split(/[\s()<>]+/);
  return words.find((word) => normalizeEmail(word));
}
