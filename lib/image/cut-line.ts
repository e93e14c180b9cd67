import { columnCells } from './column-cells';
import { evenLight } from './even-light';
import type { TextLine } from './find-text-lines';
import { type GrayPicture, toGray } from './gray-picture';

/** The height in pixels at which the recognizer reads best, as measured, and the empty margin it wants around the text. */
const textHeight = 36;
export const margin = 8;

/** Cuts a line out of a picture: level, evenly lit, dark on light, its text of one height. A column is laid on its side, character by character. */
export function cutLine(picture: CanvasImageSource, line: TextLine): { picture: GrayPicture; scale: number } {
  const scale = textHeight / line.thickness;
  const level = line.isVertical ? drawColumn(picture, line, scale) : drawRow(picture, line, scale);
  return { picture: evenLight(level, line.isLight), scale };
}

function drawRow(picture: CanvasImageSource, line: TextLine, scale: number): GrayPicture {
  return draw(picture, line, scale, line.length, line.thickness);
}

function draw(picture: CanvasImageSource, line: TextLine, scale: number, wide: number, high: number): GrayPicture {
  const [width, height] = [Math.ceil(wide * scale) + 2 * margin, Math.ceil(high * scale) + 2 * margin];
  const context = canvasOf(width, height);
  context.translate(width / 2, height / 2);
  context.scale(scale, scale);
  context.rotate((-line.angle * Math.PI) / 180);
  context.translate(-line.x, -line.y);
  // Only the line's surroundings are drawn: scaling the whole picture for every line would cost seconds.
  const reach = Math.hypot(width, height) / scale / 2 + 2;
  const [halfWidth, halfHeight] = [Math.min(reach, width / scale / 2 + reach * 0.25), Math.min(reach, height / scale / 2 + reach * 0.25)];
  const [left, top] = [Math.floor(line.x - halfWidth), Math.floor(line.y - halfHeight)];
  const [w, h] = [Math.ceil(2 * halfWidth), Math.ceil(2 * halfHeight)];
  context.drawImage(picture, left, top, w, h, left, top, w, h);
  return toGray(context.getImageData(0, 0, width, height));
}

/** Upright characters of a column side by side; long strokes (ー, dashes) are turned as they would be in a row. */
function drawColumn(picture: CanvasImageSource, line: TextLine, scale: number): GrayPicture {
  const column = draw(picture, line, scale, line.thickness, line.length);
  const canvas = canvasOf(column.width, column.height);
  canvas.putImageData(toImageData(column), 0, 0);
  const cells = columnCells(line.parts, line.thickness);
  const pitch = Math.ceil(textHeight * 1.12);
  const row = canvasOf(Math.max(1, cells.length) * pitch + 2 * margin, textHeight + 2 * margin);
  const paper = paperOf(column, line.isLight);
  row.fillStyle = `rgb(${paper} ${paper} ${paper})`;
  row.fillRect(0, 0, row.canvas.width, row.canvas.height);
  cells.forEach((cell, index) => {
    const [from, size] = [margin + cell.from * scale - 1, (cell.to - cell.from) * scale + 2];
    row.save();
    row.translate(margin + (index + 0.5) * pitch, margin + textHeight / 2);
    const isStroke = cell.width < 0.2 * line.thickness && cell.to - cell.from > 0.4 * line.thickness;
    if (isStroke) row.rotate(-Math.PI / 2);
    const fit = Math.min(1, (pitch - 2) / size);
    const w = textHeight + 2;
    row.drawImage(canvas.canvas, margin - 1, from, w, size, (-w * fit) / 2, (-size * fit) / 2, w * fit, size * fit);
    row.restore();
  });
  return toGray(row.getImageData(0, 0, row.canvas.width, row.canvas.height));
}

function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white'; // A transparent picture stands on white paper.
  context.fillRect(0, 0, width, height);
  return context;
}

function toImageData({ width, height, data }: GrayPicture): ImageData {
  const pixels = new ImageData(width, height);
  data.forEach((value, index) => {
    pixels.data.set([value, value, value, 255], index * 4);
  });
  return pixels;
}

function paperOf({ data }: GrayPicture, isLight: boolean): number {
  const sorted = data.toSorted();
  return sorted[Math.floor(sorted.length * (isLight ? 0.3 : 0.7))] ?? 255;
}
