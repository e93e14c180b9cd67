import type { Participant } from '../domain/open-message';
import { type BodyReader, bodyOfFrame } from './body';
import { joinReadings } from './conversation';
import { readBracketed, toParticipants, toReading } from './header';
import { findAll, isVisible, readText, readTitle } from './page';
import type { HostedWebmail } from './webmail';

// As in the source of 8.0 to 8.8 (2012 to 2019): one table for a single message and for an expanded one of a conversation.
const header = 'table[id$=_hdrTable]';
const shortNames = '"zimbraPrefShortEmailAddress":';

export const zimbra: HostedWebmail = {
  id: 'zimbra',
  name: 'Zimbra',
  matches: [],

  // The classic interface starts with it; a mail cannot bring a script along.
  recognizes: (page) => page.querySelector('script[src*="/js/Startup1_"]') !== null,

  readOpenMessage(page) {
    const open = findAll(page, header, isShown) as HTMLTableElement[];
    if (open.length === 0) return { state: 'none' };

    // The server writes the user's settings into the page. Where names are shown in place of addresses, nobody is read:
    // a name is whatever its owner chose.
    const settings = [...page.scripts].map(({ text }) => text).find((text) => text.includes(shortNames)) ?? '';
    if (!settings.includes(`${shortNames}"FALSE"`))
      return settings ? { state: 'unreadable', reason: 'zimbraNames' } : { state: 'unreadable' };

    const own = [...settings.matchAll(/"zimbraPrefFromAddress":"([^"]+)"/g)].map(([, address]) => address);
    return joinReadings(
      open.map((table) => {
        const [from = [], to = [], ...rows] = [...table.rows].map(readBubbles);
        const [subject] = findAll(table.closest('.MsgHeaderTable') ?? page, '.SubjectCol, [id$=_header_subject]', isShown);
        const date = readText(table.closest('.MsgHeaderTable, .Conv2MsgHeader')?.querySelector('.DateCol, .date'));
        // A message of a conversation has its number in an id, after its mailbox where that is shared; a single one has none.
        const [id] = /([\da-f-]{36}:)?\d+$/.exec(table.closest('.ZmMailMsgCapsuleView')?.id ?? '') ?? [];
        return toReading({
          from,
          to,
          cc: rows.flat(),
          own,
          key: [page.location.host, own[0], id ?? `${from[0]?.email}/${date}/${readTitle(subject)}`].join('/'),
          subject: readTitle(subject),
          date,
          url: page.URL,
        });
      }),
    );
  },
};

/** The texts of all expanded messages, each with who wrote it; formatted ones stand in a frame. */
export const zimbraBody: BodyReader = (page) =>
  findAll(page, header, isShown).flatMap((table) => {
    const body = table.closest('.ZmMailMsgCapsuleView, .ZmMailMsgView')?.querySelector('.MsgBody');
    const frame = body?.querySelector('iframe');
    const root = frame ? bodyOfFrame(frame) : body;
    const [first] = (table as HTMLTableElement).rows;
    return root && first ? [{ root, from: readBubbles(first) }] : [];
  });

/** Views of other messages and of the calendar are put aside to the left; a text or simple body stands in the page itself. */
function isShown(element: Element): boolean {
  return isVisible(element) && element.getBoundingClientRect().right > 0 && !element.closest('.MsgBody');
}

/** Everybody in a row: `"Name" <address>`, or the address of somebody without a name. */
function readBubbles(row: Element): Participant[] {
  return findAll(row, '[class^=addrBubble]').flatMap((element) => {
    const text = readText(element);
    return text.includes('<') ? readBracketed(text) : toParticipants(text);
  });
}
