import type { RecordTable } from '../domain/change';
import type { Row } from './rows';

/** One key of an index, or all from one to another, the last included. */
export type Keys = string | readonly [from: string, to: string];

/** Where rows are read from: the database, or one plain transaction of it. */
export interface Reader {
  /** The row with this id. */
  rowOf<T extends RecordTable>(table: T, id: string): Promise<Row<T> | undefined>;
  /** The rows at these keys of an index, in its order, at most `limit`. */
  rowsAt<T extends RecordTable>(table: T, index: string, keys: Keys, limit?: number): Promise<Row<T>[]>;
  /** The wanted rows at these keys of an index, from its end, at most `limit`; no more is read than that takes. */
  lastRowsAt<T extends RecordTable>(
    table: T,
    index: string,
    keys: Keys,
    limit: number,
    isWanted: (row: Row<T>) => boolean,
  ): Promise<Row<T>[]>;
}

/**
 * Reads in one transaction without Dexie, in a third of the time; live queries do not hear of what is read so. The transaction ends by
 * itself once nothing of it is waited for.
 */
export class PlainReader implements Reader {
  constructor(private readonly transaction: IDBTransaction) {}

  rowOf<T extends RecordTable>(table: T, id: string): Promise<Row<T> | undefined> {
    return answerOf<Row<T> | undefined>(this.transaction.objectStore(table).get(id));
  }

  rowsAt<T extends RecordTable>(table: T, index: string, keys: Keys, limit?: number): Promise<Row<T>[]> {
    return answerOf<Row<T>[]>(this.transaction.objectStore(table).index(index).getAll(rangeOf(keys), limit));
  }

  lastRowsAt<T extends RecordTable>(
    table: T,
    index: string,
    keys: Keys,
    limit: number,
    isWanted: (row: Row<T>) => boolean,
  ): Promise<Row<T>[]> {
    const request = this.transaction.objectStore(table).index(index).openCursor(rangeOf(keys), 'prev');
    return new Promise((resolve, reject) => {
      const rows: Row<T>[] = [];
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor || rows.length >= limit) return resolve(rows);
        if (isWanted(cursor.value)) rows.push(cursor.value);
        cursor.continue();
      };
    });
  }
}

const rangeOf = (keys: Keys): IDBKeyRange => (typeof keys === 'string' ? IDBKeyRange.only(keys) : IDBKeyRange.bound(...keys));

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
