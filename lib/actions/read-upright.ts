import type { OcrPage } from '../domain/ocr-page';
import type { Quarters } from '../image/turn-picture';
import type { OcrEngine, RecognizeOptions } from '../ocr/ocr-engine';

interface Deps {
  engine: OcrEngine;
  turnPicture: (picture: ImageBitmap, quarters: Quarters) => ImageBitmap;
}

/** Of 12 cards in three positions PP-OCR read the upright ones with a mean confidence of at least 0.96, the turned ones with at most 0.88. */
const upright = 0.9;
/** One way up is right when the opposite one is read by so much worse; with Tesseract, whose confidence is lower, as well. */
const muchWorse = 0.75;
/** Fewer letters tell nothing: a mark on an empty side. */
const leastLetters = 8;

/**
 * Reads a picture as it lies, and turned where that makes no sense: upside down, or on its side. The page is that of the
 * picture turned by `quarters`. A picture of something else than text is read four times.
 */
export async function readUpright(
  { engine, turnPicture }: Deps,
  picture: ImageBitmap,
  options: RecognizeOptions,
): Promise<{ page: OcrPage; quarters: Quarters }> {
  let best: { page: OcrPage; quarters: Quarters } = { page: await engine.recognize(picture, options), quarters: 0 };
  if (lettersOf(best.page) < leastLetters) return best;
  for (const quarters of likelyTurns(best.page)) {
    if (certainty(best.page) >= upright) break;
    const turned = turnPicture(picture, quarters);
    const page = await engine.recognize(turned, options).finally(() => turned.close());
    const [former, now] = [certainty(best.page), certainty(page)];
    if (now > former) best = { page, quarters };
    // Text on its side is read about as badly from both sides.
    if (quarters === 2 && best.quarters % 2 === 0 && Math.min(former, now) < muchWorse * Math.max(former, now)) break;
  }
  return best;
}

/** Most cards have rows: where columns were found, those are rows that stand on end. */
function likelyTurns({ lines }: OcrPage): readonly Quarters[] {
  const columns = lines.filter(({ isVertical }) => isVertical).length;
  return columns > lines.length / 2 ? [1, 3, 2] : [2, 1, 3];
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length;
const lettersOf = ({ lines }: OcrPage): number => lines.reduce((sum, { text }) => sum + lengthOf(text), 0);

/** The mean confidence of the letters. */
function certainty(page: OcrPage): number {
  return page.lines.reduce((sum, { text, confidence }) => sum + confidence * lengthOf(text), 0) / (lettersOf(page) || 1);
}
