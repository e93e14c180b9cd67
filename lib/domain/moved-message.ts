import type { Activity } from './activity';
import { normalizeEmail } from './email';
import { messageTime } from './message-time';
import type { OpenMessage } from './open-message';

/** When a message was sent, where its webmail names messages by their folder; undefined where it may not have been moved, or shows no clear time. */
export const timeOfMovable = ({ account, date }: OpenMessage): string | undefined => (account ? messageTime(date) : undefined);

/**
 * Whether an entry may be this very message, logged before it was moved to another folder of the account: the same direction,
 * subject and minute, and everybody it is about. Two mails can be alike in all of that, so this is reason for a question only.
 */
export function mayBeMoved(entry: Activity, message: OpenMessage): boolean {
  const { account, key, subject, direction, people } = message;
  const at = timeOfMovable(message);
  if (!account || !at || entry.at !== at || entry.kind !== 'email' || entry.direction !== direction) return false;
  if (entry.sourceKey === key || !entry.sourceKey?.startsWith(account) || entry.subject.trim() !== subject.trim()) return false;
  const named = entry.participants && new Set(entry.participants.map(({ email }) => normalizeEmail(email)));
  // Entries of old versions name nobody; they stand with the contact all the same.
  return !named || people.every(({ email }) => named.has(normalizeEmail(email)));
}
