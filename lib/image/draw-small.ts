import type { Corners } from '../domain/card';
import { longestSide, scaledCorners } from './corners';
import { cutOut } from './cut-out';
import { decodePhoto } from './decode-photo';

/** So many pixels of the photo for one of a small picture. */
const fineness = 1.5;

/**
 * A small flat picture of the card at these corners of a photo of this height in pixels, `longSide` pixels long. Nearly all
 * of the work is the browser's, which decodes the photo small, so it needs no worker. Throws `photo/no-memory`.
 */
export async function drawSmall(image: Blob, corners: Corners, height: number, longSide: number): Promise<ImageBitmap> {
  const scale = Math.min(1, (fineness * longSide) / longestSide(corners));
  const photo = await decodePhoto(image, Math.max(1, Math.round(height * scale)));
  try {
    return (await cutOut(photo, scaledCorners(corners, photo.height / height), longSide)).picture;
  } finally {
    photo.close();
  }
}
