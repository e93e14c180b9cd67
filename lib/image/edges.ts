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
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      let [r, g, b] = [0, 0, 0];
      for (let v = y * shrink; v < (y + 1) * shrink; v += 1) {
        for (let u = x * shrink; u < (x + 1) * shrink; u += 1) {
          const at = (v * width + u) * 4;
          r += data[at] ?? 0;
          g += data[at + 1] ?? 0;
          b += data[at + 2] ?? 0;
        }
      }
      const count = shrink * shrink;
      const at = y * w + x;
      light[at] = (0.3 * r + 0.59 * g + 0.11 * b) / count;
      red[at] = (r - g) / count;
      blue[at] = ((r + g) / 2 - b) / count;
    }
  }
  return { width: w, height: h, planes: planes.map((plane) => smoothed(plane, w)) };
}

function smoothed(plane: Float32Array, width: number): Float32Array {
  const across = plane.map((value, at) => {
    const x = at % width;
    return (2 * value + (plane[x > 0 ? at - 1 : at] ?? 0) + (plane[x < width - 1 ? at + 1 : at] ?? 0)) / 4;
  });
  return across.map((value, at) => (2 * value + (across[at - width] ?? value) + (across[at + width] ?? value)) / 4);
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
      for (const plane of planes) {
        const p = (offset: number) => plane[at + offset] ?? 0;
        const dx = p(1 - width) + 2 * p(1) + p(1 + width) - p(-1 - width) - 2 * p(-1) - p(width - 1);
        const dy = p(width - 1) + 2 * p(width) + p(width + 1) - p(-width - 1) - 2 * p(-width) - p(1 - width);
        const size = dx * dx + dy * dy;
        if (size <= best) continue;
        best = size;
        gx[at] = dx;
        gy[at] = dy;
      }
      const scale = 1 / ((light[at] ?? 0) + 30);
      gx[at] = (gx[at] ?? 0) * scale;
      gy[at] = (gy[at] ?? 0) * scale;
      const bin = Math.min(399, Math.floor(Math.sqrt(best) * scale * 200));
      sizes[bin] = (sizes[bin] ?? 0) + 1;
    }
  }
  // Half of the pixels of any photo are surface: what stands out from them well is an edge.
  const noise = Math.max(leastNoise, median(sizes) / 200);
  const unit = Math.min(mostNoise, noise) * 3;
  return { width, height, gx: gx.map((value) => value / unit), gy: gy.map((value) => value / unit) };
}

/**
 * The same edges without those that stand among many others: letters, grain and weave go, the side of a card stays. A
 * faint side can go as well.
 */
export function withoutTexture({ width, height, gx, gy }: Edges): Edges {
  const sizes = gx.map((dx, at) => Math.hypot(dx, gy[at] ?? 0));
  const around = meanAround(
    sizes.map((size) => Math.min(size, 4)),
    width,
    height,
    12,
  );
  const kept = sizes.map((size, at) => Math.max(0, 1 - (1.5 * (around[at] ?? 0)) / (size + 1e-6)));
  return { width, height, gx: gx.map((value, at) => value * (kept[at] ?? 0)), gy: gy.map((value, at) => value * (kept[at] ?? 0)) };
}

/** The mean of the square of pixels around each, by sums over everything above and to the left. */
function meanAround(values: Float32Array, width: number, height: number, reach: number): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += values[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return values.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [l, t, r, b] = [Math.max(0, x - reach), Math.max(0, y - reach), Math.min(width, x + reach + 1), Math.min(height, y + reach + 1)];
    const s = (v: number, u: number) => sums[v * (width + 1) + u] ?? 0;
    return (s(b, r) - s(t, r) - s(b, l) + s(t, l)) / ((r - l) * (b - t));
  });
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
