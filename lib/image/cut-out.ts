import type { Corners } from '../domain/card';
import { longestSide, photoCorners, scaledCorners, turnCorners, wholeTurn } from './corners';
import { drawPixels } from './draw-pixels';
import type { Pixels } from './edges';
import { turnPicture } from './turn-picture';
import { flatSize, warp } from './warp';

/**
 * Takes the card at these corners out of a photo, flat and upright, at most `longSide` pixels long; where that is the whole
 * photo, only turned. The corners that are given back begin where the picture does.
 */
export async function cutOut(photo: ImageBitmap, corners: Corners, longSide: number): Promise<{ picture: ImageBitmap; corners: Corners }> {
  const { width, height } = photo;
  const quarters = wholeTurn(corners, photo);
  if (quarters !== undefined) {
    const picture = turnPicture(photo, quarters, Math.min(1, longSide / Math.max(width, height)));
    return { picture, corners: turnCorners(photoCorners(photo), quarters) };
  }
  const size = flatSize(corners, width, height, longSide);
  const part = boxAround(corners, width, height);
  // A photo much finer than needed is made smaller first, or every other pixel would be passed over.
  const shrink = Math.min(1, (1.3 * Math.max(size.width, size.height)) / longestSide(corners));
  const inside = scaledCorners(corners, shrink, part);
  const flat = warp(pixelsOf(photo, part, shrink), inside, size.width, size.height);
  const pixels = new ImageData(size.width, size.height);
  pixels.data.set(flat.data);
  return { picture: await createImageBitmap(pixels), corners };
}

interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The pixels of a part of a photo, drawn at a scale. */
export const pixelsOf = (photo: ImageBitmap, part: Part, scale: number): Pixels =>
  drawPixels(photo, Math.max(1, Math.round(part.width * scale)), Math.max(1, Math.round(part.height * scale)), part);

/** The part of the photo with these corners in it; corners set by hand may lie a little outside of it. */
function boxAround(corners: Corners, width: number, height: number): Part {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs)) - 2), Math.max(0, Math.floor(Math.min(...ys)) - 2)];
  const [right, bottom] = [Math.min(width, Math.ceil(Math.max(...xs)) + 2), Math.min(height, Math.ceil(Math.max(...ys)) + 2)];
  return { left, top, width: right - left, height: bottom - top };
}
