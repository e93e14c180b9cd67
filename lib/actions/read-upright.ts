import type { OcrPage } from '../domain/ocr-page';
import type { Quarters } from '../image/turn-picture';
import type { OcrEngine, RecognizeOptions } from '../ocr/ocr-engine';

interface Deps {
  engine: OcrEngine;
  turnPicture: (picture: ImageBitmap, quarters: Quarters) => ImageBitmap;
}

/**
 * Of 24 cards in four positions the better half of an upright one's letters was read with a mean confidence of at least
 * 0.99; of those turned to rows upside down or lying it was at most 0.83.
 */
const upright = 0.92;
/** The same for columns, whose strokes are seldom confirmed by a second look, which makes them less sure. */
const uprightColumns = 0.8;
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
  if (lettersOf(best.page.lines) < leastLetters) return best;
  const turns = likelyTurns(best.page);
  for (const quarters of turns) {
    // A card on its side is columns, each read well, but letter by letter from its end, or lying: only the other way up tells.
    const hasColumns = isMostlyColumns(best.page);
    const isTried = quarters !== turns[0] || !hasColumns;
    if (isTried && certainty(betterHalf(best.page)) >= (hasColumns ? uprightColumns : upright)) break;
    const turned = turnPicture(picture, quarters);
    const page = await engine.recognize(turned, options).finally(() => turned.close());
    const [former, now] = [certainty(best.page.lines), certainty(page.lines)];
    if (now > former) best = { page, quarters };
    // Text on its side is read about as badly from both sides.
    if (quarters === 2 && best.quarters % 2 === 0 && Math.min(former, now) < muchWorse * Math.max(former, now)) break;
  }
  return best;
}

/**
 * Most cards have rows: where columns were found, those are rows that stand on end. Where their letters lie on their side, it
 * is the left one.
 */
function likelyTurns(page: OcrPage): readonly Quarters[] {
  if (!isMostlyColumns(page)) return [2, 1, 3];
  return isMostly(page, ({ isLaid }) => isLaid === true) ? [3, 1, 2] : [1, 3, 2];
}

const isMostlyColumns = (page: OcrPage): boolean => isMostly(page, ({ isVertical }) => isVertical);
const isMostly = ({ lines }: OcrPage, test: (line: Lines[number]) => boolean): boolean =>
  lettersOf(lines.filter(test)) > lettersOf(lines) / 2;

type Lines = OcrPage['lines'];

const lengthOf = (text: string): number => text.replace(/\s/g, '').length;
const lettersOf = (lines: Lines): number => lines.reduce((sum, { text }) => sum + lengthOf(text), 0);

/** The mean confidence of the letters. */
const certainty = (lines: Lines): number =>
  lines.reduce((sum, { text, confidence }) => sum + confidence * lengthOf(text), 0) / (lettersOf(lines) || 1);

/** The lines that were read best, with half of the letters: patterns and pictures around a card are read as junk. */
function betterHalf({ lines }: OcrPage): Lines {
  const half = lettersOf(lines) / 2;
  let letters = 0;
  return lines
    .toSorted((a, b) => b.confidence - a.confidence)
    .filter(({ text }) => {
      const isIn = letters < half;
      letters += lengthOf(text);
      return isIn;
    });
}
