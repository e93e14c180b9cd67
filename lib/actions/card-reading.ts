import { loadKnowledge } from '../card/knowledge/knowledge';
import { parseCard } from '../card/parse-card';
import { drawThumb } from '../image/draw-thumb';
import { findLines } from '../image/find-lines';
import { flattenCard } from '../image/flatten-card';
import { measureFaults } from '../image/measure-faults';
import { readCodes } from '../image/read-codes';
import { turnPicture } from '../image/turn-picture';
import { ocrEngines } from '../ocr';
import type { FindLines } from '../ocr/ocr-engine';
import { withFallback } from '../ocr/with-fallback';
import type { CardReading } from './read-card';

/** Reading as the product does it. `base` is the address of the folder with the engine's files; nothing is loaded before the first card. */
export const createCardReading = (base: string): CardReading => ({
  engine: withFallback(ocrEngines.ppocr({ findLines: findLinesApart }), ocrEngines.tesseract({ base, findLines: findLinesApart })),
  // A photo takes four bytes for each of its pixels: one is decoded at a time, here or for a list of cards.
  flattenCard: (photo, corners, signal) => navigator.locks.request('decode-photo', { signal }, () => flattenCard(photo, corners, signal)),
  measureFaults: (flat, signal) => apart(signal, () => measureFaults(flat, signal)),
  turnPicture,
  drawThumb,
  readCodes: (picture, signal) => apart(signal, () => readCodes(picture, signal)),
  parseCard: async (page) => parseCard(page, await loadKnowledge()),
});

/** Lines and codes are found beside each other, but while no photo is decoded: together they would take the most memory of all. */
const apart = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('decode-photo', { signal, mode: 'shared' }, work);

const findLinesApart: FindLines = (picture, looks, signal) => apart(signal, () => findLines(picture, looks, signal));
