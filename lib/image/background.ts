import type { GrayPicture } from './gray-picture';

/** Brightness of the paper around every pixel, and how far text stands out from it there. */
export interface Background {
  paper: Uint8Array;
  contrast: Uint8Array;
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
  const counts = new Uint32Array(columns * rows * bins);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = (row + Math.floor(x / cell)) * bins + ((data[y * width + x] ?? 0) >> 2);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }

  const paper = new Float32Array(columns * rows);
  const contrast = new Float32Array(columns * rows);
  const around = new Uint32Array(bins);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      around.fill(0);
      for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r += 1) {
        for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c += 1) {
          for (let bin = 0; bin < bins; bin += 1) around[bin] = (around[bin] ?? 0) + (counts[(r * columns + c) * bins + bin] ?? 0);
        }
      }
      const median = quantile(around, 0.5);
      const spread = Math.max(median - quantile(around, 0.02), quantile(around, 0.98) - median);
      paper[row * columns + column] = median;
      contrast[row * columns + column] = spread;
    }
  }
  return { paper: spreadOut(paper, columns, rows, cell, picture), contrast: spreadOut(contrast, columns, rows, cell, picture) };
}

function quantile(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const count = counts[bin] ?? 0;
    if (seen + count >= total * share && count > 0) return (bin + (total * share - seen) / count) * (256 / bins);
    seen += count;
  }
  return 255;
}

/** From one value a cell to one a pixel, bilinear between the middles of the cells. */
function spreadOut(values: Float32Array, columns: number, rows: number, cell: number, { width, height }: GrayPicture): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const value = (column: number, row: number) => values[Math.min(rows - 1, row) * columns + Math.min(columns - 1, column)] ?? 0;
  for (let y = 0; y < height; y += 1) {
    const v = Math.max(0, (y + 0.5) / cell - 0.5);
    const row = Math.floor(v);
    for (let x = 0; x < width; x += 1) {
      const u = Math.max(0, (x + 0.5) / cell - 0.5);
      const column = Math.floor(u);
      const [right, down] = [u - column, v - row];
      const above = value(column, row) * (1 - right) + value(column + 1, row) * right;
      const below = value(column, row + 1) * (1 - right) + value(column + 1, row + 1) * right;
      pixels[y * width + x] = Math.min(255, Math.round(above * (1 - down) + below * down));
    }
  }
  return pixels;
}
