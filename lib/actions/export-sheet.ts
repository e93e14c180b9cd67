import { listCustomFields } from '../db/custom-fields';
import type { Db } from '../db/db';
import { eachChunk, inOneState } from '../db/each-chunk';
import { isKept } from '../db/records';
import type { Records } from '../db/rows';
import type { RecordTable } from '../domain/change';
import type { Language } from '../formats/format';
import { headingRow, recordRow, type Sheet, type SheetWords, withCustom } from '../formats/sheet';
import { activities } from '../formats/sheets/activities';
import { cards } from '../formats/sheets/cards';
import { companies } from '../formats/sheets/companies';
import { deals } from '../formats/sheets/deals';
import { inquiries } from '../formats/sheets/inquiries';
import { people } from '../formats/sheets/people';
import { posts } from '../formats/sheets/posts';
import { purchases } from '../formats/sheets/purchases';
import type { Context } from './context';
import type { ExportedFile } from './export-contacts';
import { listAllCustomers } from './list-customers';

/** Everything that can leave as a table of its own. */
export const sheetKinds = ['companies', 'people', 'posts', 'inquiries', 'deals', 'purchases', 'activities', 'cards'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Writes all records of one kind that are not in the trash as a CSV file. */
export async function exportSheet({ db }: Pick<Context, 'db'>, kind: SheetKind, language: Language, day: string): Promise<ExportedFile> {
  const parts = await writers[kind](db, language);
  return { name: `meibo-${kind}-${day}.csv`, content: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
}

const ofTable =
  <T extends Exclude<RecordTable, 'contacts'>>(table: T, sheet: Sheet<Records[T]>) =>
  (db: Db, language: Language): Promise<BlobPart[]> =>
    inOneState(db, [table, 'contacts', 'companies'] as const, async () => {
      const records: Records[T][] = [];
      await eachChunk(db, table, (some) => {
        records.push(...some.filter(isKept));
      });
      return write(sheet, records, await readWords(db, language));
    });

const writers: Record<SheetKind, (db: Db, language: Language) => Promise<BlobPart[]>> = {
  companies: async (db, language) =>
    ofTable(
      'companies',
      withCustom(companies, await listCustomFields(db, 'companies'), ({ custom }) => custom),
    )(db, language),
  people: async (db, language) => {
    const sheet = withCustom(people, await listCustomFields(db, 'contacts'), ({ contact }) => contact.custom);
    return write(sheet, await listAllCustomers(db), await readWords(db, language));
  },
  posts: ofTable('employments', posts),
  inquiries: ofTable('inquiries', inquiries),
  deals: ofTable('deals', deals),
  purchases: ofTable('purchases', purchases),
  activities: ofTable('activities', activities),
  cards: ofTable('cards', cards),
};

const slice = 2_000;

/** The rows in order, in pieces that leave the memory of the page as they are made. */
function write<T>(sheet: Sheet<T>, records: readonly T[], words: SheetWords): BlobPart[] {
  const keyed = records.map((record) => ({ record, key: sheet.order(record) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  const parts: BlobPart[] = [headingRow(sheet, words.language)];
  for (let from = 0; from < keyed.length; from += slice) {
    const rows = keyed.slice(from, from + slice).map(({ record }) => recordRow(sheet, record, words));
    parts.push(new Blob([rows.join('')]));
  }
  return parts;
}

/** What the ids of people and companies stand for. */
async function readWords(db: Db, language: Language): Promise<SheetWords> {
  const names = new Map<string, string>();
  await eachChunk(db, 'contacts', (some) => {
    for (const { id, formattedName } of some) names.set(id, formattedName);
  });
  await eachChunk(db, 'companies', (some) => {
    for (const { id, name } of some) names.set(id, name);
  });
  return { language, person: (id) => names.get(id), company: (id) => names.get(id) };
}
