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
  const slope = Math.tan((degrees * Math.PI) / 180);
  const far = Math.max(...components.map(({ right, bottom }) => right + bottom));
  // Places along both axes, from −far to 2 far: counted in arrays, since this is asked for a hundred angles.
  const bins = Math.ceil((3 * far) / binSize) + 2;
  const [rows, columns] = [new Uint16Array(bins), new Uint16Array(bins)];
  const add = (counts: Uint16Array, place: number) => {
    const bin = Math.round((place + far) / binSize);
    counts[bin] = (counts[bin] ?? 0) + 1;
  };
  for (const { left, top, right, bottom } of components) {
    const [down, across] = [((left + right) / 2) * slope, ((top + bottom) / 2) * slope];
    add(rows, (top + bottom) / 2 - down);
    add(rows, bottom - down);
    add(rows, top - down);
    add(columns, (left + right) / 2 + across);
    add(columns, left + across);
  }
  const squares = (counts: Uint16Array) => counts.reduce((sum, count) => sum + count * count, 0);
  return squares(rows) + squares(columns);
}
