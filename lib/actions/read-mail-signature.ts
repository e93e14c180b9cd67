import { readSignature, type Signature } from '../card/signature/read-signature';
import { normalizeEmail } from '../domain/email';
import type { MailText } from '../domain/mail-text';
import type { Participant } from '../domain/open-message';

export type { Signature };

/**
 * The signature of somebody in the text of the open message: in what they wrote themselves, else in what the user has
 * selected; undefined where there is none. What others wrote in the same conversation is not looked at.
 */
export function readMailSignature({ texts, selected }: Omit<MailText, 'key'>, person: Participant): Signature | undefined {
  const isTheirs = ({ email }: Participant) => normalizeEmail(email) === normalizeEmail(person.email);
  const own = texts.filter(({ from }) => from.some(isTheirs));
  const found = own.flatMap(({ text }) => readSignature(text, person) ?? []);
  const fullest = found.toSorted((a, b) => b.fields.length - a.fields.length)[0];
  return fullest ?? (selected ? readSignature(selected, person, true) : undefined);
}
