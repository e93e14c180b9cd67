import type { TextLine } from './find-text-lines';
import type { GrayPicture } from './gray-picture';

/** An upright part of a picture in whole pixels; right and bottom exclusive. */
export interface Piece {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Whether it lies on the line itself, not before or behind it. */
  isInside: boolean;
}

interface Cut {
  /** How far it is from one piece to the next, in thicknesses of the line. */
  step: number;
  /** How long a piece is, in steps. */
  run: number;
  /** How many pieces more are cut before and behind the line. */
  around?: number;
}

/** Cuts a line into pieces along its direction, without those that reach over the picture's edge. */
export function linePieces({ width, height }: GrayPicture, line: TextLine, { step, run, around = 0 }: Cut): Piece[] {
  const { length, thickness, angle, isVertical } = line;
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const count = Math.max(1, Math.round(length / (step * thickness)));
  const [halfRun, halfAcross] = [((length / count) * run) / 2, 0.6 * thickness];
  const [halfWidth, halfHeight] = isVertical ? [halfAcross, halfRun] : [halfRun, halfAcross];
  const pieces: Piece[] = [];
  for (let index = -around; index < count + around; index += 1) {
    const along = ((index + 0.5) / count - 0.5) * length;
    const [x, y] = isVertical ? [line.x - along * sin, line.y + along * cos] : [line.x + along * cos, line.y + along * sin];
    const [left, top] = [Math.floor(x - halfWidth), Math.floor(y - halfHeight)];
    const [right, bottom] = [Math.ceil(x + halfWidth), Math.ceil(y + halfHeight)];
    // One pixel more on each side is needed to tell how steep an edge is.
    if (left < 1 || top < 1 || right >= width || bottom >= height) continue;
    pieces.push({ left, top, right, bottom, isInside: index >= 0 && index < count });
  }
  return pieces;
}
