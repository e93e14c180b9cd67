import { byteOrderMark, guard, writeRows } from '../formats/cells';
import type { ExportedFile } from './export-contacts';
import type { EventFile } from './open-events';

/** Rows of an opened file, as they were and under its headings, so that they can be taken in again later. */
export function exportRows({ name, table }: EventFile, lines: Iterable<number>, suffix: string): ExportedFile {
  const wanted = new Set(lines);
  const rows = table.rows.filter(({ line }) => wanted.has(line)).map(({ cells }) => cells);
  const text = byteOrderMark + writeRows([table.headings, ...rows].map((cells) => cells.map(guard)));
  return { name: `${name.replace(/\.\w+$/, '')}-${suffix}.csv`, content: new Blob([text], { type: 'text/csv;charset=utf-8' }) };
}
