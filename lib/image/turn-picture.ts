import type { Box } from '../domain/ocr-page';

/** Quarter turns clockwise. */
export type Quarters = 0 | 1 | 2 | 3;

/** The picture turned by quarters. The one that was given stays open. */
export function turnPicture(picture: ImageBitmap, quarters: Quarters): ImageBitmap {
  const { width, height } = turnedSize(picture, quarters);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.translate(width / 2, height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
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

/** Where a box of the turned picture stands on the picture, whose size this is. */
export function turnBoxBack(box: Box, quarters: Quarters, picture: { width: number; height: number }): Box {
  const back: Record<Quarters, Quarters> = { 0: 0, 1: 3, 2: 2, 3: 1 };
  return turnBox(box, back[quarters], turnedSize(picture, quarters));
}

function turnedSize({ width, height }: { width: number; height: number }, quarters: Quarters): { width: number; height: number } {
  return quarters % 2 === 1 ? { width: height, height: width } : { width, height };
}
