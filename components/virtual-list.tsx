import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './virtual-list.module.css';

interface Props {
  ids: readonly string[];
  label: string;
  /** Height of every row, in CSS pixels. */
  rowHeight: number;
  activeId: string | undefined;
  onOpen(id: string): void;
  children(id: string): ComponentChildren;
}

const spareRows = 8;

/**
 * A list of any length that draws only the rows in view; what it is given to draw is the cells of a row. One tab stop:
 * arrows, Home and End move, which also opens.
 */
export function VirtualList({ ids, label, rowHeight, activeId, onOpen, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const active = activeId === undefined ? -1 : ids.indexOf(activeId);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  const open = (index: number) => {
    const id = ids[Math.max(0, Math.min(index, ids.length - 1))];
    const element = frame.current;
    if (id === undefined || !element) return;
    const top = ids.indexOf(id) * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
    onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: ids.length - 1,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    open(target);
  };

  const first = Math.max(0, Math.floor(view.top / rowHeight) - spareRows);
  const last = Math.min(ids.length, Math.ceil((view.top + view.height) / rowHeight) + spareRows);
  return (
    <div
      ref={frame}
      class={styles.frame}
      role="grid"
      aria-rowcount={ids.length}
      aria-label={label}
      tabIndex={0}
      {...(active >= first && active < last ? { 'aria-activedescendant': `row-${activeId}` } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class={styles.rows} style={{ height: `${ids.length * rowHeight}px` }}>
        {ids.slice(first, last).map((id, offset) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list, which is one tab stop.
          <div
            key={id}
            id={`row-${id}`}
            role="row"
            tabIndex={-1}
            aria-selected={id === activeId}
            aria-rowindex={first + offset + 1}
            class={styles.row}
            style={{ top: `${(first + offset) * rowHeight}px`, height: `${rowHeight}px` }}
            onClick={() => onOpen(id)}
          >
            {children(id)}
          </div>
        ))}
      </div>
    </div>
  );
}
