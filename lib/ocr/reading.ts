import type { Page } from 'tesseract.js';
import type { LinePicture } from './ocr-engine';

/** What one language's model made of a line; confidence from 0 to 1, places in pixels of the picture from the line's start. */
export interface Reading {
  text: string;
  confidence: number;
  words: { text: string; confidence: number; from: number; to: number }[];
  /** Where each letter's middle stands, in the same measure, where the model says so. */
  middles?: number[];
}

/** Takes the words out of Tesseract's tree of blocks. */
export function toReading({ blocks }: Pick<Page, 'blocks'>, anchors: Anchors): Reading {
  const words = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.words)
    .filter(({ text }) => text.trim())
    .map(({ text, confidence, bbox }) => ({
      text: text.trim(),
      confidence: confidence / 100,
      from: alongLine(bbox.x0, anchors),
      to: alongLine(bbox.x1, anchors),
    }));
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / (letters || 1);
  return { text: words.map(({ text }) => text).join(' '), confidence, words };
}

export type Anchors = LinePicture['images'][number]['anchors'];

/** The point along the line that a point of its image is. */
export function alongLine(x: number, anchors: Anchors): number {
  const next = anchors.findIndex((anchor) => anchor.x >= x);
  const [before, after] = [anchors[next - 1], anchors[next]];
  if (!after) return anchors.at(-1)?.along ?? 0;
  if (!before) return after.along;
  return before.along + ((x - before.x) / (after.x - before.x || 1)) * (after.along - before.along);
}
