import type { Box } from '../domain/ocr-page';
import { Problem } from '../domain/problem';

/** Quarter turns clockwise. */
export type Quarters = 0 | 1 | 2 | 3;

/** The picture turned by quarters, and scaled. The one that was given stays open. */
export function turnPicture(picture: ImageBitmap, quarters: Quarters, scale = 1): ImageBitmap {
  const [w, h] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  const { width, height } = turnedSize({ width: w, height: h }, quarters);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Problem('photo/no-memory');
  context.translate(width / 2, height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, -w / 2, -h / 2, w, h);
  return canvas.transferToImageBitmap();
}

/** Where a box of a picture of this size stands once the picture is turned. */
export function turnBox({ left, top, width, height }: Box, quarters: Quarters, picture: { width: number; height: number }): Box {
  switch (quarters) {
    case 1:
      return { left: picture.height - top - height, top: left, width: height, height: width };
    case 2:
      return { left: picture.width - left - width, top: picture.height - top - height, width, height };
    case 3:
      return { left: top, top: picture.width - left - width, width: height, height: width };
    default:
      return { left, top, width, height };
  }
}

function turnedSize({ width, height }: { width: number; height: number }, quarters: Quarters): { width: number; height: number } {
  return quarters % 2 === 1 ? { width: height, height: width } : { width, height };
}
