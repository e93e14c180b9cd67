import { z } from './zod';

/** A rectangle in pixels of the upright picture, from its top left corner. */
export const Box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

export const OcrWord = z.object({ text: z.string(), confidence: z.number(), box: Box });
export type OcrWord = z.infer<typeof OcrWord>;

/** One line of text; confidence from 0 to 1. `isVertical` for a column read from top to bottom. */
export const OcrLine = z.object({
  text: z.string(),
  confidence: z.number(),
  box: Box,
  words: z.array(OcrWord).default([]),
  isVertical: z.boolean().default(false),
  /** A column whose letters lie on their side: Latin ones, or all where the picture itself lies. */
  isLaid: z.boolean().optional(),
  /** Other readings of the same line, best first: what another engine or language made of it. */
  readings: z.array(z.object({ text: z.string(), confidence: z.number() })).default([]),
});
export type OcrLine = z.infer<typeof OcrLine>;

/** A QR code on the card: what it says, not yet understood, and the upright box around it. */
export const OcrCode = z.object({ text: z.string(), box: Box });
export type OcrCode = z.infer<typeof OcrCode>;

/** What was read on one picture: its size in pixels, its lines in reading order, and its codes. */
export const OcrPage = z.object({
  width: z.number(),
  height: z.number(),
  lines: z.array(OcrLine),
  codes: z.array(OcrCode).optional(),
});
export type OcrPage = z.infer<typeof OcrPage>;
