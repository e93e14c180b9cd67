import { problemCode } from '../domain/problem';
import type { WorkerFailure } from './ask-worker';

/** Makes this worker answer each question with what the function makes of it, or with the problem it ran into. */
export function answerPage<Question, Answer extends object>(
  make: (question: Question) => Answer | Promise<Answer>,
  transferred: (answer: Answer) => Transferable[] = () => [],
): void {
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    try {
      const made = await make(data);
      self.postMessage(made, { transfer: transferred(made) });
    } catch (error) {
      // The page is told the code alone; what else there is to know stands in the worker's own console.
      if (problemCode(error) === 'unknown') console.error(error);
      self.postMessage({ problem: problemOf(error) } satisfies WorkerFailure);
    }
  };
}

/** For a picture that finds no room browsers throw a RangeError. */
const problemOf = (error: unknown) => (error instanceof RangeError ? 'photo/no-memory' : problemCode(error));
