import { findReading } from '@/lib/db/cards';
import type { Db } from '@/lib/db/db';
import { newId } from '@/lib/domain/id';
import type { OcrPage } from '@/lib/domain/ocr-page';

/** Keeps what was read on a side of a card, and gives its id. */
export async function addReading(db: Db, page: OcrPage): Promise<string> {
  const id = newId();
  await db.readings.add({ id, page });
  return id;
}

/** What was read on a side of a card. */
export const pageRead = async (db: Db, side: { readingId?: string | undefined } | undefined): Promise<OcrPage | undefined> =>
  (await findReading(db, side?.readingId))?.page;
