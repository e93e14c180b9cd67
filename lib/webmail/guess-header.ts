import type { Participant, SiteRule } from '../domain/open-message';
import { findSender } from './find-sender';
import { distinct, type Header, toParticipants } from './header';
import { parts } from './heading';
import { findMentions, isHeader, type Mention, readMention, stripLabel } from './mentions';
import { follows, isShort, readText } from './page';

/** What is on a page that no adapter knows: the message that is open and who is its sender among all it names, or only whether anybody is named. */
export type Guessed =
  | { site: string; header: Omit<Header, 'own'>; sender: Mention; isTaught: boolean; mentions: readonly Mention[] }
  | { site: string; isNaming: boolean }
  | 'unreadable';

/**
 * Reads the open message of any webmail at all, by what nearly every one calls a sender, and by what the user taught Meibo of
 * this site. Where it is not plain, nobody is read: silence is right, a wrong customer never is.
 */
export function guessHeader(page: Document, rule: SiteRule | undefined): Guessed {
  const { mentions, senders } = findMentions(page);
  const taught = rule?.sender === undefined ? [] : readTaught(page, rule.sender);
  if (taught.length > 1) return 'unreadable';

  const isNever = ({ element }: Mention) => rule?.never.some((place) => element.matches(place)) ?? false;
  const allowed = mentions.filter((mention) => !isNever(mention));
  const sender = taught[0] ?? findSender(page, allowed, senders);
  const site = new URL(page.URL).host;
  if (!sender) return { site, isNaming: mentions.length > 0 };
  return { site, header: readHeader(page, site, sender, mentions), sender, isTaught: taught.length > 0, mentions };
}

/** The addresses at the place that the user showed, each once. */
function readTaught(page: Document, place: string): Mention[] {
  const elements = [...page.querySelectorAll(place)].filter(isHeader);
  const found = elements.flatMap((element) => {
    const read = readMention(element);
    return read ? [{ ...read, element, field: undefined }] : [];
  });
  return distinct(found);
}

function readHeader(page: Document, site: string, sender: Mention, mentions: readonly Mention[]): Omit<Header, 'own'> {
  const closest = (selector: string) => closestIn(sender.element, selector);
  const heading = closest(parts.subject) ?? closest(parts.heading);
  const subject = heading ? stripLabel(readText(heading)) : page.title;
  const dated = closest(parts.date);
  const date = dated && isShort(dated, 50) ? readText(dated) : undefined;
  // What stands before the sender belongs to another message, in a list beside this one.
  const recipients = mentions.filter(({ element }) => follows(sender.element, element));
  const inField = (name: 'to' | 'cc') => toPeople(recipients.filter(({ field }) => field?.name === name));
  return {
    from: toPeople([sender]),
    to: inField('to'),
    cc: inField('cc'),
    key: [site, sender.address, date || page.URL, subject].join('/'),
    subject,
    date,
    url: page.URL,
  };
}

const toPeople = (mentions: readonly Mention[]): Participant[] => mentions.flatMap(({ email, name }) => toParticipants(email, name));

/** The first of those elements that say something, in the smallest part of the page around this one that has any. */
function closestIn(around: Element | null, selector: string): Element | undefined {
  const said = [...(around?.querySelectorAll(selector) ?? [])].find((element) => isHeader(element) && readText(element));
  return said ?? (around ? closestIn(around.parentElement, selector) : undefined);
}
