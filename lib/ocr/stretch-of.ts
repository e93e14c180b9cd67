import type { Box } from '../domain/ocr-page';
import type { LinePicture } from './ocr-engine';

/** The box of a part of a line, from one point along it to another, in pixels of the picture from the line's start. */
export function stretchOf({ box, isVertical }: Pick<LinePicture, 'box' | 'isVertical'>, from: number, to: number): Box {
  const length = Math.max(1, to - from);
  return isVertical ? { ...box, top: box.top + from, height: length } : { ...box, left: box.left + from, width: length };
}
