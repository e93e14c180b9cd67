import { createPpocr } from './ppocr';
import { createTesseract } from './tesseract';

/** The engines that can read cards, by the id that each of them carries. */
export const ocrEngines = { tesseract: createTesseract, ppocr: createPpocr } as const;
