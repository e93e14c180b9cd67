import { type Component, findComponents } from './components';
import type { Edges } from './edges';

/** How strong an edge must be to belong to what lies on the table. */
const leastEdge = 1.2;

/**
 * The parts of a picture where something lies on the table, by the room between: boxes around edges that are at most
 * `gap` pixels apart; the area is that of the edges with the room around them. What lies within another box is a part of it.
 */
export function findIslands({ width, height, gx, gy }: Edges, gap: number): Component[] {
  const [columns, rows] = [Math.ceil(width / gap), Math.ceil(height / gap)];
  const mask = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if ((gx[at] as number) ** 2 + (gy[at] as number) ** 2 > leastEdge ** 2) mask[Math.floor(y / gap) * columns + Math.floor(x / gap)] = 1;
    }
  }
  const boxes = findComponents(mask, columns, rows).map(({ left, top, right, bottom, area }) => ({
    left: left * gap,
    top: top * gap,
    right: Math.min(width, right * gap),
    bottom: Math.min(height, bottom * gap),
    area: area * gap * gap,
  }));
  return boxes.filter((box) => !boxes.some((other) => other !== box && isWithin(box, other)));
}

const isWithin = (box: Component, other: Component): boolean =>
  box.left >= other.left && box.top >= other.top && box.right <= other.right && box.bottom <= other.bottom;
