import type { Page } from 'tesseract.js';

/** What one language's model made of a line; confidence from 0 to 1, places in pixels of the line's image. */
export interface Reading {
  text: string;
  confidence: number;
  words: { text: string; confidence: number; from: number; to: number }[];
}

/** Takes the words out of Tesseract's tree of blocks. */
export function toReading({ blocks }: Pick<Page, 'blocks'>): Reading {
  const words = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.words)
    .filter(({ text }) => text.trim())
    .map(({ text, confidence, bbox }) => ({ text: text.trim(), confidence: confidence / 100, from: bbox.x0, to: bbox.x1 }));
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / (letters || 1);
  return { text: words.map(({ text }) => text).join(' '), confidence, words };
}
