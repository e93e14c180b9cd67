import { Problem } from '../domain/problem';

/**
 * The stored picture of a card, upright, as pixels, `height` pixels high where that is given. Close the bitmap after use:
 * it holds four bytes a pixel.
 */
export async function decodePhoto(image: Blob, height?: number): Promise<ImageBitmap> {
  try {
    const resize = height === undefined ? {} : { resizeHeight: height, resizeQuality: 'medium' as const };
    return await createImageBitmap(image, { imageOrientation: 'from-image', ...resize });
  } catch (cause) {
    // It could be decoded when it was taken in: what is missing now is room.
    throw new Problem('photo/no-memory', { cause });
  }
}
