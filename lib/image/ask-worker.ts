import { Problem, type ProblemCode } from '../domain/problem';

/** What a worker answers when it could not do its work: why, as far as a user can be told. */
export interface WorkerFailure {
  problem: ProblemCode;
}

/**
 * Asks a worker one thing and waits for its one answer; the worker ends with the call. What is in `transfer` is no longer
 * the caller's. Rejects with the signal's reason when cancelled, and with the `Problem` that the worker names.
 */
export async function askWorker<Answer extends object>(
  start: () => Worker,
  question: unknown,
  signal: AbortSignal,
  transfer: Transferable[] = [],
): Promise<Exclude<Answer, WorkerFailure>> {
  signal.throwIfAborted();
  const worker = start();
  const stop = new AbortController();
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.postMessage(question, transfer);
    });
    if ('problem' in answer) throw new Problem(answer.problem as ProblemCode);
    return answer as Exclude<Answer, WorkerFailure>;
  } finally {
    stop.abort();
    worker.terminate();
  }
}

/** Asks a worker about a picture that stays the caller's. */
export async function askAboutPicture<Answer extends object>(
  start: () => Worker,
  picture: ImageBitmap,
  signal: AbortSignal,
): Promise<Exclude<Answer, WorkerFailure>> {
  signal.throwIfAborted();
  const copy = await createImageBitmap(picture);
  return askWorker<Answer>(start, copy, signal, [copy]);
}
