import { encodePicture } from './draw-picture';
import { type Quarters, turnPicture } from './turn-picture';

/** In pixels: wide enough for lists on screens with two pixels a point. */
export const thumbSide = 160;

/** A small picture for lists of one that is turned; the one that was given stays open. Rejects with the signal's reason when cancelled. */
export const drawThumb = (picture: ImageBitmap, quarters: Quarters, signal: AbortSignal): Promise<Blob> =>
  encodePicture(turnPicture(picture, quarters, Math.min(1, thumbSide / Math.max(picture.width, picture.height))), signal);
