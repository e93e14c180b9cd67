import type { ReadField } from '../../domain/card';
import { emailDomain, normalizeEmail } from '../../domain/email';
import { freeMail } from '../../domain/free-mail';
import type { OcrLine, OcrPage } from '../../domain/ocr-page';
import type { Participant } from '../../domain/open-message';
import { parseCard } from '../parse-card';
import { isMailboxOf } from '../rules/name';
import { splitName } from '../split-name';
import { findSignature } from './find-signature';
import { findName, isSameName, isSameScript, senderName } from './sender-name';
import { toSignaturePage } from './signature-page';

/** A signature as it was read: its text as a page, and what it says. The first email is the one that the mail came from. */
export interface Signature {
  page: OcrPage;
  fields: ReadField[];
}

/**
 * Reads the signature of a mail's text (without quotations) by the rules of cards; undefined where there is none. With
 * `isSelected` the text is what the user pointed out, and is the signature. The letters are certain; which field they
 * are may not be.
 */
export function readSignature(text: string, from: Participant, isSelected = false): Signature | undefined {
  const name = senderName(from.name);
  const isNamed = (line: string) => findName(line, name) !== undefined;
  const lines = isSelected ? text.split('\n').slice(0, 40) : findSignature(text, isNamed);
  if (!lines) return undefined;
  const page = toSignaturePage(lines, { name, domain: domainName(from.email) });
  // The address that wrote helps to tell names and companies apart, and stands below everything else.
  const mailbox: OcrLine = { ...plainLine, text: from.email, box: { left: 0, top: page.height + 400, width: 400, height: 20 } };
  const read = parseCard({ ...page, height: page.height + 440, lines: [...page.lines, mailbox] });
  const told = read.filter(({ box }) => (box?.top ?? 0) < page.height);
  if (new Set(told.map(({ field }) => field)).size < (isSelected ? 1 : 2)) return undefined;
  return { page, fields: withSender(told, page, from, name) };
}

/** `blue-sky` of blue-sky.co.jp, as its letters; nothing where anybody can have an address. */
function domainName(email: string): string {
  const domain = emailDomain(email) ?? '';
  const [first = ''] = freeMail.has(domain) ? [] : domain.split('.');
  return first.replace(/[^a-z0-9]/g, '');
}

const plainLine = { confidence: 1, words: [], isVertical: false, readings: [] };

/** What the mail's header knows: the address it came from goes first, the name it states is the name where the text has it. */
function withSender(read: readonly ReadField[], page: OcrPage, from: Participant, name: string | undefined): ReadField[] {
  const address = normalizeEmail(from.email) ?? from.email;
  const isOwn = ({ field, value }: ReadField) => field === 'email' && normalizeEmail(value) === address;
  const own: ReadField = { field: 'email', value: from.email, confidence: 'high', box: read.find(isOwn)?.box };
  const others = read.filter((field) => field.field !== 'name' && !isOwn(field));
  return [...nameOf(read, page, from, name), own, ...others.map((field) => ({ ...field, confidence: sureness(field) }))];
}

function nameOf(read: readonly ReadField[], page: OcrPage, { email }: Participant, name: string | undefined): ReadField[] {
  const found = read.find(({ field }) => field === 'name');
  const line = page.lines.find(({ text }) => findName(text, name));
  if (line && name && !(found && !isSameScript(found.value, name))) {
    const parts = splitName(name);
    const written =
      found && isSameName(found.value, name) ? found.value : parts && !isLatin(name) ? `${parts.familyName} ${parts.givenName}` : name;
    return [{ field: 'name', value: written, confidence: 'high', box: found && written === found.value ? found.box : line.box }];
  }
  if (!found) return name && /\s/.test(name) ? [{ field: 'name', value: name, confidence: 'mid' }] : [];
  // Somebody else may sign for whoever the mail comes from.
  const isDenied = name !== undefined && isSameScript(found.value, name) && !isSameName(found.value, name);
  const isMailbox = isMailboxOf(email.split('@')[0] ?? '', found.value);
  return [{ ...found, confidence: isMailbox && !isDenied ? 'high' : isDenied ? 'low' : found.confidence }];
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\s.'’-]+$/u.test(text);

/** Numbers and addresses are what they are; of words a rule may have taken one thing for another. */
const sureness = ({ field, confidence }: ReadField): ReadField['confidence'] =>
  ['email', 'url', 'mobile', 'postalCode', 'nameKana'].includes(field) ? 'high' : confidence;
