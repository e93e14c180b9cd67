import { newId } from './id';
import { z } from './zod';

/** The tables whose writes are kept as changes. */
export const RecordTable = z.enum([
  'contacts',
  'companies',
  'employments',
  'cards',
  'activities',
  'inquiries',
  'deals',
  'purchases',
  'customFields',
  'segments',
  'distinctions',
  'candidates',
]);
export type RecordTable = z.infer<typeof RecordTable>;

/** What an action did, for the line of history and the undo bar; each has its words in the interface. */
export const Deed = z.enum([
  'addContact',
  'editContact',
  'attachAddress',
  'saveCard',
  'setCorners',
  'addBack',
  'separateSides',
  'swapSides',
  'replacePhoto',
  'autoConfirm',
  'seeCards',
  'takeWhole',
  'trash',
  'restore',
  'logMessage',
  'sameMessage',
  'autoLogMessage',
  'linkActivity',
  'setAutoLog',
  'addActivity',
  'editActivity',
  'addCompany',
  'editCompany',
  'addInquiry',
  'editInquiry',
  'addDeal',
  'editDeal',
  'addPurchase',
  'editPurchase',
  'moveCompany',
  'addView',
  'editView',
  'addField',
  'editField',
  'restoreField',
  'importEvents',
  'addTag',
  'removeTag',
  'setOwner',
  'mergeContacts',
  'unmergeContacts',
  'mergeCompanies',
  'unmergeCompanies',
  'distinguish',
  'saveSignature',
  'takeFromSignature',
  'keepCandidate',
  'dismissCandidate',
  'undo',
]);
export type Deed = z.infer<typeof Deed>;

/** Who writes, when, and to which batch it belongs: all writes of one action are undone together. */
export const Author = z.object({ by: z.string(), at: z.iso.datetime(), batchId: z.uuid().default(newId), deed: Deed });
export type Author = z.infer<typeof Author>;

const Fields = z.record(z.string(), z.unknown());

/** One write of one record: only the fields that changed, before and after. `before` is null for a new record. */
export const Change = z.object({
  id: z.number().int().optional(),
  ...Author.shape,
  table: RecordTable,
  recordId: z.string(),
  before: Fields.nullable(),
  after: Fields,
});
export type Change = z.infer<typeof Change>;

/**
 * Many writes of one table in one row, so that an import is not twice as large for being undoable. A new record has no
 * `before`, and what it began with is not kept: it is as it was made while its `updatedAt` is that of the set.
 */
export const ChangeSet = z.object({
  id: z.number().int().optional(),
  ...Author.shape,
  table: RecordTable,
  /** Those that were there before, so that an index finds what was done with each. */
  changedIds: z.array(z.uuid()),
  records: z.array(z.object({ recordId: z.uuid(), before: Fields.nullable(), after: Fields })),
});
export type ChangeSet = z.infer<typeof ChangeSet>;

/** Every single write of a row of changes. */
export function changesIn(row: Change | ChangeSet): Change[] {
  if (!('records' in row)) return [row];
  const { records, changedIds: _, ...author } = row;
  return records.map((record) => ({ ...author, ...record }));
}

/** The fields that differ between two states of a record, as they are in each; absent ones are `undefined`. `updatedAt` is no change by itself. */
export function changedFields(before: object, after: object): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => name !== 'updatedAt' && !isSame(old.get(name), now.get(name)),
  );
  const pick = (fields: Map<string, unknown>) => Object.fromEntries(names.map((name) => [name, fields.get(name)]));
  return { before: pick(old), after: pick(now) };
}

/** Whether two values of a field are the same; fields are plain data, so their JSON tells. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Joins what one window typed with what another wrote since both saw `base`: the typed fields stay, the others are those
 * of `latest`. `both` names the fields that both changed, with what the other wrote.
 */
export function mergeFields(base: object, typed: object, latest: object): { merged: Record<string, unknown>; both: [string, unknown][] } {
  const mine = changedFields(base, typed).after;
  const theirs = changedFields(base, latest).after;
  return { merged: { ...latest, ...mine }, both: Object.entries(theirs).filter(([name]) => name in mine) };
}
