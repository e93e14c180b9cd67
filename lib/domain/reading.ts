import { normalizeEmail } from './email';
import type { OpenMessage, Reading } from './open-message';

/**
 * What a tab shows, from what its frames say: a message wins over an unreadable one, that over none.
 * Two different messages at once are unreadable: nothing tells which of them the user looks at, and the wrong customer
 * is worse than none. (A webmail's list and its preview are no such case: the list says "none".)
 */
export function chooseReading(readings: readonly Reading[]): Reading {
  const messages = readings.filter((reading) => reading.state === 'message');
  const [first] = messages;
  if (first && messages.every(({ message }) => message.key === first.message.key)) return first;
  if (first) return { state: 'unreadable' };
  const unreadable = readings.filter(({ state }) => state === 'unreadable');
  if (unreadable[0]) return unreadable.find((reading) => 'reason' in reading) ?? unreadable[0];
  return readings.find((reading) => reading.state === 'none' && reading.isNaming) ?? { state: 'none' };
}

/**
 * The reading of somebody with these addresses, besides the one the webmail itself named: mail from any of them is sent
 * mail and about its recipients. Unreadable where no recipient is left to show.
 */
export function seenBy(reading: Reading, own: readonly string[]): Reading {
  if (reading.state !== 'message' || own.length === 0) return reading;
  const { message } = reading;
  const mine = new Set(own.map(normalizeEmail));
  const isOther = ({ email }: OpenMessage['people'][number]) => !mine.has(normalizeEmail(email));

  const others = message.others.filter(isOther);
  const people = message.people.filter(isOther);
  if (people.length > 0) return { state: 'message', message: { ...message, people, others } };
  if (message.direction === 'out') return reading; // A note to oneself.
  return others.length > 0
    ? { state: 'message', message: { ...message, direction: 'out', people: others, others: [] } }
    : { state: 'unreadable' };
}
