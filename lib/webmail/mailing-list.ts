import { normalizeEmail } from '../domain/email';
import type { Participant } from '../domain/open-message';
import { distinct } from './header';

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
  const isList = ({ email }: Participant) => normalizeEmail(email) === list;
  const [author, ...rest] = distinct(replyTo).filter((participant) => !isList(participant));
  const [, via] = /\svia\s+(.+)$/i.exec(sender?.name ?? '') ?? [];
  if (!list || !via || rest.length > 0 || !to.some(isList)) return undefined;
  return toLetters(via) === toLetters(list.slice(0, list.lastIndexOf('@'))) ? author : undefined;
}

const toLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
