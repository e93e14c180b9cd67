import { askAboutPicture } from './ask-worker';
import type { CutLook } from './cut-line';
import type { FoundLine, LinesQuestion } from './cut-lines';
import type { LinesAnswer } from './picture.worker';
import { askPictureWorker } from './picture-worker';

/**
 * Finds the lines of text on an upright picture and cuts them out, once for each look, in a worker. The picture stays the
 * caller's. Rejects with the signal's reason when cancelled.
 */
export async function findLines(picture: ImageBitmap, looks: readonly CutLook[], signal: AbortSignal): Promise<FoundLine[]> {
  const toQuestion = (copy: ImageBitmap): LinesQuestion => ({ picture: copy, looks });
  return (await askAboutPicture<LinesAnswer>(askPictureWorker, picture, signal, toQuestion)).lines;
}
