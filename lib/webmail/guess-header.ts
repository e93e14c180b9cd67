import type { Guess, Participant, SiteRule } from '../domain/open-message';
import { type Opened, textsOf } from './find-addressed';
import { findOpened } from './find-sender';
import { distinct, type Header, toParticipants } from './header';
import { headerOf } from './header-part';
import { parts } from './heading';
import { findMentions, isHeader, longest, type Mention, readMention, stripLabel } from './mentions';
import { follows, isShort, readText } from './page';

/**
 * What is on a page that no adapter knows: the message that is open, or several of a thread, and who is the sender of the first
 * among all it names; or only whether anybody is named.
 */
export type Guessed =
  | {
      headers: Omit<Header, 'own'>[];
      guess: Omit<Guess, 'place'>;
      sender: Mention;
      doubt: { site: string; isNaming: true } | undefined;
      mentions: readonly Mention[];
    }
  | { site: string; isNaming: boolean; nameAlone?: string | undefined }
  | { state: 'unreadable' };

/**
 * Reads the open message of any webmail at all, by what nearly every one calls a sender, and by what the user taught Meibo of
 * this site. Where it is not plain, nobody is read: silence is right, a wrong customer never is.
 */
export function guessHeader(page: Document, rule: SiteRule | undefined): Guessed {
  const { mentions, ...places } = findMentions(page);
  const taught = rule?.sender === undefined ? [] : readTaught(page, rule.sender);
  if (taught.length > 1) return { state: 'unreadable' };

  const isNever = ({ element }: Mention) => rule?.never.some((place) => element.matches(place)) ?? false;
  const texts = textsOf(page);
  const opened = taught[0]
    ? [{ sender: taught[0], whole: page.body }]
    : findOpened(
        page,
        mentions.filter((mention) => !isNever(mention)),
        places,
        texts,
      );
  const site = new URL(page.URL).host;
  const [first] = opened;
  if (!first) return { site, isNaming: mentions.length > 0, nameAlone: rule?.habit && readNameAlone(page, rule.habit.place) };
  return {
    headers: opened.map((message) => {
      const isOwn = headerOf(message.sender.element, places, texts);
      return readHeader(
        page,
        site,
        message,
        mentions.filter(({ element }) => isOwn(element)),
      );
    }),
    guess: { site, isTaught: taught.length > 0, isFull: first.sender.isBracketed && first.sender.name !== '' },
    sender: first.sender,
    doubt: first.isDoubtful ? { site, isNaming: true } : undefined,
    mentions,
  };
}

/** What stands without an address where the site showed one before. */
function readNameAlone(page: Document, place: string): string | undefined {
  const shown = [...page.querySelectorAll(place)].filter(isHeader);
  return shown.some(readMention) ? undefined : shown.map((element) => readText(element).slice(0, longest)).find(Boolean);
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

function readHeader(page: Document, site: string, { sender, whole }: Opened, mentions: readonly Mention[]): Omit<Header, 'own'> {
  const closest = (selector: string) => closestIn(sender.element, selector);
  const heading = closest(parts.subject) ?? closest(parts.heading);
  const subject = heading ? stripLabel(readText(heading)) : page.title;
  const dated = closest(parts.date);
  const date = dated && isShort(dated, 50) ? readText(dated) : undefined;
  // What stands before the sender belongs to another message, in a list beside this one.
  const recipients = mentions.filter(({ element }) => follows(sender.element, element) && whole.contains(element));
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
