import { askWorker } from './ask-worker';
import type { Answer, FoundLine, Question } from './find-lines.worker';

/**
 * Finds the lines of text on an upright picture and cuts them out, once for each look, in a worker of its own, which
 * ends with the call. The picture stays the caller's. Rejects with the signal's reason when cancelled.
 */
export async function findLines(picture: ImageBitmap, looks: Question['looks'], signal: AbortSignal): Promise<FoundLine[]> {
  const start = () => new Worker(new URL('./find-lines.worker.ts', import.meta.url), { type: 'module' });
  signal.throwIfAborted();
  const copy = await createImageBitmap(picture);
  const question: Question = { picture: copy, looks };
  return (await askWorker<Answer>(start, question, signal, [copy])).lines;
}
