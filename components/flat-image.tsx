import type { FlatView } from '@/lib/actions/flat-view';
import type { Box } from '@/lib/domain/ocr-page';
import styles from './flat-image.module.css';

interface Props {
  photo: string;
  view: FlatView;
  /** From the flat card to CSS pixels. */
  scale: number;
  /** The part of the flat card to show; all of it where this is left out. */
  part?: Box;
  alt?: string;
}

/** A card, or a part of it, flat and upright: the photo itself, stretched by the browser, in whatever fineness it has. */
export function FlatImage({ photo, view, scale, part = { left: 0, top: 0, width: view.width, height: view.height }, alt = '' }: Props) {
  return (
    <div class={styles.frame} style={{ width: `${part.width * scale}px`, height: `${part.height * scale}px` }}>
      <img
        src={photo}
        alt={alt}
        draggable={false}
        style={{ transform: `translate(${-part.left * scale}px, ${-part.top * scale}px) ${view.transform(scale)}` }}
      />
    </div>
  );
}
