import type { IconNode } from 'lucide';
import { createElement } from 'preact';

interface Props {
  node: IconNode;
  size?: number;
  /** What it says to those who do not see it; without it the icon is only decoration. */
  label?: string;
}

/** One icon of the lucide set, drawn in the colour of the text around it. */
export function Icon({ node, size = 16, label }: Props) {
  const { path, others } = known.get(node) ?? toShapes(node);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      style="flex: none"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
    >
      <path d={path} />
      {others.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  );
}

type Shape = (attributes: Readonly<Record<string, string>>) => string;

// A customer beside a mail has some thirty icons of three or four shapes each, and every element takes its time: one is enough.
const shapes: Partial<Record<string, Shape>> = {
  // One that begins with `m` counts from where the last one ended, were it not told where to begin.
  path: ({ d }) => `M0 0${d}`,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  circle: ({ cx, cy, r }) => `M${cx} ${cy}m-${r} 0a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 -${2 * Number(r)} 0z`,
  rect({ x, y, width, height, rx, ry }) {
    const r = Number(rx ?? ry ?? 0);
    const [across, down] = [Number(width) - 2 * r, Number(height) - 2 * r];
    const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return `M${x} ${y}m${r} 0h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
  },
};

interface Shapes {
  path: string;
  /** What a path does not say. */
  others: IconNode;
}

const known = new WeakMap<IconNode, Shapes>();

function toShapes(node: IconNode): Shapes {
  const toPath = ([tag, attributes]: IconNode[number]) => shapes[tag]?.(attributes as Record<string, string>);
  const found = { path: node.map((one) => toPath(one) ?? '').join(''), others: node.filter((one) => toPath(one) === undefined) };
  known.set(node, found);
  return found;
}
