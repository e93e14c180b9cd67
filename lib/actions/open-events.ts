import type { DateOrder, EventRole } from '../domain/web-event';
import { recognizeColumns } from '../formats/event-columns';
import { readTable } from '../formats/read-table';
import { findDateOrder } from '../formats/read-time';
import type { Table } from '../formats/table';

/** A file of visits as it was opened: its rows, and what each of its columns seems to hold. Nothing is written yet. */
export interface EventFile {
  name: string;
  table: Table;
  roles: readonly EventRole[];
}

/** Opens a file of visits. Throws a Problem `file/…` where it is none. */
export async function openEvents(file: File): Promise<EventFile> {
  const table = await readTable(file);
  return { name: file.name, table, roles: recognizeColumns(table) };
}

/** The order of day and month in the column of times: `unknown` where the user must say it. */
export function dateOrderOf({ table, roles }: EventFile): DateOrder | 'unknown' | undefined {
  const index = roles.indexOf('at');
  return index < 0 ? undefined : findDateOrder(table.rows.map(({ cells }) => cells[index] ?? ''));
}

/** The columns with another role for one of them; a role of which there can be one leaves the column that had it. */
export function withRole(roles: readonly EventRole[], index: number, role: EventRole): EventRole[] {
  const isShared = role === 'words' || role === 'ignored';
  return roles.map((one, at) => (at === index ? role : one === role && !isShared ? 'ignored' : one));
}

/** Whether enough is known of the columns: who, when, and what. */
export function isMapped(roles: readonly EventRole[]): boolean {
  const has = (...wanted: EventRole[]) => wanted.some((role) => roles.includes(role));
  return has('email', 'personId') && has('at') && has('event', 'title', 'url');
}
