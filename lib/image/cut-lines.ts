import { type CutLook, cutLine } from './cut-line';
import { drawGray } from './draw-pixels';
import { enlarged, findTextLines, type TextLine } from './find-text-lines';
import type { GrayPicture } from './gray-picture';

/** Long side in pixels at which lines are looked for: enough for the smallest print, little enough to be quick. */
const [least, most] = [1600, 2000];

/** A line cut out of a picture, as an engine takes it; see `LinePicture` of the OCR port. Sizes are in the picture's pixels. */
export interface FoundLine {
  box: { left: number; top: number; width: number; height: number };
  isVertical: boolean;
  images: { picture: GrayPicture; anchors: { x: number; along: number }[] }[];
  length: number;
  thickness: number;
  gaps: { from: number; to: number }[];
  parts: TextLine['parts'];
}

/** A picture, and how each of its lines is to be cut out. */
export interface LinesQuestion {
  picture: ImageBitmap;
  looks: readonly CutLook[];
}

/** Finds the lines of text on an upright picture and cuts them out, once for each look. */
export function cutLines({ picture, looks }: LinesQuestion): FoundLine[] {
  const side = Math.max(picture.width, picture.height);
  const zoom = Math.min(most, Math.max(least, side)) / side;
  const gray = drawGray(picture, Math.ceil(picture.width * zoom), Math.ceil(picture.height * zoom));

  return findTextLines(gray).map((found) => {
    const line = enlarged(found, 1 / zoom);
    const { isVertical, length, thickness } = line;
    const images = looks.map((look) => cutLine(picture, line, look));
    return { box: boxOf(line, picture), isVertical, images, length, thickness, gaps: gapsOf(line), parts: line.parts };
  });
}

/** The stretches between the parts of a line. */
function gapsOf({ parts, thickness }: TextLine): FoundLine['gaps'] {
  const gaps: FoundLine['gaps'] = [];
  let end = 0;
  for (const { from, to } of parts) {
    if (from - end > 0.05 * thickness) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return gaps;
}

/** The upright box around a line, inside the picture. */
function boxOf({ x, y, length, thickness, angle, isVertical }: TextLine, { width, height }: ImageBitmap): FoundLine['box'] {
  const [w, h] = isVertical ? [thickness, length] : [length, thickness];
  const [sin, cos] = [Math.abs(Math.sin((angle * Math.PI) / 180)), Math.cos((angle * Math.PI) / 180)];
  const [halfWidth, halfHeight] = [(w * cos + h * sin) / 2, (w * sin + h * cos) / 2];
  const [left, top] = [Math.max(0, x - halfWidth), Math.max(0, y - halfHeight)];
  return { left, top, width: Math.min(width, x + halfWidth) - left, height: Math.min(height, y + halfHeight) - top };
}
