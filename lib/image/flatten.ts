import type { Corners } from '../domain/card';
import { photoCorners, scaledCorners } from './corners';
import { cutOut, pixelsOf } from './cut-out';
import { decodePhoto } from './decode-photo';
import { findCards } from './find-cards';
import type { FlatCard } from './flatten-card';

/** A photo, and where on it the card stands if that is known. */
export interface FlattenQuestion {
  photo: Blob;
  corners: Corners | undefined;
}

/** Long side in pixels at which the card is looked for. */
const searchSide = 1200;
/** Longest side of a whole photo that is read: a card of 91 mm has 670 dpi then, and the memory stays small. */
export const mostSide = 2400;
/** Finds the card on a photo, or takes the one that is known, and makes it flat. Throws `photo/no-memory`. */
export async function flatten({ photo: image, corners: known }: FlattenQuestion): Promise<FlatCard> {
  const photo = await decodePhoto(image);
  try {
    const [corners = photoCorners(photo), ...others] = known ? [known] : find(photo);
    const flat = await cutOut(photo, corners, mostSide);
    return { ...flat, others, photo: { width: photo.width, height: photo.height } };
  } finally {
    photo.close();
  }
}

function find(photo: ImageBitmap): Corners[] {
  const { width, height } = photo;
  const scale = Math.min(1, searchSide / Math.max(width, height));
  const found = findCards(pixelsOf(photo, { left: 0, top: 0, width, height }, scale));
  return found.map((corners) => scaledCorners(corners, 1 / scale));
}
