import { Direction } from './activity';
import { Participant } from './participant';
import { z } from './zod';

export type { Participant } from './participant';

/** Where on a site's pages an address stands: a CSS selector. */
const Place = z.string().min(1).max(1000);
const Places = z.array(Place).max(10);

/** A mark by which a page is known again while it shows the same message. */
const PageMark = z.string().max(20);

/** Whether an address stands there without a name, so that the name of whoever has one may stand there instead. */
const IsAlone = z.boolean().optional();

/** Somebody a page names, and every place where a sender could stand in which they do. */
export const Named = z.object({ ...Participant.shape, places: Places.min(1), page: PageMark, isAlone: IsAlone });
export type Named = z.infer<typeof Named>;

/** How often a site has shown a name with its address in one text at a place, and how often a name alone. */
export const Habit = z.object({
  place: Place,
  full: z.number().int(),
  names: z.number().int(),
  /** Marks what was counted last, so that no message counts twice. */
  last: z.string().max(20),
});
export type Habit = z.infer<typeof Habit>;

/** Where the user showed a sender: at one of those places or at all of them, and on which page that was last. */
const Shown = z.object({ places: Places.min(1), page: PageMark });

/** What is known of a site. */
export const SiteRule = z.object({
  /** Where its senders stand, with a mark for each of the last two people who were shown there. */
  shown: Shown.extend({ people: z.array(z.string().max(20)) }).optional(),
  /** Where one stood on one page only. */
  once: Shown.optional(),
  /** Where what was taken for a sender was none. */
  never: z.array(Place).default([]),
  habit: Habit.optional(),
});
export type SiteRule = z.infer<typeof SiteRule>;

/** How the sender was found on a webmail that no adapter knows, so that it can be corrected. */
export const Guess = z.object({
  /** The host whose rule the answer is. */
  site: z.string().max(300),
  /** Whether it stands where the user showed it; else it was guessed. */
  isTaught: z.boolean(),
  /** Whether name and address stand there in one text. */
  isFull: z.boolean().optional(),
  /** Where it stands; none where that could not be told from others. */
  places: Places,
  page: PageMark,
  isAlone: IsAlone,
});
export type Guess = z.infer<typeof Guess>;

/** The message that a webmail page shows now. */
export const OpenMessage = z.object({
  /** Id of the adapter that read it. */
  webmail: z.string(),
  /** Names the message for good: host, account, folder and number, else sender, date and subject. */
  key: z.string().min(1).max(2000),
  /** What `key` begins with where all that follows changes when the message is moved to another folder: host and account. */
  account: z.string().min(1).max(1000).optional(),
  subject: z.string().max(2000),
  direction: Direction,
  /** Who it is about: the sender of what was received, the recipients of what was sent. */
  people: z.array(Participant).min(1).max(100),
  /** The others in the header (Cc, or To besides the user). */
  others: z.array(Participant).max(200).default([]),
  /** The keys of all messages of the thread that are open as well, where there are several: `key` is one of them, or names them together. */
  keys: z.array(z.string().min(1).max(2000)).max(200).optional(),
  /** The user's own address, as far as the page shows which account is open. */
  own: z.string().min(3).max(320).optional(),
  /** When it was sent, as the webmail writes it; for showing, not for sorting. */
  date: z.string().max(200).optional(),
  /** The page to open to see it again. */
  url: z.string().max(4000),
  guess: Guess.optional(),
});
export type OpenMessage = z.infer<typeof OpenMessage>;

/** `zimbraNames`: a setting of Zimbra shows names in place of addresses. */
const UnreadableReason = z.enum(['zimbraNames']);

/** What a webmail page (or one of its frames) says: a message, that none is open, or that one is open which cannot be read. */
export const Reading = z.discriminatedUnion('state', [
  z.object({ state: z.literal('message'), message: OpenMessage }),
  z.object({
    state: z.literal('none'),
    /** Whether anybody is named on the page of a webmail that no adapter knows, in case a message is open after all. */
    isNaming: z.boolean().optional(),
    /** The page, where a message is open after all, of which it and what the user showed say different senders. */
    unsure: PageMark.optional(),
    /** The host whose rule the answer is. */
    site: z.string().max(300).optional(),
    /** A message whose sender may be no more than a name. */
    doubtful: OpenMessage.omit({ webmail: true }).optional(),
    /** A name that stands without an address where others stood with one. */
    nameAlone: z.string().max(300).optional(),
  }),
  z.object({
    state: z.literal('unreadable'),
    /** What keeps the page from being read, where that is known and the user can change it. */
    reason: UnreadableReason.optional(),
  }),
]);
export type Reading = z.infer<typeof Reading>;
