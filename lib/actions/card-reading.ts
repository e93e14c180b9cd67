import { loadKnowledge } from '../card/knowledge/knowledge';
import { parseCard } from '../card/parse-card';
import { drawThumb } from '../image/draw-thumb';
import { findLines } from '../image/find-lines';
import { flattenCard } from '../image/flatten-card';
import { readCodes } from '../image/read-codes';
import { turnPicture } from '../image/turn-picture';
import { ocrEngines } from '../ocr';
import { withFallback } from '../ocr/with-fallback';
import type { CardReading } from './read-card';

/** Reading as the product does it. `base` is the address of the folder with the engine's files; nothing is loaded before the first card. */
export const createCardReading = (base: string): CardReading => ({
  engine: withFallback(ocrEngines.ppocr({ findLines }), ocrEngines.tesseract({ base, findLines })),
  // A photo takes four bytes for each of its pixels: one is decoded at a time, here or for a list of cards.
  flattenCard: (photo, corners, signal) => navigator.locks.request('decode-photo', { signal }, () => flattenCard(photo, corners, signal)),
  turnPicture,
  drawThumb,
  readCodes,
  parseCard: async (page) => parseCard(page, await loadKnowledge()),
});
