import type { Box } from '@/lib/domain/ocr-page';
import { cropPieces } from './crop-pieces';
import { FlatImage } from './flat-image';
import styles from './photo-crop.module.css';
import type { SideView } from './use-sides';

/** A place on a card at reading size, its lines one under the other; the columns of a vertical card stand as they are read. */
export function PhotoCrop({ side: { photo, flat, view }, place, room }: { side: SideView; place: Box; room: number }) {
  if (!photo || !flat || room === 0) return null;
  const pieces = cropPieces(flat, place, room);
  return (
    <div class={styles.crop} data-vertical={pieces.every(({ isVertical }) => isVertical)} data-crop>
      {pieces.map(({ box, scale }, index) => (
        <FlatImage key={index} photo={photo} view={view} scale={scale} part={box} />
      ))}
    </div>
  );
}
