import type { Guess, Participant, Reading, SiteRule } from '../domain/open-message';
import { composedOf } from './composed';
import type { Opened } from './find-addressed';
import { findOpened } from './find-sender';
import { type Header, toParticipants } from './header';
import { headerOf } from './header-part';
import { parts } from './heading';
import { textsOn } from './headings';
import { stripLabel } from './labels';
import { findMentions, isHeader, type Mention } from './mentions';
import { follows, isShort, readText } from './page';
import { isAlone, placesOn } from './place';
import { longest, readMention } from './read-mention';
import { heedTaught, markOfPage } from './taught';

/**
 * What is on a page that no adapter knows: the message that is open, or several of a thread, and who is the sender of the first
 * among all it names; or only whether anybody is named.
 */
export type Guessed =
  /** In doubt, all of the first sender may be a name, or it is not proven where the site's senders stand. */
  { headers: Omit<Header, 'own'>[]; guess: Guess; isDoubtful: boolean } | Omit<Extract<Reading, { state: 'none' }>, 'state' | 'doubtful'>;

/**
 * Reads the open message of any webmail at all, by what nearly every one calls a sender, and by what the user taught Meibo of
 * this site. Where it is not plain, nobody is read: silence is right, a wrong customer never is.
 */
export function guessHeader(shown: Document, rule: SiteRule | undefined): Guessed {
  const { URL: url } = shown;
  const page = composedOf(shown);
  const { mentions, ...places } = findMentions(page);
  const isNever = ({ element }: Mention) => rule?.never.some((place) => element.matches(place)) ?? false;
  const texts = textsOn(page);
  const site = new URL(url).host;
  const mark = markOfPage(page, url, mentions, texts);
  const guessed = findOpened(
    page,
    mentions.filter((mention) => !isNever(mention)),
    places,
    texts,
  );
  const opened = rule ? heedTaught(guessed, rule, { page, mentions, texts, mark }) : guessed;
  const [first] = opened;
  if (!first) {
    const nameAlone = rule?.habit && readNameAlone(page, rule.habit.place);
    return { site, isNaming: mentions.length > 0, unsure: guessed.length > 0 ? mark : undefined, nameAlone };
  }
  const { sender, taughtAt, isDoubtful = false } = first;
  // Of several messages the first may be another one next time.
  const place = opened.length === 1 ? placesOn(mentions)(sender) : undefined;
  return {
    headers: opened.map((message) => {
      const isOwn = headerOf(message.sender.element, places, texts);
      return readHeader(
        page,
        url,
        message,
        mentions.filter(({ element }) => isOwn(element)),
      );
    }),
    guess: {
      site,
      page: mark,
      places: [...(taughtAt ?? (place ? [place] : []))],
      isAlone: isAlone(sender),
      isTaught: taughtAt !== undefined,
      isFull: !taughtAt && sender.isBracketed && sender.name !== '',
    },
    isDoubtful,
  };
}

/** What stands without an address where the site showed one before. */
function readNameAlone(page: Document, place: string): string | undefined {
  const shown = [...page.querySelectorAll(place)].filter(isHeader);
  return shown.some(readMention) ? undefined : shown.map((element) => readText(element).slice(0, longest)).find(Boolean);
}

function readHeader(page: Document, url: string, { sender, whole }: Opened, mentions: readonly Mention[]): Omit<Header, 'own'> {
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
    key: [new URL(url).host, sender.address, date || url, subject].join('/'),
    subject,
    date,
    url,
  };
}

const toPeople = (mentions: readonly Mention[]): Participant[] => mentions.flatMap(({ email, name }) => toParticipants(email, name));

/** The first of those elements that say something, in the smallest part of the page around this one that has any. */
function closestIn(element: Element, selector: string): Element | undefined {
  const all = [...element.ownerDocument.querySelectorAll(selector)];
  for (let around: Element | null = all.length > 0 ? element : null; around; around = around.parentElement) {
    const found = all.find((one) => around?.contains(one) && isHeader(one) && readText(one));
    if (found) return found;
  }
  return undefined;
}
