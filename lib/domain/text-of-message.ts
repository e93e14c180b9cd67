import { normalizeEmail } from './email';
import type { MailText } from './mail-text';
import type { OpenMessage } from './open-message';

/**
 * What was written in the message itself. Of several that are open only the one of its sender, or in sent mail the one of
 * nobody it went to; undefined where that is none or more than one: another message's text is worse than none.
 */
export function textOfMessage({ key, keys, direction, people }: OpenMessage, { texts }: Pick<MailText, 'texts'>): string | undefined {
  if (keys && !keys.includes(key)) return undefined;
  const theirs = new Set(people.map(({ email }) => normalizeEmail(email)));
  const isTheirs = ({ from }: MailText['texts'][number]) => from.some(({ email }) => theirs.has(normalizeEmail(email)));
  const written = texts.length === 1 ? texts : texts.filter((text) => isTheirs(text) === (direction === 'in'));
  return written.length === 1 ? written[0]?.text : undefined;
}
