import { Problem, type ProblemCode } from '../domain/problem';

/** What a worker answers when it could not do its work: why, as far as a user can be told. */
export interface WorkerFailure {
  problem: ProblemCode;
}

/**
 * Asks a worker one thing and waits for its one answer. What is in `transfer` is no longer the caller's. Rejects with the
 * signal's reason when cancelled, and with the `Problem` that the worker names.
 */
export type AskWorker = <Answer extends object>(
  question: unknown,
  signal: AbortSignal,
  transfer?: Transferable[],
) => Promise<Exclude<Answer, WorkerFailure>>;

/** After so many answers a worker is ended and the next begins anew: what its garbage holds goes with it, 100 MB after 20 cards. A card takes four of them. */
const mostAnswers = 24;

/**
 * Answers questions one after the other in a worker that is started for the first, and ends when no more have come for
 * `patience` milliseconds: once warm, its code runs three times as fast, but nothing is held for cards that may never come.
 */
export function keepWorker(start: () => Worker, patience = 10_000): AskWorker {
  let worker: Worker | undefined;
  let answers = 0;
  let last: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    worker?.terminate();
    worker = undefined;
    answers = 0;
  };

  const askNow = async <Answer extends object>(question: unknown, signal: AbortSignal, transfer: Transferable[]) => {
    signal.throwIfAborted();
    clearTimeout(idle);
    worker ??= start();
    const stop = new AbortController();
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        const asked = worker as Worker;
        signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
        asked.onerror = ({ message }) => reject(new Error(message || 'The worker could not be started.'));
        asked.onmessageerror = () => reject(new Problem('photo/no-memory')); // Its answer came, and found no room here.
        asked.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
        asked.postMessage(question, transfer);
      });
      answers += 1;
      if (answers === mostAnswers) end();
      if ('problem' in answer) throw new Problem(answer.problem as ProblemCode);
      return answer as Exclude<Answer, WorkerFailure>;
    } catch (error) {
      end(); // It may still be at work on what nobody waits for, or have died of it.
      throw error;
    } finally {
      stop.abort();
      idle = setTimeout(end, patience);
    }
  };

  return <Answer extends object>(question: unknown, signal: AbortSignal, transfer: Transferable[] = []) => {
    const answer = last.then(() => askNow<Answer>(question, signal, transfer));
    last = answer.catch(() => {});
    return answer;
  };
}

/** Asks a worker about a picture that stays the caller's. */
export async function askAboutPicture<Answer extends object>(
  ask: AskWorker,
  picture: ImageBitmap,
  signal: AbortSignal,
  toQuestion: (picture: ImageBitmap) => unknown = (copy) => copy,
): Promise<Exclude<Answer, WorkerFailure>> {
  signal.throwIfAborted();
  const copy = await createImageBitmap(picture);
  // Where it was not asked for, because it was cancelled before, it is still here.
  return ask<Answer>(toQuestion(copy), signal, [copy]).finally(() => copy.close());
}
