import type { MailText } from '../domain/mail-text';
import { hostedWebmailOf, listedWebmails } from '.';
import { bodyReaders } from './bodies';
import { webmailAt } from './hosts';
import { withoutQuotes } from './quotes';
import { readVisibleText } from './visible-text';
import type { Webmail } from './webmail';

/** More than this is no letter. */
const mostLetters = 100_000;

/** Reads the text of the open message together with its key, so that nobody takes it for another message's. Changes nothing on the page. */
export function readMailText(page: Document): MailText {
  const selected = (page.getSelection()?.toString() ?? '').trim().slice(0, mostLetters);
  // The text of a mail may stand in a blank frame of its own, and says nothing of which mail it is.
  const webmail = /^https?:/.test(page.URL) ? webmailOf(page) : undefined;
  const reading = webmail?.readOpenMessage(page);
  if (!webmail || reading?.state !== 'message') return { texts: [], selected };

  const { key, direction, people } = reading.message;
  // In sent mail the people are those it went to; what is written there is the user's own.
  const sender = direction === 'in' ? people : [];
  const bodies = bodyReaders[webmail.id]?.(page) ?? [];
  const texts = bodies.map(({ root, from }) => ({
    from: from ?? sender,
    text: withoutQuotes(readVisibleText(root, mostLetters)),
  }));
  return { key, texts, selected };
}

function webmailOf(page: Document): Webmail | undefined {
  const id = webmailAt(page.URL);
  return id ? listedWebmails.find((listed) => listed.id === id) : hostedWebmailOf(page);
}
