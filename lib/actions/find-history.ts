import type { Post } from '../db/employments';
import type { Reader } from '../db/reader';
import { listTimeline } from '../db/timeline';
import type { Activity } from '../domain/activity';
import { type Card, receivedAt } from '../domain/card';
import type { Deal } from '../domain/deal';
import type { Inquiry } from '../domain/inquiry';
import { type Purchase, purchaseDay } from '../domain/purchase';

/** What a history can be narrowed to. */
export const historyFilters = ['all', 'talks', 'inquiries', 'deals', 'purchases', 'web', 'cards'] as const;
export type HistoryFilter = (typeof historyFilters)[number];

/** One line of a history; `at` is a time, or a day where no more is known. */
export type Entry = { id: string; at: string } & (
  | { of: 'activity'; record: Activity }
  | { of: 'inquiry'; record: Inquiry }
  | { of: 'deal'; record: Deal }
  | { of: 'purchase'; record: Purchase }
  | { of: 'card'; record: Card }
  | { of: 'post'; record: Post }
);

/** A record as a line of a history. */
export const toEntry = {
  activities: (record: Activity): Entry => ({ id: record.id, at: record.at, of: 'activity', record }),
  inquiries: (record: Inquiry): Entry => ({ id: record.id, at: record.receivedAt, of: 'inquiry', record }),
  deals: (record: Deal): Entry => ({ id: record.id, at: record.openedAt, of: 'deal', record }),
  purchases: (record: Purchase): Entry => ({ id: record.id, at: purchaseDay(record), of: 'purchase', record }),
};

export interface History {
  /** The newest first. */
  entries: Entry[];
  /** Whether there are older ones than those read. */
  hasMore: boolean;
  /** All of the owner's, whatever the filter: there are few of each, and what is urgent is among them. */
  inquiries: Inquiry[];
  deals: Deal[];
  purchases: Purchase[];
}

const filterOf = {
  activity: ({ kind }: Activity): HistoryFilter => (kind === 'web' ? 'web' : 'talks'),
  inquiry: 'inquiries',
  deal: 'deals',
  purchase: 'purchases',
  card: 'cards',
  post: 'cards',
} as const;

interface Asked {
  filter: HistoryFilter;
  limit: number;
  /** They may still be on their way. */
  cards: readonly Card[] | Promise<readonly Card[]>;
  posts?: readonly Post[] | Promise<readonly Post[]>;
  /** Whose activities belong to it: a company's are those of its people. */
  talkersIds?: readonly string[];
}

/** The newest `limit` entries of a person or company, with those of its cards and posts that are given. */
export async function findHistory(
  reader: Reader,
  ownerId: string,
  { filter, limit, cards: findCards, posts: findPosts = [], talkersIds = [ownerId] }: Asked,
): Promise<History> {
  const isWanted = (activity: Activity) => filter === 'all' || filterOf.activity(activity) === filter;
  const hasActivities = filter === 'all' || filter === 'talks' || filter === 'web';
  const [activities, inquiries, deals, purchases, cards, posts] = await Promise.all([
    hasActivities ? Promise.all(talkersIds.map((id) => listTimeline(reader, 'activities', id, limit + 1, isWanted))) : [],
    listTimeline(reader, 'inquiries', ownerId),
    listTimeline(reader, 'deals', ownerId),
    listTimeline(reader, 'purchases', ownerId),
    findCards,
    findPosts,
  ]);
  const all: Entry[] = [
    ...unique(activities.flat()).map(toEntry.activities),
    ...inquiries.map(toEntry.inquiries),
    ...deals.map(toEntry.deals),
    ...purchases.map(toEntry.purchases),
    ...cards.map((record) => ({ id: record.id, at: receivedAt(record), of: 'card' as const, record })),
    ...posts.flatMap((record) => {
      const { id, since } = record.employment;
      return since ? [{ id, at: since, of: 'post' as const, record }] : [];
    }),
  ];
  const wanted = all.filter((entry) => filter === 'all' || entry.of === 'activity' || filterOf[entry.of] === filter);
  const entries = wanted.toSorted((a, b) => b.at.localeCompare(a.at));
  return { entries: entries.slice(0, limit), hasMore: entries.length > limit, inquiries, deals, purchases };
}

/** Each once: several people of a company may have taken part in one. */
const unique = (activities: readonly Activity[]): Activity[] => [...new Map(activities.map((one) => [one.id, one])).values()];
