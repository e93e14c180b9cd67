import { Problem } from '../domain/problem';
import { columnCells } from './column-cells';
import { evenLight } from './even-light';
import type { TextLine } from './find-text-lines';
import { type GrayPicture, toGray } from './gray-picture';

/** Wider gaps are closed to this many heights: the recognizer sees letters in long stretches of paper. */
const widestGap = 0.7;
/** Letters whose usual gap is wider than this, in heights, are set apart: `S T U D I O`. */
const wideSpacing = 0.38;

/** A line cut out, and where it comes from: a point of the cut to the right of its left edge, and that point along the line. */
export interface Cut {
  picture: GrayPicture;
  anchors: { x: number; along: number }[];
}

/** How a line is cut out; see `Look` of the OCR port. */
export interface CutLook {
  textHeight: number;
  margin: number;
  inColumns?: { textHeight: number; margin: number; isLaid?: boolean };
}

/**
 * Cuts a line out of a picture: level, evenly lit, dark on light, its text as high as asked, in pixels, with an empty
 * margin around it. A column is laid on its side: character by character, each upright, or as a whole.
 */
export function cutLine(picture: CanvasImageSource, line: TextLine, look: CutLook): Cut {
  const { textHeight, margin } = (line.isVertical && look.inColumns) || look;
  const isByCharacter = line.isVertical && !look.inColumns?.isLaid;
  const cut = isByCharacter ? drawColumn(picture, line, textHeight, margin) : drawRow(picture, line, textHeight, margin);
  return { ...cut, picture: evenLight(cut.picture, line.isLight) };
}

function drawRow(picture: CanvasImageSource, line: TextLine, textHeight: number, margin: number): Cut {
  const scale = textHeight / line.thickness;
  const angle = line.angle + (line.isVertical ? 90 : 0);
  const drawn = draw(picture, { ...line, angle }, scale, line.length, line.thickness, margin);
  const kept = stretchesKept(line);
  const anchors: Cut['anchors'] = [];
  let x = margin;
  for (const { from, to } of kept) {
    anchors.push({ x, along: from }, { x: x + (to - from) * scale, along: to });
    x += (to - from) * scale;
  }
  if (kept.length === 1) return { picture: drawn, anchors };
  const width = Math.ceil(x) + margin;
  const data = new Uint8Array(width * drawn.height);
  const pieces = kept.map(({ from, to }, index) => ({
    start: index === 0 ? 0 : Math.round(anchors[2 * index]?.x ?? 0),
    from: index === 0 ? 0 : Math.round(margin + from * scale),
    to: index === kept.length - 1 ? drawn.width : Math.round(margin + to * scale),
  }));
  for (let y = 0; y < drawn.height; y += 1) {
    for (const { start, from, to } of pieces) {
      data.set(drawn.data.subarray(y * drawn.width + from, y * drawn.width + Math.min(to, from + width - start)), y * width + start);
    }
  }
  return { picture: { width, height: drawn.height, data }, anchors };
}

/** The line without the middles of its wide gaps, and with less between letters that are set wide apart. */
function stretchesKept({ parts, length, thickness }: TextLine): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let end = 0;
  for (const { from, to } of parts) {
    if (from > end) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  const widths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const spacing = usual > wideSpacing * thickness ? usual - 0.2 * thickness : 0;

  const kept: { from: number; to: number }[] = [];
  let start = 0;
  for (const { from, to } of gaps) {
    const width = to - from;
    const left = Math.min(width > 0.6 * usual ? width - spacing : width, widestGap * thickness);
    if (width - left < 1) continue;
    kept.push({ from: start, to: from + left / 2 });
    start = to - left / 2;
  }
  return [...kept, { from: start, to: length }];
}

function draw(
  picture: CanvasImageSource,
  line: Pick<TextLine, 'x' | 'y' | 'angle'>,
  scale: number,
  wide: number,
  high: number,
  margin: number,
): GrayPicture {
  // What is a whole number but for its rounding stays that number: a model takes one height alone.
  const [width, height] = [wide, high].map((side) => Math.ceil(side * scale - 1e-6) + 2 * margin) as [number, number];
  const context = canvasOf(width, height);
  context.translate(width / 2, height / 2);
  context.scale(scale, scale);
  context.rotate((-line.angle * Math.PI) / 180);
  context.translate(-line.x, -line.y);
  // Only the line's surroundings are drawn: scaling the whole picture for every line would cost seconds.
  const reach = Math.hypot(width, height) / scale / 2 + 2;
  const [halfLength, halfThickness] = [width, height].map((side) => Math.min(reach, side / scale / 2 + reach * 0.25)) as [number, number];
  const [halfWidth, halfHeight] = line.angle > 45 ? [halfThickness, halfLength] : [halfLength, halfThickness];
  const [left, top] = [Math.floor(line.x - halfWidth), Math.floor(line.y - halfHeight)];
  const [w, h] = [Math.ceil(2 * halfWidth), Math.ceil(2 * halfHeight)];
  context.drawImage(picture, left, top, w, h, left, top, w, h);
  return grayOf(context);
}

/** Upright characters of a column side by side; long strokes (ー, dashes) are turned as they would be in a row. */
function drawColumn(picture: CanvasImageSource, line: TextLine, textHeight: number, margin: number): Cut {
  const scale = textHeight / line.thickness;
  const column = draw(picture, line, scale, line.thickness, line.length, margin);
  const canvas = canvasOf(column.width, column.height);
  canvas.putImageData(toImageData(column), 0, 0);
  const cells = columnCells(line.parts, line.thickness);
  const pitch = Math.ceil(textHeight * 1.12);
  const row = canvasOf(Math.max(1, cells.length) * pitch + 2 * margin, textHeight + 2 * margin);
  const paper = paperOf(column, line.isLight);
  row.fillStyle = `rgb(${paper} ${paper} ${paper})`;
  row.fillRect(0, 0, row.canvas.width, row.canvas.height);
  const anchors = cells.flatMap((cell, index) => {
    const [from, size] = [margin + cell.from * scale - 1, (cell.to - cell.from) * scale + 2];
    row.save();
    row.translate(margin + (index + 0.5) * pitch, margin + textHeight / 2);
    const isStroke = cell.width < 0.2 * line.thickness && cell.to - cell.from > 0.4 * line.thickness;
    if (isStroke) row.rotate(-Math.PI / 2);
    const fit = Math.min(1, (pitch - 2) / size);
    const w = textHeight + 2;
    row.drawImage(canvas.canvas, margin - 1, from, w, size, (-w * fit) / 2, (-size * fit) / 2, w * fit, size * fit);
    row.restore();
    return [
      { x: margin + index * pitch, along: cell.from },
      { x: margin + (index + 1) * pitch - 1, along: cell.to },
    ];
  });
  canvas.canvas.width = 0;
  return { picture: grayOf(row), anchors };
}

function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Problem('photo/no-memory');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white'; // A transparent picture stands on white paper.
  context.fillRect(0, 0, width, height);
  return context;
}

/** What is drawn on a canvas, which gives its memory back. */
function grayOf(context: OffscreenCanvasRenderingContext2D): GrayPicture {
  const { canvas } = context;
  const gray = toGray(context.getImageData(0, 0, canvas.width, canvas.height));
  canvas.width = 0; // Otherwise it is held until somebody collects it: two for each line.
  return gray;
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
