import type { TextLine } from './find-text-lines';
import type { GrayPicture } from './gray-picture';
import { quantile, quantileOf } from './histogram';
import { linePieces, type Piece } from './line-pieces';

/** So many cells lie along the longer side: 1.2 mm each on a card. */
const cellsAlong = 76;
/** The brightness from which a camera tells no more apart. */
const white = 250;
/** How many cells around what is blown out belong to its border. */
const border = 4;
/** A share of the card: less is a spark, and where most is white, the paper itself is. */
const [leastCore, mostWhite] = [0.004, 0.85];
/** So many pieces of so many lines have to fade: one alone may be a thin stroke. */
const [leastPieces, leastLines] = [4, 2];

/**
 * Whether a reflection hides text of a flat card: somewhere all is white, and lines that run into it lose their ink. A card
 * that is white as a whole, and light that leaves the letters dark, are no glare.
 */
export function hasGlare(picture: GrayPicture, lines: readonly TextLine[]): boolean {
  const glare = findWhite(picture);
  if (glare.core < leastCore || glare.share > mostWhite) return false;
  const faded = lines.map((line) => fadedPieces(picture, line, glare.isNear)).filter((count) => count > 0);
  return faded.length >= leastLines && faded.reduce((sum, count) => sum + count, 0) >= leastPieces;
}

/** How much of a picture is white paper; how much of it is white with more white all around; and where its border is. */
function findWhite({ width, height, data }: GrayPicture): { share: number; core: number; isNear: (piece: Piece) => boolean } {
  const cell = Math.max(4, Math.round(Math.max(width, height) / cellsAlong));
  const [columns, rows] = [Math.floor(width / cell), Math.floor(height / cell)];
  const isWhite = new Uint8Array(columns * rows);
  let papers = 0; // Cells of white paper, whatever is printed on it.
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let darker = 0;
      for (let y = row * cell; y < (row + 1) * cell; y += 1) {
        for (let at = y * width + column * cell, end = at + cell; at < end; at += 1) if ((data[at] as number) < white) darker += 1;
      }
      if (darker <= 0.03 * cell * cell) isWhite[row * columns + column] = 1;
      if (darker <= 0.9 * cell * cell) papers += 1;
    }
  }
  const around = (at: number, reach: number): number[] => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const cells: number[] = [];
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y += 1) {
      for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x += 1) cells.push(y * columns + x);
    }
    return cells;
  };
  const isCore = isWhite.map((value, at) => (value && around(at, 1).every((other) => isWhite[other]) ? 1 : 0));
  return {
    share: papers / isWhite.length,
    core: isCore.reduce((sum, value) => sum + value, 0) / isWhite.length,
    isNear: ({ left, top, right, bottom }) => {
      const [column, row] = [Math.floor((left + right) / 2 / cell), Math.floor((top + bottom) / 2 / cell)];
      return around(Math.min(rows - 1, row) * columns + Math.min(columns - 1, column), border).some((at) => isCore[at]);
    },
  };
}

/** How many pieces of a line, or of where it would go on, have pale ink on white paper at the border of what is blown out. */
function fadedPieces(picture: GrayPicture, line: TextLine, isNear: (piece: Piece) => boolean): number {
  const pieces = linePieces(picture, line, { step: 0.8, run: 1.6, around: 8 }).map((piece) => ({ ...piece, ...shades(picture, piece) }));
  const inside = pieces.filter(({ isInside }) => isInside);
  const contrast = quantile(
    inside.map(({ light, dark }) => light - dark),
    0.8,
  );
  const ink = quantile(
    inside.map(({ dark }) => dark),
    0.2,
  );
  if (contrast === undefined || ink === undefined || contrast < 60) return 0;
  return pieces.filter((piece) => {
    const left = (piece.light - piece.dark) / contrast;
    const isPaperWhite = piece.light > white + 1 && (line.isLight || piece.paper >= white);
    return isPaperWhite && left > 0.12 && left < 0.5 && piece.dark > ink + 0.45 * contrast && isNear(piece);
  }).length;
}

function shades({ data, width }: GrayPicture, { left, top, right, bottom }: Piece): { dark: number; paper: number; light: number } {
  const levels = new Uint32Array(256);
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * width + left; at < y * width + right; at += 1) {
      const level = data[at] ?? 0;
      levels[level] = (levels[level] ?? 0) + 1;
    }
  }
  return { dark: quantileOf(levels, 0.02), paper: quantileOf(levels, 0.75), light: quantileOf(levels, 0.98) };
}
