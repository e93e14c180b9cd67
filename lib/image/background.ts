import type { GrayPicture } from './gray-picture';

/** Brightness of the paper around every pixel, and how far text stands out from it there. */
export interface Background {
  /** Writes both for the pixels of one row, so that no second and third picture are held. */
  readRow(y: number, paper: Uint8Array, contrast: Uint8Array): void;
}

const bins = 64;

/**
 * Estimates the paper by the median of a wide neighbourhood: text covers less than half of it, whether it is dark on
 * light or light on dark, and shadows change slowly. `cell` is the grid's size in pixels, `reach` how many cells around
 * count.
 */
export function findBackground(picture: GrayPicture, cell: number, reach: number): Background {
  const { width, height, data } = picture;
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const columnOf = Uint16Array.from({ length: width }, (_, x) => x / cell);
  const counts = new Uint32Array(columns * rows * bins);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x += 1, pixel += 1) {
      const at = (row + (columnOf[x] as number)) * bins + ((data[pixel] as number) >> 2);
      counts[at] = (counts[at] as number) + 1;
    }
  }

  const paper = new Float32Array(columns * rows);
  const contrast = new Float32Array(columns * rows);
  // The counts of a window that moves on are those it had, with what it comes to and without what it leaves.
  const band = new Uint32Array(columns * bins);
  const around = new Uint32Array(bins);
  const addRow = (row: number, sign: number) => {
    if (row >= 0 && row < rows) add(band, counts, row * columns * bins, sign);
  };
  const addColumn = (column: number, sign: number) => {
    if (column >= 0 && column < columns) add(around, band, column * bins, sign);
  };
  for (let row = 0; row < reach; row += 1) addRow(row, 1);
  for (let row = 0; row < rows; row += 1) {
    addRow(row + reach, 1);
    addRow(row - reach - 1, -1);
    around.fill(0);
    for (let column = 0; column < reach; column += 1) addColumn(column, 1);
    for (let column = 0; column < columns; column += 1) {
      addColumn(column + reach, 1);
      addColumn(column - reach - 1, -1);
      const median = quantile(around, 0.5);
      const spread = Math.max(median - quantile(around, 0.02), quantile(around, 0.98) - median);
      paper[row * columns + column] = median;
      contrast[row * columns + column] = spread;
    }
  }
  const grid = { columns, rows, cell, width };
  const [paperRow, contrastRow] = [rowReader(paper, grid), rowReader(contrast, grid)];
  return {
    readRow: (y, papers, contrasts) => {
      paperRow(y, papers);
      contrastRow(y, contrasts);
    },
  };
}

/** Adds to each of the sums a value of `values` from `start` on, or takes it off where `sign` is −1. */
function add(sums: Uint32Array, values: Uint32Array, start: number, sign: number): void {
  for (let index = 0; index < sums.length; index += 1) {
    sums[index] = (sums[index] as number) + sign * (values[start + index] as number);
  }
}

function quantile(counts: Uint32Array, share: number): number {
  let total = 0;
  for (let bin = 0; bin < bins; bin += 1) total += counts[bin] as number;
  let seen = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const count = counts[bin] as number;
    if (seen + count >= total * share && count > 0) return (bin + (total * share - seen) / count) * (256 / bins);
    seen += count;
  }
  return 255;
}

interface Grid {
  columns: number;
  rows: number;
  cell: number;
  /** Of the picture, in pixels. */
  width: number;
}

/** From one value a cell to one a pixel of a row, bilinear between the middles of the cells. */
function rowReader(values: Float32Array, { columns, rows, cell, width }: Grid): (y: number, row: Uint8Array) => void {
  const line = new Float32Array(columns + 1);
  return (y, row) => {
    const v = Math.max(0, (y + 0.5) / cell - 0.5);
    const [above, below] = [Math.floor(v) * columns, Math.min(rows - 1, Math.floor(v) + 1) * columns];
    const down = v - Math.floor(v);
    for (let column = 0; column < columns; column += 1) {
      line[column] = (values[above + column] as number) * (1 - down) + (values[below + column] as number) * down;
    }
    line[columns] = line[columns - 1] as number;
    for (let x = 0, column = 0; x < width; column += 1) {
      const value = line[column] as number;
      const middle = (column + 0.5) * cell - 0.5;
      const slope = ((line[column + 1] as number) - value) / cell;
      if (column === 0) for (; x < middle; x += 1) row[x] = Math.min(255, value + 0.5);
      for (const end = Math.min(width, middle + cell); x < end; x += 1) row[x] = Math.min(255, value + slope * (x - middle) + 0.5);
    }
  };
}
