import type { Card, Corners, Point } from '../domain/card';
import type { Box, OcrPage } from '../domain/ocr-page';
import { flatAspect, project, squareToQuad } from '../image/quad';

/** How to show a photo as the flat and upright card that is on it; where its corners are not known, as it is. */
export interface FlatView {
  /** The size of the flat card; the unit is about a pixel of the photo. */
  width: number;
  height: number;
  /** The CSS transform (`transform-origin: 0 0`) that shows the photo, in its own size, as the flat card at a scale. */
  transform(scale: number): string;
  /** Where on the flat card a box of the photo stands. */
  toFlat(box: Box): Box;
  /** The upright box on the photo around a box of the flat card. */
  toPhoto(box: Box): Box;
}

/** The view of a photo of this size in which the card with these corners lies flat. */
export function flatView(photo: { width: number; height: number }, corners: Corners | undefined): FlatView {
  if (!corners) {
    const same = (box: Box) => box;
    return { ...photo, transform: (scale) => `scale(${scale})`, toFlat: same, toPhoto: same };
  }
  const quad = corners;
  const { width, height } = flatSize(quad, photo);
  const toUnit = squareToQuad(quad);
  const fromPhoto = inverse(toUnit);
  const toPhoto = (box: Box): Box => boxAround(cornersOf(box).map(({ x, y }) => project(toUnit, x / width, y / height)));
  const toFlat = (point: Point): Point => {
    const { x, y } = project(fromPhoto, point.x, point.y);
    return { x: x * width, y: y * height };
  };
  return {
    width,
    height,
    transform: (scale) => toCss(fromPhoto, width * scale, height * scale),
    toPhoto,
    toFlat: (box) => unboxed(box, toFlat, toPhoto),
  };
}

/** What was read on a side of a card, with its boxes on the flat card. */
export function flatPage(page: OcrPage, { width, height, toFlat }: FlatView): OcrPage {
  const moved = <T extends { box: Box }>(part: T): T => ({ ...part, box: toFlat(part.box) });
  const lines = page.lines.map((line) => ({ ...moved(line), words: line.words.map(moved) }));
  return { ...page, width, height, lines, codes: page.codes?.map(moved) };
}

/** Whether corners run clockwise around something that can be a card. */
export function canBeCard(corners: NonNullable<Card['corners']>): boolean {
  return corners.every((corner, index) => {
    const [after, next] = [corners[(index + 1) % 4] ?? corner, corners[(index + 2) % 4] ?? corner];
    const [ux, uy, vx, vy] = [after.x - corner.x, after.y - corner.y, next.x - after.x, next.y - after.y];
    // Each turn is to the right, and by so much that the side between has some length.
    return ux * vy - uy * vx > 0.05 * Math.hypot(ux, uy) * Math.hypot(vx, vy);
  });
}

/** As wide as its longer side on the photo, so that a pixel of the photo is about one of the flat card. */
function flatSize(quad: Corners, photo: { width: number; height: number }): { width: number; height: number } {
  const [a, b, c, d] = quad;
  const aspect = Math.min(3, Math.max(1 / 3, flatAspect(quad, photo.width, photo.height)));
  const width = Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - d.x, c.y - d.y));
  return { width, height: width / aspect };
}

/**
 * The box of the flat card around which the photo's box was drawn. A box around a leaning one is larger than it; by how
 * much, the lean at that place tells. Where it leans by nearly half a right angle nothing tells, and it stays as large.
 */
function unboxed(box: Box, toFlat: (point: Point) => Point, toPhoto: (box: Box) => Box): Box {
  const aim = toFlat(middleOf(box));
  const unit = toPhoto({ left: aim.x - 0.5, top: aim.y, width: 1, height: 0 });
  const under = toPhoto({ left: aim.x, top: aim.y - 0.5, width: 0, height: 1 });
  const [a, b, c, d] = [unit.width, under.width, unit.height, under.height];
  const determinant = a * d - b * c;
  const larger = { left: aim.x - box.width / 2, top: aim.y - box.height / 2, width: box.width, height: box.height };
  if (Math.abs(determinant) < 0.1 * (a + c) * (b + d)) return larger;

  let found = { left: aim.x, top: aim.y, width: 0, height: 0 };
  // The lean is a little different at each place of a card seen at an angle: each round corrects the one before.
  for (let round = 0; round < 4; round += 1) {
    const drawn = toPhoto(found);
    const [moreWidth, moreHeight] = [box.width - drawn.width, box.height - drawn.height];
    const width = found.width + (moreWidth * d - moreHeight * b) / determinant;
    const height = found.height + (moreHeight * a - moreWidth * c) / determinant;
    const off = toFlat(middleOf(drawn));
    const [x, y] = [found.left + found.width / 2 + aim.x - off.x, found.top + found.height / 2 + aim.y - off.y];
    found = { left: x - width / 2, top: y - height / 2, width, height };
  }
  // A box that was drawn around something else gives nonsense: then its own size is nearer.
  return found.width > 0 && found.height > 0 ? found : larger;
}

const middleOf = ({ left, top, width, height }: Box): Point => ({ x: left + width / 2, y: top + height / 2 });

const cornersOf = ({ left, top, width, height }: Box): Point[] => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The adjugate: the inverse up to a factor, which a homography does not mind. */
function inverse([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1]: readonly number[]): readonly number[] {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/** A homography to the unit square, stretched to a size, as CSS writes it: column by column, with a depth that nothing has. */
function toCss([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1]: readonly number[], width: number, height: number): string {
  const columns = [a * width, d * height, 0, g, b * width, e * height, 0, h, 0, 0, i, 0, c * width, f * height, 0, i];
  return `matrix3d(${columns.map((value) => value / i).join(',')})`;
}
