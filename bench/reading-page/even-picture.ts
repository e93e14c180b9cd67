import { findBackground } from '@/lib/image/background';
import { drawPixels } from '@/lib/image/draw-pixels';
import { toGray } from '@/lib/image/gray-picture';

/** A whole picture in even light, dark on light; closes the one that was given. */
export async function evenPicture(picture: ImageBitmap): Promise<ImageBitmap> {
  const pixels = drawPixels(picture, picture.width, picture.height);
  const gray = toGray(pixels);
  picture.close();
  const background = findBackground(gray, Math.max(8, Math.round(Math.max(gray.width, gray.height) / 64)), 3);
  const [paper, contrast] = [new Uint8Array(gray.data.length), new Uint8Array(gray.width)];
  for (let y = 0; y < gray.height; y += 1) background.readRow(y, paper.subarray(y * gray.width, (y + 1) * gray.width), contrast);
  const isDark = paper.toSorted()[Math.floor(paper.length / 2)] ?? 255;
  gray.data.forEach((value, index) => {
    const ground = paper[index] || 1;
    const even = isDark < 110 ? 255 - ((value - ground) * 255) / Math.max(1, 255 - ground) : (value * 255) / ground;
    const shade = Math.max(0, Math.min(255, even));
    pixels.data.set([shade, shade, shade, 255], index * 4);
  });
  return createImageBitmap(pixels);
}
