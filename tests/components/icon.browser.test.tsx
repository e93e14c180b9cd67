import { CircleHelp, type IconNode, IdCard, Mail, NotebookPen, Printer, Smartphone, SquarePen, Users } from 'lucide';
import { createElement, render } from 'preact';
import { expect, test } from 'vitest';
import { Icon } from '@/components/icon';

/** The points of its 24 by 24 units where an icon is drawn with a line of this width. */
function drawn(svg: SVGElement, width: number): string[] {
  svg.setAttribute('stroke-width', String(width));
  const shapes = [...svg.querySelectorAll<SVGGeometryElement>('path, circle, rect, line, ellipse')];
  const points = Array.from({ length: 48 * 48 }, (_, index) => new DOMPoint((index % 48) / 2 + 0.1, Math.floor(index / 48) / 2 + 0.1));
  return points.filter((point) => shapes.some((shape) => shape.isPointInStroke(point))).map(({ x, y }) => `${x} ${y}`);
}

function draw(content: Parameters<typeof render>[0]): SVGElement {
  const host = document.createElement('div');
  document.body.append(host);
  render(content, host);
  return host.querySelector('svg') as SVGElement;
}

// Lines, circles, rectangles with round corners, and paths that begin where they are told and where the last one ended.
test.each(Object.entries({ CircleHelp, IdCard, Mail, NotebookPen, Printer, Smartphone, SquarePen, Users }))(
  '%s is one shape that looks like all of its own',
  (_name, node: IconNode) => {
    const shapes = node.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }));
    const apart = draw(
      <svg
        width={240}
        height={240}
        viewBox="0 0 24 24"
        fill="none"
        stroke="black"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        {shapes}
      </svg>,
    );
    const thin = drawn(apart, 1.7);
    const thick = drawn(apart, 2.3);
    const icon = draw(<Icon node={node} size={240} />);
    expect(thin.length).toBeGreaterThan(100);
    // A curve is cut into lines a little otherwise, so the edges are left out.
    const own = drawn(icon, 2);
    expect(thin.filter((point) => !own.includes(point))).toEqual([]);
    expect(own.filter((point) => !thick.includes(point))).toEqual([]);
    expect(icon.children).toHaveLength(1);
  },
);

test('what a path does not say is drawn as it is', () => {
  const icon = draw(<Icon node={[['ellipse', { cx: '12', cy: '12', rx: '9', ry: '5' }]]} />);
  expect(icon.querySelector('ellipse')?.getAttribute('rx')).toBe('9');
});
