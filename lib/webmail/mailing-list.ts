import { normalizeEmail } from '../domain/email';
import type { Participant } from '../domain/open-message';

interface ListHeader {
  from: Participant[];
  to: Participant[];
  replyTo: Participant[];
}

/**
 * The author of a mail that a mailing list sent under its own address ("Ichiro via users" <users@list.example>), or undefined.
 * Reply-To is believed only if everything else says it is such a mail: the name ends in "via" and the list, the mail went
 * to the list, and one other person is to be answered. Elsewhere the sender is the sender, whatever Reply-To says.
 */
export function findListAuthor({ from, to, replyTo }: ListHeader): Participant | undefined {
  const [sender] = from;
  const list = sender && normalizeEmail(sender.email);
  const authors = new Map(replyTo.map((author) => [normalizeEmail(author.email), author] as const).filter(([email]) => email !== list));
  const [author] = authors.values();
  if (!sender || !list || !author || authors.size !== 1) return undefined;

  const [, via] = /\svia\s+(.+)$/i.exec(sender.name ?? '') ?? [];
  const isNamed = via !== undefined && toLetters(via) === toLetters(list.slice(0, list.lastIndexOf('@')));
  const isAddressed = to.some(({ email }) => normalizeEmail(email) === list);
  return isNamed && isAddressed ? author : undefined;
}

const toLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
