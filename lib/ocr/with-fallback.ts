import { problemCode } from '../domain/problem';
import type { OcrEngine } from './ocr-engine';

/** Reads with one engine, and with the other from the moment the first cannot do its work on this device. */
export function withFallback(first: OcrEngine, other: OcrEngine): OcrEngine {
  let engine = first;
  return {
    id: first.id,
    close: async () => {
      await Promise.all([first.close(), other.close()]);
    },
    async recognize(picture, options) {
      try {
        return await engine.recognize(picture, options);
      } catch (error) {
        if (options.signal.aborted || engine === other || !/^ocr\//.test(problemCode(error))) throw error;
        console.error(`Reading with ${first.id} failed, going on with ${other.id}:`, problemCode(error));
        engine = other;
        return other.recognize(picture, options);
      }
    },
  };
}
