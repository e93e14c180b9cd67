import type { Component } from './components';

const steepest = 12;
const step = 0.25;
const binSize = 2;

/**
 * The angle in degrees (clockwise positive) by which the text is turned: the one at which most components stand in
 * common rows or columns. 0 where no angle is clearly better.
 */
export function findSkew(components: readonly Component[]): number {
  if (components.length < 12) return 0;
  const flat = order(components, 0);
  let best = { angle: 0, order: flat * 1.03 };
  for (let angle = -steepest; angle <= steepest; angle += step) {
    const found = order(components, angle);
    if (found > best.order) best = { angle, order: found };
  }
  return best.angle;
}

/** How well the components line up when the picture is turned back by this angle. */
function order(components: readonly Component[], degrees: number): number {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const bins = new Map<number, number>();
  for (const { left, top, right, bottom } of components) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const rows = [y - x * (sin / cos), bottom - x * (sin / cos), top - x * (sin / cos)];
    const columns = [x + y * (sin / cos), left + y * (sin / cos)];
    for (const row of rows) add(bins, Math.round(row / binSize) * 2);
    for (const column of columns) add(bins, Math.round(column / binSize) * 2 + 1);
  }
  let sum = 0;
  for (const count of bins.values()) sum += count * count;
  return sum;
}

function add(bins: Map<number, number>, bin: number): void {
  bins.set(bin, (bins.get(bin) ?? 0) + 1);
}
