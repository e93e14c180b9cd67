import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './virtual-list.module.css';

/** What a list is of: ids by their place, which need not all be in memory. */
export interface Rows {
  length: number;
  idAt(index: number): string;
  /** -1 where the id is not among them. */
  indexOf(id: string): number;
}

/** Rows of ids that are in memory anyway. */
export const toRows = (ids: readonly string[]): Rows => ({
  length: ids.length,
  idAt: (place) => ids[place] ?? '',
  indexOf: (id) => ids.indexOf(id),
});

interface Props {
  rows: Rows;
  label: string;
  /** Height of every row, in CSS pixels. */
  rowHeight: number;
  activeId: string | undefined;
  /** A row to bring to the top; another object does so again. */
  target?: { index: number } | undefined;
  onOpen(id: string): void;
  /** Tells which rows are drawn. */
  onView?(ids: readonly string[]): void;
  children(id: string): ComponentChildren;
}

const spareRows = 8;

/**
 * A list of any length that draws only the rows in view; what it is given to draw is the cells of a row. One tab stop:
 * arrows, Home and End move, which also opens.
 */
export function VirtualList({ rows, label, rowHeight, activeId, target, onOpen, onView, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const active = activeId === undefined ? -1 : rows.indexOf(activeId);

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
    const place = Math.max(0, Math.min(index, rows.length - 1));
    const element = frame.current;
    if (rows.length === 0 || !element) return;
    const top = place * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
    onOpen(rows.idAt(place));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    open(target);
  };

  const first = Math.max(0, Math.floor(view.top / rowHeight) - spareRows);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + spareRows);
  const ids = Array.from({ length: Math.max(0, last - first) }, (_, offset) => rows.idAt(first + offset));
  useEffect(() => onView?.(ids), [ids.join()]);
  useLayoutEffect(() => {
    if (target && frame.current) frame.current.scrollTop = target.index * rowHeight;
  }, [target]);

  return (
    <div
      ref={frame}
      class={styles.frame}
      role="grid"
      aria-rowcount={rows.length}
      aria-label={label}
      tabIndex={0}
      {...(active >= first && active < last ? { 'aria-activedescendant': `row-${activeId}` } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class={styles.rows} style={{ height: `${rows.length * rowHeight}px` }}>
        {ids.map((id, offset) => (
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
