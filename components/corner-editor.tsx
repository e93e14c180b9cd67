import { RotateCw } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { canBeCard, flatView } from '@/lib/actions/flat-view';
import type { Corners, Point } from '@/lib/domain/card';
import styles from './corner-editor.module.css';
import { FlatImage } from './flat-image';
import { i18n } from './i18n';
import { Icon } from './icon';
import { keyName } from './keys';
import { useWidth } from './use-width';

interface Props {
  photo: string;
  /** Where the card is now; undefined where nobody has looked. */
  corners: Corners | undefined;
  /** Called with the corners as they were set, or with undefined to have the card looked for. */
  onApply(corners: Corners | undefined): void;
  onCancel(): void;
}

const names = ['review.topLeft', 'review.topRight', 'review.bottomRight', 'review.bottomLeft'] as const;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** How large the card made flat, and the neighbourhood of a corner, are shown; in CSS pixels. */
const [previewWidth, loupe] = [200, 120];

/** The corners of a card on its photo, each a handle that is dragged or moved by the arrow keys, with what comes of it. */
export function CornerEditor({ photo, corners, onApply, onCancel }: Props) {
  const [ref, room] = useWidth<HTMLDivElement>();
  const [size, setSize] = useState<{ width: number; height: number }>();
  const [set, setCorners] = useState(corners);
  const [held, setHeld] = useState(0);
  const first = useRef<HTMLButtonElement>(null);
  const points = set ?? (size && wholeOf(size));
  const highest = innerHeight * (innerWidth <= 900 ? 0.5 : 0.62);
  const scale = size ? Math.min(room / size.width, highest / size.height) : 0;
  const isShown = scale > 0;
  // The handles appear with the photo; until then the focus has nowhere to go.
  useEffect(() => first.current?.focus(), [isShown]);
  const isCard = points !== undefined && canBeCard(points);

  const moveTo = (index: number, { x, y }: Point) => {
    if (!points || !size) return;
    const inside = { x: Math.min(size.width, Math.max(0, x)), y: Math.min(size.height, Math.max(0, y)) };
    setCorners(points.with(index, inside) as Corners);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const step = arrows[event.key];
    const from = points?.[index];
    if (!step || !from) return;
    event.preventDefault();
    const length = (event.shiftKey ? 10 : 1) / scale;
    moveTo(index, { x: from.x + step[0] * length, y: from.y + step[1] * length });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the whole tool, whichever of its parts has the focus.
    <div
      class={styles.editor}
      data-corner-editor
      onKeyDown={(event) => {
        const name = keyName(event);
        if (name === 'Escape') onCancel();
        else if (name === 'Ctrl+Enter' && isCard) onApply(points);
        else return;
        event.preventDefault();
      }}
    >
      <div class={styles.room}>
        <div ref={ref} />
        <div
          class={styles.photo}
          style={size ? { width: `${size.width * scale}px`, height: `${size.height * scale}px` } : {}}
          onPointerMove={(event) => {
            if (event.buttons !== 1 || !(event.target as HTMLElement).dataset.corner) return;
            const frame = event.currentTarget.getBoundingClientRect();
            moveTo(held, { x: (event.clientX - frame.left) / scale, y: (event.clientY - frame.top) / scale });
          }}
        >
          <img
            src={photo}
            alt={i18n.t('review.photo')}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setSize({ width: naturalWidth, height: naturalHeight })}
          />
          {points && isShown && (
            <>
              <svg class={styles.outline} data-wrong={!isCard} aria-hidden="true">
                <polygon points={points.map(({ x, y }) => `${x * scale},${y * scale}`).join(' ')} />
              </svg>
              {points.map(({ x, y }, index) => (
                <button
                  key={names[index]}
                  ref={index === 0 ? first : null}
                  type="button"
                  class={styles.handle}
                  data-corner={index}
                  aria-label={i18n.t(names[index] ?? names[0])}
                  style={{ left: `${x * scale}px`, top: `${y * scale}px` }}
                  onFocus={() => setHeld(index)}
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    event.currentTarget.focus();
                    setHeld(index);
                  }}
                  onKeyDown={(event) => onKey(event, index)}
                />
              ))}
            </>
          )}
        </div>
      </div>
      {points && size && (
        <div class={styles.results}>
          <Loupe photo={photo} at={points[held] ?? points[0]} />
          {isCard ? <Preview photo={photo} size={size} corners={points} /> : <p role="alert">{i18n.t('review.noCardThere')}</p>}
        </div>
      )}
      <p class={styles.hint}>{i18n.t('review.cornersHint')}</p>
      <div class={styles.buttons}>
        <button
          type="button"
          data-action="turn-corners"
          onClick={() => points && setCorners([...points.slice(3), ...points.slice(0, 3)] as Corners)}
        >
          <Icon node={RotateCw} />
          {i18n.t('review.turn')}
        </button>
        <button type="button" data-action="whole-photo" onClick={() => size && setCorners(wholeOf(size))}>
          {i18n.t('review.wholePhoto')}
        </button>
        <button type="button" data-action="find-corners" onClick={() => onApply(undefined)}>
          {i18n.t('review.findCorners')}
        </button>
        <button type="button" data-kind="quiet" title="Esc" onClick={onCancel}>
          {i18n.t('action.cancel')}
        </button>
        <button
          type="button"
          data-kind="primary"
          data-action="apply-corners"
          title="Ctrl+Enter"
          disabled={!isCard}
          onClick={() => onApply(points)}
        >
          {i18n.t('review.readThere')}
        </button>
      </div>
    </div>
  );
}

/** The neighbourhood of a corner, twice as large as the photo itself. */
function Loupe({ photo, at: { x, y } }: { photo: string; at: Point }) {
  const zoom = 2;
  return (
    <div class={styles.loupe} style={{ width: `${loupe}px`, height: `${loupe}px` }} aria-hidden="true">
      <img src={photo} alt="" style={{ transform: `translate(${loupe / 2 - x * zoom}px, ${loupe / 2 - y * zoom}px) scale(${zoom})` }} />
    </div>
  );
}

function Preview({ photo, size, corners }: { photo: string; size: { width: number; height: number }; corners: Corners }) {
  const view = flatView(size, corners);
  const scale = Math.min(previewWidth / view.width, loupe / view.height);
  return <FlatImage photo={photo} view={view} scale={scale} alt={i18n.t('review.flatPreview')} />;
}

const wholeOf = ({ width, height }: { width: number; height: number }): Corners => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];
