import type { Column } from '../domain/search-column';
import { findMarker, type Marker } from './columns';
import type { Db } from './db';

/** Says of which state of the blocks a column is stored, and in how many pieces its text. */
interface Label {
  id: 'stored';
  epoch: string;
  last: number;
  pieces: number;
}

interface Arrays {
  id: 'stored-arrays';
  column: Omit<Column, 'text'>;
}

interface Piece {
  id: `stored-text-${string}`;
  text: string;
}

export type StoredRow = Label | Arrays | Piece;

/** A column, and the newest block that is in it. */
export interface StoredColumn extends Pick<Marker, 'epoch' | 'last'> {
  column: Column;
}

/** So many characters are written at once: the page has to answer in between. */
const pieceLength = 2 ** 20;

const pieceId = (index: number): Piece['id'] => `stored-text-${String(index).padStart(3, '0')}`;

/**
 * Keeps a column as it is, so that the next page need not put it together: to read 100,000 entries takes a fifth of a second,
 * to sort them seven. Nothing is written where the blocks were made anew meanwhile, or a newer one is kept. What was thrown away since
 * is still in it, until the next one takes its place.
 */
export async function storeColumn(db: Db, { column, epoch, last }: StoredColumn): Promise<void> {
  await db.transaction('rw', db.columns, async () => {
    const marker = await findMarker(db);
    const former = await findLabel(db);
    if (marker?.epoch !== epoch || (former?.epoch === epoch && former.last >= last)) return;
    const { text, ...arrays } = column;
    const pieces = Math.ceil(text.length / pieceLength);
    for (let index = 0; index < pieces; index++) {
      await db.columns.put({ id: pieceId(index), text: text.slice(index * pieceLength, (index + 1) * pieceLength) });
    }
    await db.columns.bulkDelete(Array.from({ length: Math.max(0, (former?.pieces ?? 0) - pieces) }, (_, more) => pieceId(pieces + more)));
    await db.columns.put({ id: 'stored-arrays', column: arrays });
    await db.columns.put({ id: 'stored', epoch, last, pieces });
  });
}

/** The column that was stored last, if the blocks are still those it was made of. */
export async function readStoredColumn(db: Db): Promise<StoredColumn | undefined> {
  return db.transaction('r', db.columns, async () => {
    const [marker, label] = await Promise.all([findMarker(db), findLabel(db)]);
    if (!label || marker?.epoch !== label.epoch) return undefined;
    const [arrays, ...pieces] = await Promise.all([
      db.columns.get('stored-arrays') as Promise<Arrays | undefined>,
      ...Array.from({ length: label.pieces }, (_, index) => db.columns.get(pieceId(index)) as Promise<Piece | undefined>),
    ]);
    const text = pieces.map((piece) => piece?.text).join('');
    return arrays && { column: { ...arrays.column, text }, epoch: label.epoch, last: label.last };
  });
}

const findLabel = async (db: Db): Promise<Label | undefined> => (await db.columns.get('stored')) as Label | undefined;
