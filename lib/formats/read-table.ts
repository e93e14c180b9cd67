import { Problem } from '../domain/problem';
import { unguard } from './cells';
import { decodeText } from './decode-text';
import { type Delimiter, readDelimited } from './read-delimited';
import { readJsonRows } from './read-json-rows';
import { type BrokenRow, limits, type Table, type TableRow } from './table';

/** The table in a file: text with commas, tabs or semicolons, or JSON. Throws a Problem `file/…` for what is no such file. */
export async function readTable(file: Blob): Promise<Table> {
  if (file.size === 0) throw new Problem('file/empty');
  if (file.size > limits.bytes) throw new Problem('file/too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new Problem('file/workbook');
  const text = decodeText(bytes);
  const table = /^\s*[[{]/.test(text) ? readJsonRows(text) : readText(text);
  if (table.rows.length === 0 && table.broken.length === 0) throw new Problem('file/no-rows');
  return table;
}

function readText(text: string): Table {
  const rows: TableRow[] = [];
  const broken: BrokenRow[] = [];
  let headings: readonly string[] | undefined;
  let lastLength = 0;
  for (const { line, cells, fault } of readDelimited(text, delimiterOf(text))) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    // Tools put remarks above the headings.
    if (!headings && cells[0]?.startsWith('#')) continue;
    if (!headings) headings = cells.map((cell) => unguard(cell.trim()));
    else if (fault) broken.push({ line, fault });
    else rows.push({ line, cells: toLength(cells.map(unguard), headings.length) });
    if (rows.length > limits.rows) throw new Problem('file/too-many-rows');
    lastLength = cells.length;
  }
  if (!headings) throw new Problem('file/no-rows');
  // A file that was copied only in part ends inside a row.
  const last = /[\r\n]$/.test(text) || lastLength >= headings.length ? undefined : rows.pop();
  if (last) broken.push({ line: last.line, fault: 'cut' });
  return { headings, rows, broken };
}

/** The separator that stands most often in the first line with cells; a comma where there is none. */
function delimiterOf(text: string): Delimiter {
  const heading = text.split(/\r\n|\r|\n/, 50).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const plain = heading.replace(/"[^"]*"/g, '');
  const counts = ([',', '\t', ';'] as const).map((delimiter) => ({ delimiter, count: plain.split(delimiter).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.delimiter ?? ',';
}

/** As many cells as headings: cells beyond them have no name, missing ones at the end are empty. */
const toLength = (cells: readonly string[], length: number): string[] => Array.from({ length }, (_, index) => cells[index] ?? '');
