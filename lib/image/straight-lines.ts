import type { Edges } from './edges';

/** A straight line across the picture: the points with x·cos + y·sin = rho, and how much of it is edge. */
export interface Line {
  angle: number;
  cos: number;
  sin: number;
  rho: number;
  /** The support of the line from its start up to each step of one pixel, and where that start is along it. */
  support: Float32Array;
  start: number;
  /** The longest stretch with hardly a break, longer where the edge is strong. */
  run: number;
}

const steps = 180;
/** How far an edge's direction may be from the line's, in steps of one degree. */
const turn = 4;
/** An edge stronger than this counts no more. */
const strongest = 4;
/** A weaker one counts nothing. */
const least = 0.8;
const mostPeaks = 400;
/** The grain of a table must not crowd out the other directions. */
const [sectors, mostInSector] = [12, 14];

/** The straight edges of a picture, those that are longest without a break first (a Hough transform, Duda & Hart 1972). */
export function findStraightLines(edges: Edges, most: number): Line[] {
  const { width, height } = edges;
  const reach = Math.ceil(Math.hypot(width, height));
  const rhos = 2 * reach + 1;
  const votes = new Float32Array(steps * rhos);
  const table = Array.from({ length: steps }, (_, step) => ({
    cos: Math.cos((step * Math.PI) / steps),
    sin: Math.sin((step * Math.PI) / steps),
  }));
  forEachRidge(edges, (x, y, size, angle) => {
    const middle = Math.round(angle);
    for (let step = middle - turn; step <= middle + turn; step += 1) {
      const index = (step + 2 * steps) % steps;
      const { cos, sin } = table[index] ?? { cos: 1, sin: 0 };
      const at = index * rhos + Math.round(x * cos + y * sin) + reach;
      votes[at] = (votes[at] ?? 0) + Math.min(2, size / 2);
    }
  });
  const inSector = new Map<number, number>();
  return peaksOf(votes, rhos, 0.06 * Math.min(width, height))
    .map(({ step, rho }) => measured(edges, (step * Math.PI) / steps, rho - reach))
    .sort((a, b) => b.run - a.run)
    .filter(({ angle }) => {
      const sector = Math.floor((angle / Math.PI) * sectors);
      const before = inSector.get(sector) ?? 0;
      inSector.set(sector, before + 1);
      return before < mostInSector;
    })
    .slice(0, most);
}

/** Calls back for every pixel where the gradient is a local maximum along its own direction; the angle is in degrees from 0 to 180. */
function forEachRidge({ width, height, gx, gy }: Edges, found: (x: number, y: number, size: number, angle: number) => void): void {
  const squareAt = (at: number): number => (gx[at] as number) ** 2 + (gy[at] as number) ** 2;
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x;
      const dx = gx[at] as number;
      const dy = gy[at] as number;
      const square = dx * dx + dy * dy;
      if (square < least * least) continue;
      const size = Math.sqrt(square);
      const next = Math.round(dy / size) * width + Math.round(dx / size);
      if (squareAt(at + next) > square || squareAt(at - next) >= square) continue;
      found(x, y, size, ((Math.atan2(dy, dx) * 180) / Math.PI + 360) % 180);
    }
  }
}

function peaksOf(votes: Float32Array, rhos: number, least: number): { step: number; rho: number }[] {
  const peaks: { step: number; rho: number; value: number }[] = [];
  for (let step = 0; step < steps; step += 1) {
    for (let rho = 2; rho < rhos - 2; rho += 1) {
      const value = votes[step * rhos + rho] ?? 0;
      if (value < least || !isPeak(votes, rhos, step, rho, value)) continue;
      peaks.push({ step, rho, value });
    }
  }
  return peaks.sort((a, b) => b.value - a.value).slice(0, mostPeaks);
}

function isPeak(votes: Float32Array, rhos: number, step: number, rho: number, value: number): boolean {
  for (let s = -2; s <= 2; s += 1) {
    const near = step + s;
    const wraps = near < 0 || near >= steps;
    const index = (near + steps) % steps;
    for (let r = -2; r <= 2; r += 1) {
      if (s === 0 && r === 0) continue;
      // Past 180° the same line comes back with its sign changed.
      const other = votes[index * rhos + (wraps ? rhos - 1 - (rho + r) : rho + r)] ?? 0;
      if (other > value || (other === value && (s < 0 || (s === 0 && r < 0)))) return false;
    }
  }
  return true;
}

/** Walks along a line and sums up where there is an edge in its direction, at most a pixel and a half beside it. */
function measured({ width, height, gx, gy }: Edges, angle: number, rho: number): Line {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = Math.ceil(Math.hypot(width, height));
  const support = new Float32Array(2 * reach + 1);
  let sum = 0;
  let [run, stretch] = [0, 0];
  for (let along = -reach; along <= reach; along += 1) {
    let best = 0;
    for (let off = -1.5; off <= 1.5; off += 0.75) {
      const x = Math.round((rho + off) * cos - along * sin);
      const y = Math.round((rho + off) * sin + along * cos);
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const dx = gx[y * width + x] as number;
      const dy = gy[y * width + x] as number;
      const across = Math.abs(dx * cos + dy * sin);
      if (across > best && across * across > 0.81 * (dx * dx + dy * dy)) best = across;
    }
    sum += Math.min(1, best);
    support[along + reach] = sum;
    stretch = Math.max(0, stretch + Math.min(strongest, best) - (1 - Math.min(1, best)) * 2);
    run = Math.max(run, stretch);
  }
  return { angle, cos, sin, rho, support, start: -reach, run };
}

/** The mean support of a line between two points along it, 0 to 1. */
export function supportBetween({ support, start }: Line, from: number, to: number): number {
  const [low, high] = [Math.round(Math.min(from, to)) - start, Math.round(Math.max(from, to)) - start];
  const [first, last] = [Math.max(0, low), Math.min(support.length - 1, high)];
  if (last <= first) return 0;
  return ((support[last] ?? 0) - (support[first] ?? 0)) / (last - first);
}
