import type { CustomField } from '../domain/custom-field';
import type { CustomValues, Parties } from '../domain/record-parts';
import { byteOrderMark, guard, guardPhone, writeRow } from './cells';
import type { Language } from './format';

/** What is in a cell. A number and what stands in `asIs` may be taken for a number or date; a text never, nor for a formula. */
export type Cell = string | number | { asIs: string } | { phone: string } | undefined;

export interface SheetColumn<T> extends Record<Language, string> {
  value: (record: T, words: SheetWords) => Cell;
}

/** What a sheet says by itself, and what the ids in it stand for, so that it can be read without the others. */
export interface SheetWords {
  language: Language;
  person(id: string): string | undefined;
  company(id: string): string | undefined;
}

/** One kind of record as a table for spreadsheets: a row a record. */
export interface Sheet<T> {
  columns: readonly SheetColumn<T>[];
  /** What the rows are sorted by. */
  order: (record: T) => string;
}

/** The first row, behind the mark by which Excel knows UTF-8. */
export const headingRow = <T>({ columns }: Sheet<T>, language: Language): string =>
  byteOrderMark + writeRow(columns.map((column) => guard(column[language])));

/** One record as a row. */
export const recordRow = <T>({ columns }: Sheet<T>, record: T, words: SheetWords): string =>
  writeRow(columns.map(({ value }) => toText(value(record, words))));

function toText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return guard(cell);
  if (typeof cell === 'number') return String(cell);
  return 'phone' in cell ? guardPhone(cell.phone) : cell.asIs;
}

/** Several values in one cell. */
export const list = (values: readonly (string | undefined)[] = []): string => values.filter(Boolean).join('; ');

/** A telephone number, or several in one cell. */
export const phone = (values: readonly string[]): Cell => (values.length === 0 ? undefined : { phone: list(values) });

/** A day (`YYYY-MM-DD`), which spreadsheets know as one. */
export const day = (text: string | undefined): Cell => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? { asIs: text } : text);

/** An ISO time in this computer's zone, as spreadsheets read it: `2026-11-02 09:12:00`. */
export function time(iso: string | undefined): Cell {
  if (iso === undefined) return undefined;
  const date = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  const [shownDay, clock] = [
    [date.getFullYear(), date.getMonth() + 1, date.getDate()],
    [date.getHours(), date.getMinutes(), date.getSeconds()],
  ];
  return { asIs: `${shownDay.map(two).join('-')} ${clock.map(two).join(':')}` };
}

/** Who a record belongs to, by name and by the ids that the other sheets have. */
export function partyColumns<T extends Parties>(): { names: SheetColumn<T>[]; ids: SheetColumn<T>[] } {
  return {
    names: [
      { ja: '顧客', en: 'Customers', value: ({ contactIds }, { person }) => list(contactIds.map(person)) },
      { ja: '会社', en: 'Company', value: ({ companyId }, { company }) => (companyId ? company(companyId) : undefined) },
    ],
    ids: [
      { ja: '顧客ID', en: 'Customer IDs', value: ({ contactIds }) => list(contactIds) },
      { ja: '会社ID', en: 'Company ID', value: ({ companyId }) => companyId },
    ],
  };
}

/** The sheet with a column for each field that the user defined, before the times and ids. */
export function withCustom<T>(
  sheet: Sheet<T>,
  fields: readonly CustomField[],
  valuesOf: (record: T) => CustomValues | undefined,
): Sheet<T> {
  const own = fields.map(({ id, label, inputKind }): SheetColumn<T> => {
    const read = (record: T): Cell => {
      const value = valuesOf(record)?.[id];
      return inputKind === 'date' && typeof value === 'string' ? day(value) : value;
    };
    return { ja: label, en: label, value: read };
  });
  const end = sheet.columns.findIndex(({ en }) => en === 'Created');
  return { ...sheet, columns: [...sheet.columns.slice(0, end), ...own, ...sheet.columns.slice(end)] };
}

/** What every record ends with. */
export function recordColumns<T extends { id: string; createdAt: string; updatedAt: string }>(): SheetColumn<T>[] {
  return [
    { ja: '登録日時', en: 'Created', value: ({ createdAt }) => time(createdAt) },
    { ja: '更新日時', en: 'Updated', value: ({ updatedAt }) => time(updatedAt) },
    { ja: 'ID', en: 'ID', value: ({ id }) => id },
  ];
}
