/** A table as it was read from a file: headings, and rows of as many cells. */
export interface Table {
  headings: readonly string[];
  rows: readonly TableRow[];
  /** Rows that could not be read, by what is wrong with them. */
  broken: readonly BrokenRow[];
}

/** One row; `line` is where it begins in the file, counted from 1 (in a JSON list, its place there). */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** `quotes` has text behind a closing quotation mark, `cut` ends before its last cell, `json` is no JSON, `shape` is no object. */
export interface BrokenRow {
  line: number;
  fault: 'quotes' | 'cut' | 'json' | 'shape';
}

/** More than any real file of visits has, and less than what would use up the memory of a page. */
export const limits = { bytes: 100_000_000, rows: 200_000, columns: 1_000, cell: 100_000 } as const;
