import { i18n } from '#i18n';
import type { Box, OcrPage } from '@/lib/domain/ocr-page';
import styles from './card-photo.module.css';

interface Props {
  photo: string | undefined;
  page: OcrPage | undefined;
  /** Where each field stands, by its place in the form. */
  boxes: readonly (Box | undefined)[];
  focused: Box | undefined;
  onPick(index: number): void;
}

/** The photo of a card. It comes nearer where the focused field stands, and a press on a marked place goes to its field. */
export function CardPhoto({ photo, page, boxes, focused, onPick }: Props) {
  if (!photo) return <div class={styles.photo} />;
  if (!page) {
    return (
      <div class={styles.photo}>
        <img src={photo} alt={i18n.t('review.photo')} />
      </div>
    );
  }
  const { width, height } = page;
  return (
    <div class={styles.photo} style={{ aspectRatio: `${width} / ${height}` }}>
      <div class={styles.moved} style={{ transform: focused ? zoomTo(focused, page) : 'none' }}>
        <img src={photo} alt={i18n.t('review.photo')} />
        {boxes.map(
          (box, index) =>
            box && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the same way is open by key, through the fields themselves.
              // biome-ignore lint/a11y/noStaticElementInteractions: a place on the picture, not a control of its own.
              <div
                key={index}
                class={styles.box}
                data-focused={box === focused}
                style={{
                  left: `${(box.left / width) * 100}%`,
                  top: `${(box.top / height) * 100}%`,
                  width: `${(box.width / width) * 100}%`,
                  height: `${(box.height / height) * 100}%`,
                }}
                onClick={() => onPick(index)}
              />
            ),
        )}
      </div>
    </div>
  );
}

/** Brings a box near the middle, at most twice as large, without showing anything beyond the picture's edges. */
function zoomTo(box: Box, { width, height }: OcrPage): string {
  const scale = Math.min(2, Math.max(1, 0.6 / Math.max(box.width / width, box.height / height)));
  const shift = (middle: number) => Math.min(0, Math.max(1 - scale, 0.5 - middle * scale)) * 100;
  return `translate(${shift((box.left + box.width / 2) / width)}%, ${shift((box.top + box.height / 2) / height)}%) scale(${scale})`;
}
