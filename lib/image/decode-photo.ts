import { Problem } from '../domain/problem';

/** The stored picture of a card, upright, as pixels. Close the bitmap after use: it holds four bytes a pixel. */
export async function decodePhoto(image: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(image, { imageOrientation: 'from-image' });
  } catch (cause) {
    // It could be decoded when it was taken in: what is missing now is room.
    throw new Problem('photo/no-memory', { cause });
  }
}
