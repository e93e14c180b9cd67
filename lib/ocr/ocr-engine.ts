import type { OcrPage } from '../domain/ocr-page';

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
