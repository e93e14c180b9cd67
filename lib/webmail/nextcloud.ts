import type { Participant } from '../domain/open-message';
import { type BodyReader, bodyOfFrame } from './body';
import { joinReadings } from './conversation';
import { toParticipants, toReading } from './header';
import { findAll, isVisible, readText, readTitle } from './page';
import type { HostedWebmail } from './webmail';

// As in the source of 2025 and 2026; the versions before show the sender's name alone. The body stands after the header.
const message = '#mail-message .envelope--expanded:not(.mail-message-body *)';
const accounts = '.navigation-account-header__name, .app-navigation-caption__name';
const number = /\/thread\/(\d+)/;

export const nextcloud: HostedWebmail = {
  id: 'nextcloud',
  name: 'Nextcloud Mail',
  matches: [],

  // The frame around every app comes from the server and names the app; nothing that a mail brings along comes before the body.
  recognizes: (page) => page.querySelector('head[data-requesttoken] + body :is(#content, #content-vue).app-mail') !== null,

  readOpenMessage(page) {
    const open = findAll(page, message, isVisible);
    if (open.length === 0) return { state: number.test(page.URL) ? 'unreadable' : 'none' };

    const own = findAll(page, accounts).map((element) => readText(element));
    return joinReadings(
      open.map((element) => {
        const find = (part: string) => element.querySelector(`:scope > .envelope__header ${part}`);
        // 2026 numbers the message itself, 2025 its link.
        const id = element.getAttribute('data-thread-id') ?? number.exec(find('.left')?.getAttribute('href') ?? '')?.[1];
        return toReading({
          from: id ? readSender(element) : [],
          to: [], // Behind a click, and by name alone.
          own,
          key: `${page.location.host}/nextcloud/${id}`,
          subject: readTitle(element.closest('#mail-message')?.querySelector('#mail-thread-header h2')),
          date: readTitle(find('.timestamp')),
          url: page.URL.replace(number, `/thread/${id}`),
        });
      }),
    );
  },
};

const readSender = (element: Element): Participant[] => {
  const find = (part: string) => element.querySelector(`:scope > .envelope__header ${part}`);
  return toParticipants(readText(find('.sender__email')), readText(find('.sender'), '.sender__email'));
};

/** The texts of all expanded messages, each with who wrote it; formatted ones stand in a frame. */
export const nextcloudBody: BodyReader = (page) =>
  findAll(page, message, isVisible).flatMap((element) => {
    const body = element.querySelector(':scope > .mail-message-body');
    const frame = body?.querySelector('iframe.message-frame');
    const root = frame ? bodyOfFrame(frame) : body;
    return root ? [{ root, from: readSender(element) }] : [];
  });
