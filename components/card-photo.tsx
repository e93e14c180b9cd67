import { useRef } from 'preact/hooks';
import type { Box } from '@/lib/domain/ocr-page';
import styles from './card-photo.module.css';
import { FlatImage } from './flat-image';
import { i18n } from './i18n';
import { boxesOf, dragPointing, type Pointing } from './pointing';
import type { SideView } from './use-sides';
import { useWidth } from './use-width';

interface Props {
  side: SideView;
  /** Where each field stands on the flat card, by its place in the form. */
  boxes: readonly (Box | undefined)[];
  /** Which of them has the focus. */
  focused: number;
  /** Lines that no field has taken. */
  unassigned: readonly Box[];
  pointing: Pointing | undefined;
  onPoint(pointing: Pointing | undefined): void;
  /** Takes what is pointed at; `isMore` to add it to what the field says. */
  onTake(pointing: Pointing, isMore: boolean): void;
  /** Goes to the field that stands where was pressed. */
  onGo(index: number): void;
}

/**
 * A side of the card, flat and upright. It comes nearer where the focused field stands. A press on a field's place goes
 * to that field; a press on other words, or a drag over any, puts them into the focused one.
 */
export function CardPhoto({ side, boxes, focused, unassigned, pointing, onPoint, onTake, onGo }: Props) {
  const [ref, room] = useWidth<HTMLDivElement>();
  const drag = useRef<{ from: { x: number; y: number }; isMoved: boolean } | undefined>(undefined);
  const { photo, flat, view } = side;
  const label = i18n.t('review.photo');
  if (!photo || !flat || room === 0) {
    return (
      <div ref={ref} class={styles.photo}>
        {photo && <img src={photo} alt={label} />}
      </div>
    );
  }

  // On a narrow screen the card is as wide as the frame and moves in it; else all of it is in view.
  const isNarrow = innerWidth <= 900;
  const highest = isNarrow ? 0.32 * innerHeight : innerHeight - 190;
  const frame = { width: room, height: Math.min((room * view.height) / view.width, highest) };
  const scale = isNarrow ? room / view.width : Math.min(room / view.width, frame.height / view.height);
  const place = boxes[focused];
  // While the mouse draws over words they must not move beneath it.
  const near = pointing && !drag.current ? (boxesOf(flat, pointing).at(-1) ?? place) : place;
  const at = (event: PointerEvent) => {
    const card = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share = card.width / view.width; // Its own scale and that of the zoom.
    return { x: (event.clientX - card.left) / share, y: (event.clientY - card.top) / share };
  };
  const pointed = (event: PointerEvent) => drag.current && dragPointing(flat, drag.current.from, at(event), event.altKey);

  const release = (event: PointerEvent) => {
    const found = pointed(event);
    const isDrag = drag.current?.isMoved;
    drag.current = undefined;
    onPoint(undefined);
    if (!found) return;
    const { x, y } = at(event);
    const field = boxes.findIndex((box) => box && isInside(box, x, y));
    if (isDrag || event.altKey || event.shiftKey || field < 0 || field === focused) onTake(found, event.shiftKey);
    else onGo(field);
  };

  return (
    <div ref={ref} class={styles.photo} style={{ height: `${frame.height}px` }} title={i18n.t('review.pointHint')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: by key the same is done from the fields, with Alt and an arrow. */}
      <div
        class={styles.moved}
        data-card-photo
        style={{ transform: zoomTo(near, scale, view, frame) }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault(); // The focus stays in the field that is to be filled.
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { from: at(event), isMoved: false };
        }}
        onPointerMove={(event) => {
          if (!drag.current) return;
          const { from } = drag.current;
          const to = at(event);
          drag.current.isMoved ||= Math.hypot(to.x - from.x, to.y - from.y) * scale > 6;
          if (drag.current.isMoved) onPoint(pointed(event));
        }}
        onPointerUp={release}
        onMouseDown={(event) => event.preventDefault()}
        onDblClick={(event) => {
          const found = dragPointing(flat, at(event as unknown as PointerEvent), at(event as unknown as PointerEvent), true);
          const line = found && { line: found.end.line, from: 0, to: flat.lines[found.end.line]?.text.length ?? 0 };
          if (line) onTake({ grain: 'line', anchor: line, end: line }, event.shiftKey);
        }}
      >
        <FlatImage photo={photo} view={view} scale={scale} alt={label} />
        {unassigned.map((box, index) => (
          <Mark key={index} box={box} scale={scale} kind="unassigned" />
        ))}
        {boxes.map((box, index) => box && <Mark key={index} box={box} scale={scale} kind={index === focused ? 'focused' : 'field'} />)}
        {pointing && boxesOf(flat, pointing).map((box, index) => <Mark key={index} box={box} scale={scale} kind="pointed" />)}
      </div>
    </div>
  );
}

interface MarkProps {
  box: Box;
  scale: number;
  kind: 'field' | 'focused' | 'unassigned' | 'pointed';
}

function Mark({ box, scale, kind }: MarkProps) {
  const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((length) => `${length * scale}px`);
  return <div class={styles.mark} data-mark={kind} style={{ left, top, width, height }} />;
}

const isInside = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;

interface Size {
  width: number;
  height: number;
}

/** Brings a box near the middle of the frame, at most twice as large, without showing more beyond the card's edges than must be. */
function zoomTo(box: Box | undefined, scale: number, card: Size, frame: Size): string {
  const [width, height] = [card.width * scale, card.height * scale];
  const wished = box ? 0.6 * Math.min(frame.width / (box.width * scale), frame.height / (box.height * scale)) : 1;
  const zoom = Math.min(2, Math.max(1, wished));
  const shift = (middle: number, length: number, room: number) =>
    length * zoom <= room ? (room - length * zoom) / 2 : Math.min(0, Math.max(room - length * zoom, room / 2 - middle * zoom));
  const [x, y] = box ? [box.left + box.width / 2, box.top + box.height / 2] : [0, 0];
  return `translate(${shift(x * scale, width, frame.width)}px, ${shift(y * scale, height, frame.height)}px) scale(${zoom})`;
}
