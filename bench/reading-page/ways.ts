import type { OcrPage } from '@/lib/domain/ocr-page';
import { findLines } from '@/lib/image/find-lines';
import { flattenCard } from '@/lib/image/flatten-card';
import { ocrEngines } from '@/lib/ocr';
import type { OcrEngine } from '@/lib/ocr/ocr-engine';
import { evenPicture } from './even-picture';
import { createLineByLine, createPlainTesseract } from './plain-tesseract';

/** One way from a photo to the text on it. */
export interface Way {
  read(photo: Blob): Promise<OcrPage>;
  close(): Promise<void>;
}

const base = new URL('/ocr', location.href).href;
const { signal } = new AbortController();

/** The ways by name: the product's own steps, each with all of those before it, and its engines on the photo as it is. */
export const ways: Readonly<Record<string, () => Way>> = {
  plain: () => onPhoto(createPlainTesseract(base)),
  flat: () => onCard(createPlainTesseract(base)),
  even: () => onCard(createPlainTesseract(base), evenPicture),
  lines: () => onCard(createLineByLine(base, findLines)),
  tesseract: () => onCard(ocrEngines.tesseract({ base, findLines })),
  ppocr: () => onCard(ocrEngines.ppocr({ findLines })),
  'ppocr-alone': () => onPhoto(ocrEngines.ppocr({ findLines })),
};

type Reader = Pick<OcrEngine, 'recognize' | 'close'>;

/** The photo as it is. */
const onPhoto = (reader: Reader): Way => ({
  close: () => reader.close(),
  read: async (photo) => {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    return reader.recognize(picture, { signal }).finally(() => picture.close());
  },
});

/** The card that is found on the photo, made flat. */
const onCard = (reader: Reader, prepare: (picture: ImageBitmap) => Promise<ImageBitmap> = async (picture) => picture): Way => ({
  close: () => reader.close(),
  read: async (photo) => {
    const { picture } = await flattenCard(photo, undefined, signal);
    const prepared = await prepare(picture);
    return reader.recognize(prepared, { signal }).finally(() => prepared.close());
  },
});
