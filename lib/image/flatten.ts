import type { Corners, Point } from '../domain/card';
import { photoCorners, turnCorners, wholeTurn } from './corners';
import { decodePhoto } from './decode-photo';
import { drawPixels } from './draw-pixels';
import type { Pixels } from './edges';
import { findCards } from './find-cards';
import type { FlatCard } from './flatten-card';
import { turnPicture } from './turn-picture';
import { flatSize, warp } from './warp';

/** A photo, where on it the card stands if that is known, and how long the flat picture is to be if not as fine as for reading. */
export interface FlattenQuestion {
  photo: Blob;
  corners: Corners | undefined;
  longSide?: number | undefined;
}

/** Long side in pixels at which the card is looked for. */
const searchSide = 1200;
/** Longest side of a whole photo that is read: a card of 91 mm has 670 dpi then, and the memory stays small. */
const mostSide = 2400;

/** Finds the card on a photo, or takes the one that is known, and makes it flat. Throws `photo/no-memory`. */
export async function flatten({ photo: image, corners: known, longSide = mostSide }: FlattenQuestion): Promise<FlatCard> {
  const photo = await decodePhoto(image);
  try {
    const [corners = photoCorners(photo), ...others] = known ? [known] : find(photo);
    const quarters = wholeTurn(corners, photo);
    const size = { width: photo.width, height: photo.height };
    if (quarters === undefined) return { picture: await cutOut(photo, corners, longSide), corners, others, photo: size };
    const scale = Math.min(1, longSide / Math.max(photo.width, photo.height));
    const upright = turnPicture(photo, quarters, scale);
    return { picture: upright, corners: turnCorners(photoCorners(photo), quarters), others, photo: size };
  } finally {
    photo.close();
  }
}

function find(photo: ImageBitmap): Corners[] {
  const { width, height } = photo;
  const scale = Math.min(1, searchSide / Math.max(width, height));
  const found = findCards(pixelsOf(photo, { left: 0, top: 0, width, height }, scale));
  return found.map((corners) => moved(corners, 1 / scale, 0, 0));
}

async function cutOut(photo: ImageBitmap, corners: Corners, longSide: number): Promise<ImageBitmap> {
  const { width, height } = photo;
  const size = flatSize(corners, width, height, longSide);
  const part = boxAround(corners, width, height);
  // A photo much finer than needed is made smaller first, or every other pixel would be passed over.
  const finest = Math.max(...corners.map((corner, index) => distance(corner, corners[(index + 1) % 4] ?? corner)));
  const shrink = Math.min(1, (1.3 * Math.max(size.width, size.height)) / finest);
  const inside = moved(corners, shrink, -part.left * shrink, -part.top * shrink);
  const flat = warp(pixelsOf(photo, part, shrink), inside, size.width, size.height);
  const pixels = new ImageData(size.width, size.height);
  pixels.data.set(flat.data);
  return createImageBitmap(pixels);
}

interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

const pixelsOf = (photo: ImageBitmap, part: Part, scale: number): Pixels =>
  drawPixels(photo, Math.max(1, Math.round(part.width * scale)), Math.max(1, Math.round(part.height * scale)), part);

/** The part of the photo with these corners in it; corners set by hand may lie a little outside of it. */
function boxAround(corners: Corners, width: number, height: number): Part {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs)) - 2), Math.max(0, Math.floor(Math.min(...ys)) - 2)];
  const [right, bottom] = [Math.min(width, Math.ceil(Math.max(...xs)) + 2), Math.min(height, Math.ceil(Math.max(...ys)) + 2)];
  return { left, top, width: right - left, height: bottom - top };
}

const moved = ([a, b, c, d]: Corners, scale: number, x: number, y: number): Corners => {
  const move = (point: Point) => ({ x: point.x * scale + x, y: point.y * scale + y });
  return [move(a), move(b), move(c), move(d)];
};

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
