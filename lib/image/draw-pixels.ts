import { Problem } from '../domain/problem';

interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The pixels of a picture, or of a part of it, drawn at another size; what is transparent stands on white paper. */
export function drawPixels(
  picture: ImageBitmap,
  width: number,
  height: number,
  part: Part = { left: 0, top: 0, width: picture.width, height: picture.height },
): ImageData {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Problem('photo/no-memory');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, width, height);
  const pixels = context.getImageData(0, 0, width, height);
  canvas.width = 0; // Otherwise its memory is held until somebody collects it: megabytes for every photo.
  return pixels;
}
