import type { Db } from '../db/db';
import { countRecords, eachRows } from '../db/each-chunk';
import { findRecords, isKept } from '../db/records';
import type { Records } from '../db/rows';
import type { TimelineTable } from '../db/timeline';
import type { Activity } from '../domain/activity';
import type { Deal } from '../domain/deal';
import type { Inquiry } from '../domain/inquiry';
import type { Purchase } from '../domain/purchase';
import { foldName } from '../domain/text';
import { parseQuery, type Word } from '../search/query';
import { type Entry, toEntry } from './find-history';
import { type NamedParties, namesOf } from './names-of';

/** Where a record is that was found, and when it happened. */
export interface Hit {
  table: TimelineTable;
  id: string;
  at: string;
}

interface Scan {
  /** Hears how far it is, 0 to 1, and what was found since the last time. */
  onProgress(ratio: number, hits: Hit[]): void;
  signal: AbortSignal;
}

/** There are few of the first three, and they are what is looked for most. */
const tables = ['inquiries', 'deals', 'purchases', 'activities'] as const satisfies readonly TimelineTable[];

/** What is written in a record in somebody's own words. */
const textsOf = {
  inquiries: ({ subject, content, response, cause }: Inquiry) => [subject, content, response, cause],
  deals: ({ subject, products, nextAction = '', owner = '', content }: Deal) => [subject, ...products, nextAction, owner, content],
  purchases: ({ product, contractNumber = '', note }: Purchase) => [product, contractNumber, note],
  activities: ({ kind, subject, body }: Activity) => [kind === 'stage' ? '' : subject, body],
};

/**
 * Looks through all inquiries, deals, purchases and activities for those that hold every word of the query, some at a time: they
 * are too many to be kept in memory, and no index of the browser finds a part of a word. Throws the signal's reason when cancelled.
 */
export async function searchHistory(db: Db, query: string, { onProgress, signal }: Scan): Promise<void> {
  const readings = parseQuery(query);
  const total = await countRecords(db, tables);
  let done = 0;
  for (const table of tables) {
    signal.throwIfAborted();
    await searchTable(db, table, readings, (count, hits) => {
      signal.throwIfAborted();
      done += count;
      onProgress(Math.min(1, done / total), hits);
    });
  }
}

type Readings = readonly (readonly Word[])[];

async function searchTable<T extends TimelineTable>(
  db: Db,
  table: T,
  readings: Readings,
  use: (count: number, hits: Hit[]) => void,
): Promise<void> {
  const read = textsOf[table] as (record: Records[T]) => string[];
  // A line for each field, so that no word runs over two.
  const textOf = (record: Records[T]) => read(record).map(foldName).join('\n');
  // Rows say the same as records, and a million need not be made.
  await eachRows(db, table, (records) => {
    const found = records.filter((record) => isKept(record) && holds(textOf(record), readings));
    use(
      records.length,
      found.map((record) => ({ table, id: record.id, at: entryOf(table, record).at })),
    );
  });
}

const entryOf = <T extends TimelineTable>(table: T, record: Records[T]): Entry => (toEntry[table] as (one: Records[T]) => Entry)(record);

/** A line of somebody's history, and whose it is. */
export interface FoundEntry {
  entry: Entry;
  parties: NamedParties;
}

/** What is found there, in the same order; what has gone to the trash since is left out. */
export async function readHits(db: Db, hits: readonly Hit[]): Promise<FoundEntry[]> {
  const read = await Promise.all(
    tables.map(async (table) => {
      const ids = hits.flatMap((hit) => (hit.table === table ? [hit.id] : []));
      const records = (await findRecords(db, table, ids)).flatMap((record) => (record && isKept(record) ? [record] : []));
      return records.map((record) => ({ record, entry: entryOf(table, record) }));
    }),
  );
  const byId = new Map(read.flat().map((one) => [one.entry.id, one]));
  const found = hits.flatMap(({ id }) => byId.get(id) ?? []);
  const names = await namesOf(
    db,
    found.map(({ record }) => record),
  );
  return found.map(({ record, entry }) => ({ entry, parties: names(record) }));
}

const holds = (text: string, readings: Readings): boolean =>
  readings.some((words) => words.every((word) => word.some((way) => text.includes(way))));
