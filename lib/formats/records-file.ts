import { Activity } from '../domain/activity';
import { Card } from '../domain/card';
import type { RecordTable } from '../domain/change';
import { Company } from '../domain/company';
import { Contact } from '../domain/contact';
import { CustomField } from '../domain/custom-field';
import { Deal } from '../domain/deal';
import { Distinction } from '../domain/distinction';
import { Employment } from '../domain/employment';
import { Inquiry } from '../domain/inquiry';
import { Problem } from '../domain/problem';
import { Purchase } from '../domain/purchase';
import { Segment } from '../domain/segment';
import { z } from '../domain/zod';

const version = 1;

/**
 * All records in one JSON file: `{ "format": "meibo-records", "version": 1, "madeAt": …, "contacts": […], … }`, a list for
 * each table, in each a record a line as its schema in lib/domain has it, those in the trash too. Photos are not in it.
 */
export const RecordsFile = z.object({
  format: z.literal('meibo-records'),
  version: z.literal(version),
  madeAt: z.iso.datetime(),
  contacts: z.array(Contact),
  companies: z.array(Company),
  employments: z.array(Employment),
  cards: z.array(Card),
  activities: z.array(Activity),
  inquiries: z.array(Inquiry),
  deals: z.array(Deal),
  purchases: z.array(Purchase),
  /** What the users' own fields are called, whose values stand under their ids. */
  customFields: z.array(CustomField),
  segments: z.array(Segment),
  /** Which of the records were said not to be one person or company. */
  distinctions: z.array(Distinction),
});
export type RecordsFile = z.infer<typeof RecordsFile>;

/** How the file begins. */
export const fileStart = (madeAt: string): string => `{"format":"meibo-records","version":${version},"madeAt":${JSON.stringify(madeAt)}`;

/** How the list of a table begins. */
export const tableStart = (table: RecordTable): string => `,\n${JSON.stringify(table)}:[`;

/** Some records of the list; `isFirst` where none came before them. */
export const recordLines = (records: readonly object[], isFirst: boolean): string =>
  records.map((record, index) => `${isFirst && index === 0 ? '' : ','}\n${JSON.stringify(record)}`).join('');

export const tableEnd = '\n]';
export const fileEnd = '\n}\n';

/** Reads such a file. Throws `file/broken-json` for what is none, or is of a later version. */
export function readRecordsFile(text: string): RecordsFile {
  try {
    return RecordsFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new Problem('file/broken-json', { cause });
  }
}
