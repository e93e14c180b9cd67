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
      style={{ flex: 'none' }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
    >
      {node.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  );
}
