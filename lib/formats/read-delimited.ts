import { Problem } from '../domain/problem';
import { type BrokenRow, limits, type TableRow } from './table';

/** What may stand between two cells. */
export type Delimiter = ',' | '\t' | ';';

/**
 * The rows of a delimited text (RFC 4180), lines ended by CRLF, LF or CR. Limits are kept while it is read, so that a
 * hostile file ends in a Problem and not in all of the memory. Throws `file/cut-off` where a quotation mark is never closed.
 */
export function* readDelimited(text: string, delimiter: Delimiter): Generator<TableRow & Partial<BrokenRow>> {
  const separator = delimiter.charCodeAt(0);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const row: TableRow & Partial<BrokenRow> = { line, cells };
    for (;;) {
      const quoted = text.charCodeAt(at) === quoteMark ? readQuoted(text, at) : undefined;
      const start = quoted?.end ?? at;
      const end = endOfPlain(text, start, separator);
      const value = (quoted?.value ?? '') + text.slice(start, end);
      if (quoted) line += quoted.value.match(/\r\n|\r|\n/g)?.length ?? 0;
      if (quoted && end > start) row.fault = 'quotes';
      if (value.length > limits.cell) throw new Problem('file/cell-too-large');
      if (cells.push(value) > limits.columns) throw new Problem('file/too-many-columns');
      at = end;
      if (text.charCodeAt(at) !== separator) break;
      at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    yield row;
  }
}

const quoteMark = 0x22;

function readQuoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) throw new Problem('file/cut-off');
    value += text.slice(at, end);
    if (value.length > limits.cell) throw new Problem('file/cell-too-large');
    if (text.charCodeAt(end + 1) !== quoteMark) return { value, end: end + 1 };
    value += '"';
    at = end + 2;
  }
}

/** Where an unquoted stretch ends: at the separator, at the line's end or at the text's. */
function endOfPlain(text: string, start: number, separator: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === 0x0a || code === 0x0d) break;
  }
  return at;
}
