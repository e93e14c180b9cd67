import { distinct } from './header';
import type { MessageReading } from './webmail';

/**
 * One reading of all expanded messages. Whether the newest is first or last is the user's setting, so the order says nothing:
 * if all are with the same people, any of them stands for the conversation; else all people are named and the user chooses.
 */
export function joinReadings(readings: readonly MessageReading[], conversation?: string): MessageReading {
  const messages = readings.flatMap((reading) => (reading.state === 'message' ? [reading.message] : []));
  const [first] = messages;
  if (!first) return { state: 'unreadable' };
  if (messages.length === 1) return { state: 'message', message: first };

  const keys = messages.map(({ key }) => key).slice(0, 200);
  const people = distinct(messages.flatMap((message) => message.people)).slice(0, 100);
  if (people.length === first.people.length) return { state: 'message', message: { ...first, keys } };
  // Of several people no single message is meant, so the key is none of a message.
  return { state: 'message', message: { ...first, key: conversation || `${first.key}+`, keys, people } };
}
