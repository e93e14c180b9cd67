import { Problem } from '../domain/problem';

/**
 * Makes a JPEG of a picture, which is closed, at most `longSide` pixels long. In a page the browser waits with the encoding
 * until it has nothing else to do, which on a busy machine takes seconds: there hold no lock for it.
 */
export async function toPicture(picture: ImageBitmap, longSide?: number): Promise<Blob> {
  const canvas = drawn(picture, longSide);
  try {
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  } finally {
    canvas.width = 0; // Otherwise its memory is held until somebody collects it.
  }
}

function drawn(picture: ImageBitmap, longSide = Number.POSITIVE_INFINITY): OffscreenCanvas {
  try {
    const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
    const context = canvas.getContext('2d');
    if (!context) throw new Problem('photo/no-memory');
    context.imageSmoothingQuality = 'high';
    context.fillStyle = 'white'; // A JPEG has no transparency.
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    picture.close();
  }
}
