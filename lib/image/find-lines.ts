import { askAboutPicture } from './ask-worker';
import type { Answer, FoundLine } from './find-lines.worker';

/**
 * Finds the lines of text on an upright picture and cuts them out, in a worker of its own, which ends with the call.
 * The picture stays the caller's. Rejects with the signal's reason when cancelled.
 */
export async function findLines(picture: ImageBitmap, signal: AbortSignal): Promise<FoundLine[]> {
  const start = () => new Worker(new URL('./find-lines.worker.ts', import.meta.url), { type: 'module' });
  return (await askAboutPicture<Answer>(start, picture, signal)).lines;
}
