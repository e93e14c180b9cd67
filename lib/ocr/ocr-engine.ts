import type { Box, OcrPage } from '../domain/ocr-page';

export interface RecognizeOptions {
  signal: AbortSignal;
  /** Called with what is done so far, 0 to 1. */
  onProgress?: (ratio: number) => void;
}

/** Something that reads the text on a picture. Everything after it sees only the `OcrPage`. */
export interface OcrEngine {
  id: string;
  /** Reads an upright picture. Rejects with the signal's reason when cancelled, with a `Problem` when it cannot read. */
  recognize(picture: ImageBitmap, options: RecognizeOptions): Promise<OcrPage>;
  /** Frees the workers and models; the next `recognize` loads them again. */
  close(): Promise<void>;
}

/** One line of text cut out of a picture: turned upright, evenly lit, dark on light. */
export interface LinePicture {
  /** Where the line stands on the picture. */
  box: Box;
  /** A column read from top to bottom; its characters are laid out from left to right in `images`. */
  isVertical: boolean;
  /**
   * The line as it was asked for, look by look: brightness row by row. `anchors` say which point along the line a point
   * of the picture is, both in pixels; between them it is in proportion.
   */
  images: { picture: { width: number; height: number; data: Uint8Array }; anchors: { x: number; along: number }[] }[];
  /** Along and across the direction of reading, in pixels of the picture. */
  length: number;
  thickness: number;
  /** Where along the line there is no ink, in pixels of the picture from its start. */
  gaps: { from: number; to: number }[];
  /** The boxes of its characters' parts along the line and across it, in pixels of the picture, in order. */
  parts: { from: number; to: number; across: readonly [number, number] }[];
}

/** How a line is to be cut out: the height of its text, and the empty margin around it, both in pixels. */
export interface Look {
  textHeight: number;
  margin: number;
  /** For columns, where that differs; `isLaid` on their side as a whole, instead of one upright character after the other. */
  inColumns?: { textHeight: number; margin: number; isLaid?: boolean };
}

/** Finds the lines of text on a picture, in reading order. Engines that have no good layout of their own are given one. */
export type FindLines = (picture: ImageBitmap, looks: readonly Look[], signal: AbortSignal) => Promise<LinePicture[]>;
