import { normalizeEmail } from '../domain/email';
import type { Participant } from '../domain/open-message';
import type { MessageReading } from './webmail';

/** The header fields of one message, as an adapter finds them on the page. */
export interface Header {
  from: Participant[];
  to: Participant[];
  cc?: Participant[];
  /** The user's own addresses, as far as the page tells them; empty means unknown. */
  own: readonly (string | undefined)[];
  key: string;
  /** What the key begins with, where the rest changes when the message is moved to another folder. */
  account?: string | undefined;
  /** Those of all messages that are expanded, this one too. */
  keys?: readonly string[];
  subject: string;
  date?: string | undefined;
  url: string;
}

/**
 * Says who a message is about: the sender of what was received, the recipients of what was sent.
 * A header without a readable sender (or, for own mail, without a readable recipient) is unreadable: nobody is guessed.
 */
export function toReading({ from, to, cc = [], own, key, account: begin, keys = [], subject, date, url }: Header): MessageReading {
  const mine = new Set(own.map((address) => address && normalizeEmail(address)));
  const account = [...mine].find((address) => address !== undefined);
  const isMine = ({ email }: Participant) => mine.has(normalizeEmail(email));
  const senders = distinct(from);
  const isOut = senders.length > 0 && senders.every(isMine);

  // A note to oneself is about oneself; a mail with nobody readable in it is about nobody.
  const all = distinct([...to, ...cc]);
  const others = all.filter((participant) => !isMine(participant));
  const addressed = distinct(to).filter((participant) => !isMine(participant));
  const recipients = addressed.length > 0 ? addressed : others.length > 0 ? others : all;
  const people = isOut ? recipients : senders.filter((sender) => !isMine(sender));
  if (people.length === 0) return { state: 'unreadable' };

  const shown = new Set(people.map(({ email }) => normalizeEmail(email)));
  return {
    state: 'message',
    message: {
      key: key.slice(0, 2000),
      ...(begin ? { account: begin } : {}),
      subject: subject.slice(0, 2000),
      direction: isOut ? 'out' : 'in',
      people: people.slice(0, 100),
      others: others.filter(({ email }) => !shown.has(normalizeEmail(email))).slice(0, 200),
      ...(account ? { own: account } : {}),
      ...(keys.length > 1 ? { keys: keys.slice(-200) } : {}),
      ...(date ? { date: date.slice(0, 200) } : {}),
      url: url.slice(0, 4000),
    },
  };
}

/** One participant, or none where the address is no address. A name that holds an address is no name: it may be somebody else's. */
export function toParticipants(email: string | null | undefined, name?: string | null): Participant[] {
  if (!email || !normalizeEmail(email)) return [];
  const text = name?.trim().slice(0, 500);
  return [{ email: email.trim(), ...(text && !/\S@\S/.test(text) ? { name: text } : {}) }];
}

/** The person of `Name <address>`. Only the last brackets count: all before them is a name, whatever it looks like. */
export function readBracketed(text: string): Participant[] {
  const [, name, email] = /^(.*)<([^<>]+)>[^<>]*$/s.exec(text) ?? [];
  return toParticipants(email, name?.trim().replace(/^"(.*)"$/s, '$1'));
}

/** The same people once each, the first mention kept. */
export function distinct<T extends Participant>(participants: readonly T[]): T[] {
  const byAddress = new Map<string, T>();
  for (const participant of participants) {
    const address = normalizeEmail(participant.email);
    if (address && !byAddress.has(address)) byAddress.set(address, participant);
  }
  return [...byAddress.values()];
}
