/** Pixels as a canvas gives them: four bytes each, row by row. */
export type Pixels = Pick<ImageData, 'width' | 'height' | 'data'>;

/** The gradient at each pixel: of the channel that changes most, relative to brightness, where 1 is just an edge. */
export interface Edges {
  width: number;
  height: number;
  gx: Float32Array;
  gy: Float32Array;
}

/** Brightness, and red and blue against the other colours. */
export interface Planes {
  width: number;
  height: number;
  planes: readonly Float32Array[];
}

/** Brightness and two differences of colours, smoothed, in a picture made smaller by a whole number. */
export function toPlanes({ width, height, data }: Pixels, shrink: number): Planes {
  const [w, h] = [Math.floor(width / shrink), Math.floor(height / shrink)];
  const planes = [new Float32Array(w * h), new Float32Array(w * h), new Float32Array(w * h)];
  const [light, red, blue] = planes as [Float32Array, Float32Array, Float32Array];
  const count = shrink * shrink;
  for (let y = 0, to = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1, to += 1) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let v = y * shrink; v < (y + 1) * shrink; v += 1) {
        for (let at = (v * width + x * shrink) * 4, end = at + 4 * shrink; at < end; at += 4) {
          r += data[at] as number;
          g += data[at + 1] as number;
          b += data[at + 2] as number;
        }
      }
      light[to] = (0.3 * r + 0.59 * g + 0.11 * b) / count;
      red[to] = (r - g) / count;
      blue[to] = ((r + g) / 2 - b) / count;
    }
  }
  return { width: w, height: h, planes: planes.map((plane) => smoothed(plane, w, h)) };
}

/** Every pixel with a quarter of each neighbour, across and then down; at the border it stands in for the one that is missing. */
function smoothed(plane: Float32Array, width: number, height: number): Float32Array {
  const across = new Float32Array(plane.length);
  const down = new Float32Array(plane.length);
  for (let at = 0, y = 0; y < height; y += 1) {
    let before = plane[at] as number;
    for (const end = at + width; at < end; at += 1) {
      const value = plane[at] as number;
      const after = at + 1 < end ? (plane[at + 1] as number) : value;
      across[at] = (2 * value + before + after) / 4;
      before = value;
    }
  }
  for (let at = 0, y = 0; y < height; y += 1) {
    const [above, below] = [y > 0 ? -width : 0, y < height - 1 ? width : 0];
    for (const end = at + width; at < end; at += 1) {
      down[at] = (2 * (across[at] as number) + (across[at + above] as number) + (across[at + below] as number)) / 4;
    }
  }
  return down;
}

/**
 * The edges of a picture about 600 pixels long. Differences count relative to the brightness, so that a dark card on a
 * dark table has edges too, and against the picture's own noise.
 */
export function findEdges({ width, height, planes }: Planes): Edges {
  const light = planes[0] ?? new Float32Array();
  const gx = new Float32Array(width * height);
  const gy = new Float32Array(width * height);
  const sizes = new Uint32Array(400);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      let best = 0;
      let across = 0;
      let down = 0;
      for (const plane of planes) {
        // The differences along both diagonals and both axes (Sobel).
        const falling = (plane[at + width + 1] as number) - (plane[at - width - 1] as number);
        const rising = (plane[at - width + 1] as number) - (plane[at + width - 1] as number);
        const dx = falling + rising + 2 * ((plane[at + 1] as number) - (plane[at - 1] as number));
        const dy = falling - rising + 2 * ((plane[at + width] as number) - (plane[at - width] as number));
        const size = dx * dx + dy * dy;
        if (size <= best) continue;
        best = size;
        across = dx;
        down = dy;
      }
      const scale = 1 / ((light[at] as number) + 30);
      gx[at] = across * scale;
      gy[at] = down * scale;
      const bin = Math.min(399, Math.floor(Math.sqrt(best) * scale * 200));
      sizes[bin] = (sizes[bin] as number) + 1;
    }
  }
  // Half of the pixels of any photo are surface: what stands out from them well is an edge.
  const noise = Math.max(leastNoise, median(sizes) / 200);
  const unit = Math.min(mostNoise, noise) * 3;
  for (let at = 0; at < gx.length; at += 1) {
    gx[at] = (gx[at] as number) / unit;
    gy[at] = (gy[at] as number) / unit;
  }
  return { width, height, gx, gy };
}

/**
 * The same edges without those that stand among many others: letters, grain and weave go, the side of a card stays. A
 * faint side can go as well.
 */
export function withoutTexture({ width, height, gx, gy }: Edges): Edges {
  const sizes = new Float32Array(gx.length);
  for (let at = 0; at < sizes.length; at += 1) sizes[at] = Math.sqrt((gx[at] as number) ** 2 + (gy[at] as number) ** 2);
  const around = meanAround(sizes, 4, width, height, 12);
  const [clearX, clearY] = [new Float32Array(gx.length), new Float32Array(gx.length)];
  for (let at = 0; at < sizes.length; at += 1) {
    const kept = 1 - (1.5 * (around[at] as number)) / ((sizes[at] as number) + 1e-6);
    if (kept <= 0) continue;
    clearX[at] = (gx[at] as number) * kept;
    clearY[at] = (gy[at] as number) * kept;
  }
  return { width, height, gx: clearX, gy: clearY };
}

/** The mean of the square of pixels around each, by sums over everything above and to the left; a value counts as `most` at most. */
function meanAround(values: Float32Array, most: number, width: number, height: number, reach: number): Float32Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += Math.min(most, values[y * width + x] as number);
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] as number) + row;
    }
  }
  const means = new Float32Array(values.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1, at += 1) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const lower = (sums[bottom * stride + right] as number) - (sums[bottom * stride + left] as number);
      const upper = (sums[top * stride + right] as number) - (sums[top * stride + left] as number);
      means[at] = (lower - upper) / ((right - left) * (bottom - top));
    }
  }
  return means;
}

/** Bounds of what is taken for noise: a drawn picture has none, a cloth has much. Relative brightness per 8 pixels. */
const [leastNoise, mostNoise] = [0.015, 0.06];

function median(counts: Uint32Array): number {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let seen = 0;
  for (let bin = 0; bin < counts.length; bin += 1) {
    seen += counts[bin] ?? 0;
    if (seen >= half) return bin;
  }
  return 0;
}
