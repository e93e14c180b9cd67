import { Problem } from '../domain/problem';
import { encodePicture } from './draw-picture';
import { headerSize, type Size } from './header-size';
import { isWhole } from './is-whole';
import { pictureKind } from './picture-kind';

/** Above this many pixels a picture is scaled before it is kept: a card needs a tenth of them. */
const keptPixels = 16e6;
/** Above this many pixels a picture is not even decoded: four bytes each would fill the memory. */
const mostPixels = 200e6;

export interface OpenedPhoto {
  /** What to keep: the file itself, or the picture redrawn where it is a PDF or huge. */
  image: Blob;
  /** Of the upright picture, in pixels. */
  width: number;
  height: number;
  /** The further pages of a PDF, each drawn when it is asked for. */
  others?: (() => Promise<Blob>)[];
}

/**
 * Opens a file as the photo of a card: JPEG, PNG, WebP, BMP, GIF, AVIF, or the pages of a PDF, told by its bytes.
 * Runs in a page (it needs `createImageBitmap` and a canvas). Throws a `Problem` with a `photo/…` code for anything else.
 */
export async function openPhoto(file: Blob): Promise<OpenedPhoto> {
  if (file.size === 0) throw new Problem('photo/empty');
  const bytes = new Uint8Array(await readBytes(file));
  const kind = pictureKind(bytes);
  if (!kind) throw new Problem('photo/not-an-image');
  if (kind === 'pdf') return (await import('./draw-pdf')).drawPdf(bytes);

  const stated = headerSize(kind, bytes);
  if (stated && stated.width * stated.height > mostPixels) throw new Problem('photo/too-large');
  if (kind === 'heif') return openHeif(file);
  if (!isWhole(kind, bytes)) throw new Problem('photo/unreadable');
  return openPicture(file, stated);
}

/** Safari decodes HEIC; where the browser cannot, the user is told how to get a JPEG. */
async function openHeif(file: Blob): Promise<OpenedPhoto> {
  try {
    return await openPicture(file, undefined);
  } catch (cause) {
    throw new Problem('photo/heic', { cause });
  }
}

async function openPicture(file: Blob, stated: Size | undefined): Promise<OpenedPhoto> {
  const isHuge = stated !== undefined && stated.width * stated.height > keptPixels;
  const bitmap = await fitting(await decode(file, isHuge ? fittingWidth(stated) : undefined));
  try {
    const { width, height } = bitmap.picture;
    const image = isHuge || bitmap.isScaled ? await encodePicture(bitmap.picture) : file;
    return { image, width, height };
  } finally {
    bitmap.picture.close();
  }
}

const fittingWidth = ({ width, height }: Size): number => Math.floor(width * Math.sqrt(keptPixels / (width * height)));

/** Scales what is too big only after decoding: not every header was understood. */
async function fitting(picture: ImageBitmap): Promise<{ picture: ImageBitmap; isScaled: boolean }> {
  if (picture.width * picture.height <= keptPixels) return { picture, isScaled: false };
  const scaled = await createImageBitmap(picture, { resizeWidth: fittingWidth(picture), resizeQuality: 'high' });
  picture.close();
  return { picture: scaled, isScaled: true };
}

async function decode(file: Blob, resizeWidth: number | undefined): Promise<ImageBitmap> {
  try {
    const resize = resizeWidth === undefined ? {} : { resizeWidth, resizeQuality: 'high' as const };
    return await createImageBitmap(file, { imageOrientation: 'from-image', ...resize });
  } catch (cause) {
    throw new Problem('photo/unreadable', { cause });
  }
}

async function readBytes(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new Problem('photo/unreadable', { cause }); // The file was moved, or its drive is gone.
  }
}
