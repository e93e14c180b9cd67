import { Dexie, type Table } from 'dexie';
import type { Photo, Reading } from '../domain/card';
import type { Change, ChangeSet, RecordTable } from '../domain/change';
import { type ColumnRow, collectTouched, firstMarker } from './columns';
import { moveReadings } from './migrations/move-readings';
import { renewKeys } from './migrations/renew-keys';
import { type Keys, PlainReader, type Reader } from './reader';
import type { Row } from './rows';

/**
 * The database of this device. Every extension page opens it by the same name; a write in one is seen by the live
 * queries of the others, so no page has to tell another what it did.
 */
export class Db extends Dexie implements Reader {
  declare readonly contacts: Table<Row<'contacts'>, string>;
  declare readonly companies: Table<Row<'companies'>, string>;
  declare readonly employments: Table<Row<'employments'>, string>;
  declare readonly cards: Table<Row<'cards'>, string>;
  declare readonly activities: Table<Row<'activities'>, string>;
  declare readonly inquiries: Table<Row<'inquiries'>, string>;
  declare readonly deals: Table<Row<'deals'>, string>;
  declare readonly purchases: Table<Row<'purchases'>, string>;
  declare readonly customFields: Table<Row<'customFields'>, string>;
  declare readonly segments: Table<Row<'segments'>, string>;
  declare readonly distinctions: Table<Row<'distinctions'>, string>;
  declare readonly candidates: Table<Row<'candidates'>, string>;
  declare readonly photos: Table<Photo, string>;
  declare readonly readings: Table<Reading, string>;
  declare readonly changes: Table<Change | ChangeSet, number>;
  declare readonly columns: Table<ColumnRow, string>;

  constructor(name = 'meibo') {
    super(name);
    this.version(1).stores({
      contacts: 'id, sortKey, *emailKeys',
      companies: 'id, nameKey',
      employments: 'id, contactId, companyId',
      cards: 'id, state, contactId, createdAt',
      activities: 'id, *timelineKeys, sourceKey',
      photos: 'id',
      changes: '++id, batchId, [table+recordId]',
    });
    this.version(2).stores({ cards: 'id, state, contactId, createdAt, unseenSince' });
    this.version(3).stores({ readings: 'id' }).upgrade(moveReadings);
    this.version(4)
      .stores({
        // Only what was merged into another stands in the index `mergedInto`.
        contacts: 'id, sortKey, *emailKeys, deletedAt, mergedInto',
        companies: 'id, sortKey, *nameKeys, *domainKeys, deletedAt, mergedInto',
        cards: 'id, state, contactId, createdAt, unseenSince, deletedAt',
        activities: 'id, *timelineKeys, sourceKey, deletedAt',
        inquiries: 'id, *timelineKeys, status, receivedAt, deletedAt',
        deals: 'id, *timelineKeys, stage, deletedAt',
        purchases: 'id, *timelineKeys, expiresAt, deletedAt',
        customFields: 'id, deletedAt',
        segments: 'id, deletedAt',
        changes: '++id, batchId, [table+recordId], *changedIds',
        columns: 'id, stamp',
        distinctions: 'id',
      })
      .upgrade(renewKeys);
    this.version(5).stores({ candidates: 'id, email, createdAt' });
    // Where nobody is kept yet, what the search keeps of them is whole.
    this.on('populate', (transaction) => transaction.table<ColumnRow>('columns').add(firstMarker()));
  }

  /** Runs several writes together: all of them are kept, or none. */
  atomically<T>(write: () => Promise<T>): Promise<T> {
    return this.transaction('rw', this.tables, async () => collectTouched(this, write));
  }

  /** Runs several reads of these tables as one: all see the same state, and the browser has one transaction to make, not one for each. */
  readTogether<T>(tables: readonly RecordTable[], read: () => Promise<T>): Promise<T> {
    // What was read is answered as soon as it is there: that the transaction ends, several milliseconds later, says nothing new.
    // Dexie's own promise keeps a live query aware of what is read in it.
    return new Dexie.Promise<T>((answer, refuse) => {
      this.transaction('r', tables, async () => answer(await read())).catch(refuse);
    }) as unknown as Promise<T>;
  }

  /**
   * Runs several reads of these tables as one, sooner than `readTogether` can: for what somebody waits for. Live queries do not hear
   * of it.
   */
  async readAtOnce<T>(tables: readonly RecordTable[], read: (reader: Reader) => Promise<T>): Promise<T> {
    return read((await this.#begin(tables)) ?? this);
  }

  async #begin(tables: readonly RecordTable[]): Promise<Reader | undefined> {
    if (!this.isOpen()) await this.open();
    try {
      return new PlainReader(this.backendDB().transaction(tables, 'readonly'));
    } catch {
      return undefined; // The browser has closed the database behind Dexie's back, which opens it again.
    }
  }

  async rowOf<T extends RecordTable>(table: T, id: string): Promise<Row<T> | undefined> {
    return this.recordTable(table).get(id);
  }

  async rowsAt<T extends RecordTable>(table: T, index: string, keys: Keys, limit = Number.POSITIVE_INFINITY): Promise<Row<T>[]> {
    const found = this.#at(table, index, keys);
    return (Number.isFinite(limit) ? found.limit(limit) : found).toArray();
  }

  async lastRowsAt<T extends RecordTable>(
    table: T,
    index: string,
    keys: Keys,
    limit: number,
    isWanted: (row: Row<T>) => boolean,
  ): Promise<Row<T>[]> {
    const found = this.#at(table, index, keys).reverse().filter(isWanted);
    return (Number.isFinite(limit) ? found.limit(limit) : found).toArray();
  }

  #at<T extends RecordTable>(table: T, index: string, keys: Keys) {
    const where = this.recordTable(table).where(index);
    return typeof keys === 'string' ? where.equals(keys) : where.between(...keys, true, true);
  }

  /** The table that holds the records of this name. */
  recordTable<T extends RecordTable>(name: T): Table<Row<T>, string> {
    return this.table(name);
  }
}
